package dev.radiomics.core.texture;

import static dev.radiomics.core.texture.TextureAggregations.DIRECTIONAL;
import static dev.radiomics.core.texture.TextureAggregations.DIRECTIONLESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.feature.GlrlmFeature;
import dev.radiomics.core.feature.NgldmFeature;
import dev.radiomics.core.feature.NgtdmFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.glcm.GlcmSettings;
import dev.radiomics.core.texture.ngldm.NgldmFamily;
import dev.radiomics.core.texture.ngldm.NgldmSettings;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Regions and settings at the edge of what makes sense. */
@ExtendWith(SeededRandom.class)
class TextureBadInputTest {
    private static final Vector3 MILLIMETRE = new Vector3(1, 1, 1);

    private static DiscretisedRegion constant(GridSize size, double level) {
        double[] values = new double[size.arrayLength()];
        boolean[] mask = new boolean[values.length];
        Arrays.fill(values, level);
        Arrays.fill(mask, true);
        return Regions.asLevels(Regions.of(size, MILLIMETRE, values, mask));
    }

    /** Levels of a row of voxels; 0 is outside. */
    private static DiscretisedRegion row(double... values) {
        boolean[] mask = new boolean[values.length];
        for (int x = 0; x < mask.length; x++) {
            mask[x] = values[x] > 0;
        }
        return Regions.asLevels(Regions.of(new GridSize(values.length, 1, 1), MILLIMETRE, values, mask));
    }

    @Test
    void oneVoxelHasNoPairsAndNoNeighbours() {
        for (TextureFamily<?> family : Families.all()) {
            for (FeatureValue value : Families.compute(family, constant(new GridSize(1, 1, 1), 1))) {
                if (family.family().equals(Family.GLCM)) {
                    assertEquals("no neighbouring voxel pairs", value.reason());
                } else if (family.family().equals(Family.NGTDM)) {
                    assertEquals("no voxel has a neighbour in the region", value.reason());
                } else {
                    assertTrue(value.isDefined(), value.toString());
                }
            }
        }
    }

    @Test
    void oneLevelLeavesCorrelationWithoutValue() {
        DiscretisedRegion region = constant(new GridSize(4, 3, 2), 1);
        for (TextureFamily<?> family : Families.all()) {
            for (FeatureValue value : Families.compute(family, region)) {
                boolean undefined = value.feature() == GlcmFeature.CORRELATION
                        || value.feature() == GlcmFeature.INFORMATION_CORRELATION_1;
                assertEquals(
                        undefined ? "all neighbouring voxel pairs have the same grey level" : "",
                        value.reason(),
                        value.toString());
            }
        }
        List<FeatureValue> ngtdm = Families.compute(new NgtdmFamily(NgtdmSettings.defaults(DIRECTIONLESS)), region);
        assertEquals(
                List.of(1e6, 0.0, 0.0, 0.0, 0.0),
                ngtdm.stream()
                        .filter(value -> value.aggregation() == Aggregation.VOLUME_3D)
                        .map(FeatureValue::value)
                        .toList(),
                "coarseness at its cap, the others 0");
    }

    @Test
    void aSliceWithoutCorrelationIsLeftOutOfItsMean() {
        double[] values = {1, 2, 2, 1, 3, 3, 3, 3};
        boolean[] mask = new boolean[8];
        Arrays.fill(mask, true);
        DiscretisedRegion both = Regions.asLevels(Regions.of(new GridSize(2, 2, 2), MILLIMETRE, values, mask));
        DiscretisedRegion first = Regions.asLevels(
                Regions.of(new GridSize(2, 2, 1), MILLIMETRE, Arrays.copyOf(values, 4), Arrays.copyOf(mask, 4)));
        GlcmFamily family = new GlcmFamily(GlcmSettings.defaults(Set.of(Aggregation.SLICE_MERGED_2D)));
        FeatureValue mean =
                Families.value(Families.compute(family, both), GlcmFeature.CORRELATION, Aggregation.SLICE_MERGED_2D);
        FeatureValue single =
                Families.value(Families.compute(family, first), GlcmFeature.CORRELATION, Aggregation.SLICE_MERGED_2D);
        assertEquals(single.value(), mean.value());
    }

    @Test
    void partsThatDoNotTouchAreNoNeighbours() {
        DiscretisedRegion region = row(1, 1, 0, 1, 0, 0, 2);
        List<FeatureValue> runs = Families.compute(Families.all().get(1), region);
        // Along x: runs of 2, 1, 1; the other 12 directions: 4 runs of 1 each. N_v is 13 times 4.
        assertEquals(
                (3 + 12 * 4) / 52.0,
                Families.value(runs, GlrlmFeature.RUN_PERCENTAGE, Aggregation.MERGED_3D)
                        .value());
        NgtdmFamily ngtdm = new NgtdmFamily(NgtdmSettings.defaults(Set.of(Aggregation.VOLUME_3D)));
        TextureMatrix matrix =
                ngtdm.matrices(region, Execution.sequential()).get(0).value();
        assertEquals("i,s,n\n1,0,2\n", matrix.toCsv(), "isolated voxels are left out of s_i and n_i");
    }

