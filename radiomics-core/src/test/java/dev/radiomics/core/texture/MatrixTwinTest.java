package dev.radiomics.core.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.glcm.GlcmSettings;
import dev.radiomics.core.texture.gldzm.GldzmFamily;
import dev.radiomics.core.texture.gldzm.GldzmSettings;
import dev.radiomics.core.texture.glrlm.GlrlmFamily;
import dev.radiomics.core.texture.glrlm.GlrlmSettings;
import dev.radiomics.core.texture.glszm.GlszmFamily;
import dev.radiomics.core.texture.glszm.GlszmSettings;
import dev.radiomics.core.texture.ngldm.NgldmFamily;
import dev.radiomics.core.texture.ngldm.NgldmSettings;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every matrix of every aggregation against the definition, on random regions with random settings. */
@ExtendWith(SeededRandom.class)
class MatrixTwinTest {
    private static final Execution ONE_THREAD = Execution.sequential();

    @RepeatedTest(40)
    void glcm(SplittableRandom random) {
        DiscretisedRegion region = randomRegion(random);
        Norm norm = pick(random, Norm.values());
        int distance = 1 + random.nextInt(3);
        DistanceWeighting weighting = randomWeighting(random);
        boolean symmetric = random.nextBoolean();
        Set<Aggregation> aggregations = randomAggregations(random, TextureAggregations.DIRECTIONAL);
        Oracle oracle = new Oracle(region);
        GlcmSettings settings = GlcmSettings.defaults(aggregations)
                .withNorm(norm)
                .withDistance(distance)
                .withWeighting(weighting)
                .withSymmetric(symmetric);
        oracle.assertMatrices(
                new GlcmFamily(settings).matrices(region, ONE_THREAD),
                aggregations,
                Neighbourhood.directions(norm, distance),
                weighting,
                (slice, step) -> oracle.glcm(slice, step, symmetric));
    }

    @RepeatedTest(40)
    void glrlm(SplittableRandom random) {
        DiscretisedRegion region = randomRegion(random);
        DistanceWeighting weighting = randomWeighting(random);
        Set<Aggregation> aggregations = randomAggregations(random, TextureAggregations.DIRECTIONAL);
        Oracle oracle = new Oracle(region);
        oracle.assertMatrices(
                new GlrlmFamily(GlrlmSettings.defaults(aggregations).withWeighting(weighting))
                        .matrices(region, ONE_THREAD),
                aggregations,
                Neighbourhood.directions(Norm.CHEBYSHEV, 1),
                weighting,
                oracle::glrlm);
    }

    @RepeatedTest(40)
    void glszm(SplittableRandom random) {
        DiscretisedRegion region = randomRegion(random);
        Set<Aggregation> aggregations = randomAggregations(random, TextureAggregations.DIRECTIONLESS);
        Oracle oracle = new Oracle(region);
        oracle.assertMatrices(
                new GlszmFamily(GlszmSettings.defaults(aggregations)).matrices(region, ONE_THREAD),
                aggregations,
                List.of(),
                DistanceWeighting.none(),
                (slice, step) -> oracle.zones(slice, true));
    }

    @RepeatedTest(40)
    void gldzm(SplittableRandom random) {
        DiscretisedRegion region = randomRegion(random);
        Set<Aggregation> aggregations = randomAggregations(random, TextureAggregations.DIRECTIONLESS);
        Oracle oracle = new Oracle(region);
        oracle.assertMatrices(
                new GldzmFamily(GldzmSettings.defaults(aggregations)).matrices(region, ONE_THREAD),
                aggregations,
                List.of(),
                DistanceWeighting.none(),
                (slice, step) -> oracle.zones(slice, false));
    }

    @RepeatedTest(40)
    void ngtdm(SplittableRandom random) {
        DiscretisedRegion region = randomRegion(random);
        Norm norm = pick(random, Norm.values());
        int distance = 1 + random.nextInt(3);
        DistanceWeighting weighting = randomWeighting(random);
        Set<Aggregation> aggregations = randomAggregations(random, TextureAggregations.DIRECTIONLESS);
        Oracle oracle = new Oracle(region);
        NgtdmSettings settings = NgtdmSettings.defaults(aggregations)
                .withNorm(norm)
                .withDistance(distance)
                .withWeighting(weighting);
        oracle.assertMatrices(
                new NgtdmFamily(settings).matrices(region, ONE_THREAD),
                aggregations,
                List.of(),
                DistanceWeighting.none(),
                (slice, step) -> oracle.ngtdm(slice, norm, distance, weighting));
    }