    @Test
    void isolatedVoxelsCountAsDependenceOfOne() {
        NgldmFamily family = new NgldmFamily(NgldmSettings.defaults(DIRECTIONLESS));
        List<FeatureValue> values = Families.compute(family, row(1, 0, 1, 0, 1));
        for (Aggregation aggregation : DIRECTIONLESS) {
            assertEquals(
                    1,
                    Families.value(values, NgldmFeature.HIGH_DEPENDENCE_EMPHASIS, aggregation)
                            .value());
            assertEquals(
                    1,
                    Families.value(values, NgldmFeature.DEPENDENCE_COUNT_PERCENTAGE, aggregation)
                            .value());
        }
    }

    @Test
    void busynessWithEqualProductsDividesByZero() {
        // p_1 = 2/3 and p_2 = 1/3: 1 p_1 = 2 p_2.
        List<FeatureValue> values =
                Families.compute(new NgtdmFamily(NgtdmSettings.defaults(Set.of(Aggregation.VOLUME_3D))), row(1, 2, 1));
        FeatureValue busyness = Families.value(values, NgtdmFeature.BUSYNESS, Aggregation.VOLUME_3D);
        assertEquals("the formula divides by zero: i p_i is the same for all grey levels", busyness.reason());
    }

    @Test
    void distanceLargerThanTheRegion() {
        DiscretisedRegion region = constant(new GridSize(3, 3, 3), 2);
        GlcmFamily glcm = new GlcmFamily(GlcmSettings.defaults(DIRECTIONAL).withDistance(Integer.MAX_VALUE / 2));
        for (FeatureValue value : Families.compute(glcm, region)) {
            assertEquals("no neighbouring voxel pairs", value.reason());
        }
        NgldmFamily ngldm = new NgldmFamily(
                NgldmSettings.defaults(Set.of(Aggregation.VOLUME_3D)).withDistance(5));
        CountMatrix matrix =
                ngldm.matrices(region, Execution.sequential()).get(0).value();
        assertEquals(27, matrix.countOf(2, 27), "every voxel sees the whole region");
        NgtdmFamily ngtdm = new NgtdmFamily(
                NgtdmSettings.defaults(Set.of(Aggregation.VOLUME_3D)).withDistance(5));
        assertEquals(
                "i,s,n\n2,0,27\n",
                ngtdm.matrices(region, Execution.sequential()).get(0).value().toCsv());
    }

    @Test
    void tensOfThousandsOfLevelsAreSparse(SplittableRandom random) {
        DiscretisedRegion region = Regions.asLevels(Regions.random(random, new GridSize(40, 40, 20), 65_000, 0.9));
        for (TextureFamily<?> family : Families.all()) {
            for (FeatureValue value : Families.compute(family, region)) {
                assertTrue(value.isDefined(), value.toString());
            }
        }
    }

    @Test
    void tooManyPairsAreRefusedWithTheSettingToChange(SplittableRandom random) {
        DiscretisedRegion region = Regions.asLevels(Regions.random(random, new GridSize(100, 100, 100), 65_000, 1));
        GlcmFamily family = new GlcmFamily(GlcmSettings.defaults(Set.of(Aggregation.MERGED_3D)));
        RadiomicsException refusal = assertThrows(RadiomicsException.class, () -> Families.compute(family, region));
        assertTrue(refusal.getMessage().contains("larger bin size, or fewer bins"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("grey levels"), refusal.getMessage());
    }

    @Test
    void settingsAreCheckedWithTheirName() {
        assertRefused(
                "glcm.distance must be >= 1 voxel, got 0",
                () -> GlcmSettings.defaults(DIRECTIONAL).withDistance(0));
        assertRefused(
                "ngtdm.distance must be <= 20 voxels, got 21",
                () -> NgtdmSettings.defaults(DIRECTIONLESS).withDistance(21));
        assertRefused(
                "ngldm.distance must be >= 1 voxel, got -1",
                () -> NgldmSettings.defaults(DIRECTIONLESS).withDistance(-1));
        assertRefused(
                "ngldm.alpha must be 0 to 65535 grey levels, got -1",
                () -> NgldmSettings.defaults(DIRECTIONLESS).withAlpha(-1));
        assertRefused(
                "glcm.aggregations must name at least one of " + DIRECTIONAL + ", got none",
                () -> GlcmSettings.defaults(Set.of()));
        assertRefused(
                "ngtdm.aggregations must be some of " + DIRECTIONLESS + ", got MERGED_3D",
                () -> NgtdmSettings.defaults(Set.of(Aggregation.MERGED_3D)));
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable settings) {
        assertEquals(message, assertThrows(RadiomicsException.class, settings).getMessage());
    }

    @Test
    void everyFamilyStopsWhenCancelled() {
        DiscretisedRegion region = constant(new GridSize(3, 3, 3), 1);
        try (Execution execution = Execution.of(1, () -> true)) {
            for (TextureFamily<?> family : Families.all()) {
                assertThrows(CancelledException.class, () -> family.compute(FamilyInput.of(region, execution)));
            }
        }
    }
}