    @RepeatedTest(40)
    void ngldm(SplittableRandom random) {
        DiscretisedRegion region = randomRegion(random);
        Norm norm = pick(random, Norm.values());
        int distance = 1 + random.nextInt(3);
        int alpha = random.nextInt(3);
        Set<Aggregation> aggregations = randomAggregations(random, TextureAggregations.DIRECTIONLESS);
        Oracle oracle = new Oracle(region);
        NgldmSettings settings = NgldmSettings.defaults(aggregations)
                .withNorm(norm)
                .withDistance(distance)
                .withAlpha(alpha);
        oracle.assertMatrices(
                new NgldmFamily(settings).matrices(region, ONE_THREAD),
                aggregations,
                List.of(),
                DistanceWeighting.none(),
                (slice, step) -> oracle.ngldm(slice, norm, distance, alpha));
    }

    /** With few levels in a large region zones wind through slabs and meet again. */
    @RepeatedTest(5)
    void zonesThatWindThroughSlabs(SplittableRandom random) {
        DiscretisedRegion region =
                Regions.asLevels(Regions.random(random, new GridSize(7, 9, 41), 2, 0.4 + 0.4 * random.nextDouble()));
        Oracle oracle = new Oracle(region);
        Set<Aggregation> volume = Set.of(Aggregation.VOLUME_3D);
        oracle.assertMatrices(
                new GlszmFamily(GlszmSettings.defaults(volume)).matrices(region, ONE_THREAD),
                volume,
                List.of(),
                DistanceWeighting.none(),
                (slice, step) -> oracle.zones(slice, true));
    }

    @Test
    void directionsOfTheDefaultNeighbourhood() {
        assertEquals(13, Neighbourhood.directions(Norm.CHEBYSHEV, 1).size());
        assertEquals(
                13,
                Neighbourhood.directions(Norm.CHEBYSHEV, 5).size(),
                "a larger distance lengthens the same directions");
        assertEquals(3, Neighbourhood.directions(Norm.MANHATTAN, 1).size());
        assertEquals(9, Neighbourhood.directions(Norm.MANHATTAN, 2).size());
        assertEquals(3, Neighbourhood.directions(Norm.EUCLIDEAN, 1).size());
        assertEquals(13, Neighbourhood.directions(Norm.EUCLIDEAN, 2).size(), "6 edges, 4 corners, 3 double steps");
    }

    private static DistanceWeighting randomWeighting(SplittableRandom random) {
        return new DistanceWeighting(pick(random, DistanceWeighting.Decay.values()), pick(random, Norm.values()));
    }

    private static Set<Aggregation> randomAggregations(SplittableRandom random, Set<Aggregation> known) {
        EnumSet<Aggregation> some = EnumSet.copyOf(known);
        if (random.nextBoolean()) {
            some.removeIf(aggregation -> random.nextBoolean());
        }
        return some.isEmpty() ? known : some;
    }

    private static <T> T pick(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** A region whose intensity mask is smaller than its morphological mask, with levels that need not all occur. */
    private static DiscretisedRegion randomRegion(SplittableRandom random) {
        GridSize size = new GridSize(1 + random.nextInt(7), 1 + random.nextInt(6), 1 + random.nextInt(9));
        Geometry geometry = Geometry.of(size, new Vector3(1, 2, 3));
        double[] values = new double[size.arrayLength()];
        boolean[] morphological = new boolean[values.length];
        boolean[] intensity = new boolean[values.length];
        double density = 0.2 + 0.8 * random.nextDouble();
        // Many levels take the sparse tables.
        int spread = random.nextInt(4) == 0 ? 4_000 : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = spread * (1 + random.nextInt(4));
            morphological[i] = random.nextDouble() < density;
            intensity[i] = morphological[i] && random.nextDouble() < 0.9;
        }
        int certain = random.nextInt(values.length);
        morphological[certain] = true;
        intensity[certain] = true;
        return Regions.asLevels(Regions.of(
                Volume.of(values, geometry), Mask.of(morphological, geometry), Mask.of(intensity, geometry)));
    }
}
