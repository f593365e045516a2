package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.MorphologyFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.core.testing.Values;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class MorphologyFamilyTest {
    private static final Vector3 UNIT = new Vector3(1, 1, 1);

    private static double value(List<FeatureValue> values, MorphologyFeature feature) {
        FeatureValue found = Values.find(values, feature);
        assertTrue(found.isDefined(), () -> feature + ": " + found.reason());
        return found.value();
    }

    private static Set<MorphologyFeature> undefined(List<FeatureValue> values) {
        return values.stream()
                .filter(value -> !value.isDefined())
                .map(value -> (MorphologyFeature) value.feature())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MorphologyFeature.class)));
    }

    private static RegionOfInterest block(int x, int y, int z, Vector3 spacing) {
        boolean[] mask = new boolean[x * y * z];
        Arrays.fill(mask, true);
        return Shapes.region(new GridSize(x, y, z), spacing, mask);
    }

    /** All voxels of the first of two slices. */
    private static RegionOfInterest flat(int x, int y, Vector3 spacing, double... values) {
        double[] both = Arrays.copyOf(values, 2 * values.length);
        boolean[] mask = new boolean[both.length];
        Arrays.fill(mask, 0, values.length, true);
        return Regions.of(new GridSize(x, y, 2), spacing, both, mask);
    }

    @Test
    void allFeaturesInTableOrder() {
        List<FeatureValue> values = Shapes.compute(block(4, 3, 3, UNIT));
        assertEquals(
                Arrays.asList(MorphologyFeature.values()),
                values.stream().map(FeatureValue::feature).toList());
        assertEquals(Set.of(), undefined(values));
    }

    /** By hand: voxels at -1, 0 and 1 along x, -1/2 and 1/2 along y, spacing 2 and 3 mm. */
    @Test
    void axesOfABlockByHand() {
        List<FeatureValue> values = Shapes.compute(flat(3, 2, new Vector3(2, 3, 5), 1, 2, 3, 4, 5, 6));
        double major = 4 * Math.sqrt(4 * 4 / 5.0);
        double minor = 4 * Math.sqrt(9 * 6 * 0.25 / 5);
        assertEquals(Math.max(major, minor), value(values, MorphologyFeature.MAJOR_AXIS_LENGTH), 1e-12);
        assertEquals(Math.min(major, minor), value(values, MorphologyFeature.MINOR_AXIS_LENGTH), 1e-12);
        assertEquals(0, value(values, MorphologyFeature.LEAST_AXIS_LENGTH));
        assertEquals(
                Math.min(major, minor) / Math.max(major, minor), value(values, MorphologyFeature.ELONGATION), 1e-12);
        assertEquals(0, value(values, MorphologyFeature.FLATNESS));
        assertEquals(Set.of(MorphologyFeature.VOLUME_DENSITY_AEE), undefined(values));
    }

    @Test
    void straightLinesHaveNoEllipsoid() {
        // A line along a diagonal, where rounding could leave a tiny width.
        boolean[] mask = new boolean[5 * 5 * 5];
        for (int i = 0; i < 5; i++) {
            mask[i * 31] = true;
        }
        Vector3 spacing = new Vector3(0.7, 1.3, 2.1);
        List<FeatureValue> values = Shapes.compute(Shapes.region(new GridSize(5, 5, 5), spacing, mask));
        assertEquals(
                Set.of(MorphologyFeature.VOLUME_DENSITY_AEE, MorphologyFeature.AREA_DENSITY_AEE), undefined(values));
        assertEquals(0, value(values, MorphologyFeature.MINOR_AXIS_LENGTH));
        assertEquals(0, value(values, MorphologyFeature.ELONGATION));
    }

    @Test
    void oneVoxel() {
        List<FeatureValue> values = Shapes.compute(flat(1, 1, new Vector3(2, 2, 2), 5));
        assertEquals(
                EnumSet.of(
                        MorphologyFeature.MAJOR_AXIS_LENGTH,
                        MorphologyFeature.MINOR_AXIS_LENGTH,
                        MorphologyFeature.LEAST_AXIS_LENGTH,
                        MorphologyFeature.ELONGATION,
                        MorphologyFeature.FLATNESS,
                        MorphologyFeature.VOLUME_DENSITY_AEE,
                        MorphologyFeature.AREA_DENSITY_AEE,
                        MorphologyFeature.MORAN_I,
                        MorphologyFeature.GEARY_C),
                undefined(values));
        // An octahedron with corners 1 mm from its centre.
        assertEquals(8 / 6.0, value(values, MorphologyFeature.VOLUME_MESH), 1e-12);
        assertEquals(8, value(values, MorphologyFeature.VOLUME_VOXEL_COUNTING), 1e-12);
        assertEquals(2, value(values, MorphologyFeature.MAXIMUM_3D_DIAMETER), 1e-12);
        assertEquals(1, value(values, MorphologyFeature.VOLUME_DENSITY_CONVEX_HULL), 1e-12);
        assertEquals(1 / 6.0, value(values, MorphologyFeature.VOLUME_DENSITY_AABB), 1e-12);
        assertEquals(0, value(values, MorphologyFeature.CENTRE_OF_MASS_SHIFT), 1e-12);
        assertEquals(5 * 8 / 6.0, value(values, MorphologyFeature.INTEGRATED_INTENSITY), 1e-12);
        // On a face of the octahedron: distance of the faces times the smallest rectangle around a regular hexagon.
        double side = Math.sqrt(2.0 / 3);
        double box = 2 / Math.sqrt(3) * (2 * side) * (Math.sqrt(3) * side);
        assertEquals(8 / 6.0 / box, value(values, MorphologyFeature.VOLUME_DENSITY_OMBB), 1e-12);
        // The sphere through its corners is its smallest ellipsoid; the tolerance allows the 1000th part.
        assertEquals(1 / Math.PI, value(values, MorphologyFeature.VOLUME_DENSITY_MVEE), 1e-3 / Math.PI);
    }

    /** Geometric centre of the morphological mask, centre of mass and mean of the intensity mask. */
    @Test
    void intensitiesComeFromTheIntensityMask() {
        RegionOfInterest region = flat(4, 1, new Vector3(2, 1, 1), 1, 3, 1000, 4);
        boolean[] narrower = {true, true, false, true};
        List<FeatureValue> values = Shapes.compute(region.restrictedTo(narrower, Optional.empty()));
        double shift = 2 * ((0 * 1 + 1 * 3 + 3 * 4) / 8.0 - 1.5);
        assertEquals(shift, value(values, MorphologyFeature.CENTRE_OF_MASS_SHIFT), 1e-12);
        assertEquals(
                value(values, MorphologyFeature.VOLUME_MESH) * 8 / 3,
                value(values, MorphologyFeature.INTEGRATED_INTENSITY),
                1e-12);
    }

    @Test
    void noCentreOfMassWhereIntensitiesAddUpToZero() {
        List<FeatureValue> values = Shapes.compute(flat(2, 1, UNIT, -1, 1));
        FeatureValue shift = Values.find(values, MorphologyFeature.CENTRE_OF_MASS_SHIFT);
        assertEquals("the intensities add up to 0", shift.reason());
        assertEquals(0, value(values, MorphologyFeature.INTEGRATED_INTENSITY));
    }

    /** What voxel centres and intensities tell is as in one slice of several; all else needs the third dimension. */
    @Test
    void anImageOfOneSliceHasNoShapeIn3d() {
        double[] intensities = {1, 2, 3, 4, 5, 7};
        Vector3 spacing = new Vector3(2, 3, 5);
        boolean[] all = {true, true, true, true, true, true};
        List<FeatureValue> values = Shapes.compute(Regions.of(new GridSize(3, 2, 1), spacing, intensities, all));
        List<FeatureValue> inTwoSlices = Shapes.compute(flat(3, 2, spacing, intensities));
        Set<MorphologyFeature> defined = EnumSet.of(
                MorphologyFeature.VOLUME_VOXEL_COUNTING,
                MorphologyFeature.CENTRE_OF_MASS_SHIFT,
                MorphologyFeature.MAJOR_AXIS_LENGTH,
                MorphologyFeature.MINOR_AXIS_LENGTH,
                MorphologyFeature.ELONGATION,
                MorphologyFeature.MORAN_I,
                MorphologyFeature.GEARY_C);
        for (MorphologyFeature feature : MorphologyFeature.values()) {
            FeatureValue value = Values.find(values, feature);
            if (defined.contains(feature)) {
                assertEquals(Values.find(inTwoSlices, feature), value);
            } else {
                assertEquals(
                        "the image has one slice: a shape in 3-D is not defined; see the family morphology_2d",
                        value.reason(),
                        feature::toString);
            }
        }
        assertEquals(180, value(values, MorphologyFeature.VOLUME_VOXEL_COUNTING));
    }

    /** Slices along x or y are no images of one slice. */
    @Test
    void onlySlicesAlongZCount() {
        assertEquals(Set.of(MorphologyFeature.VOLUME_DENSITY_AEE), undefined(Shapes.compute(block(1, 3, 2, UNIT))));
    }

    /** Definitions that tie features together, on random regions. */
    @RepeatedTest(5)
    void ratiosAgree(SplittableRandom random) {
        GridSize size = new GridSize(6, 5, 7);
        List<FeatureValue> v =
                Shapes.compute(Shapes.region(size, Shapes.randomSpacing(random), Shapes.random(random, size, 0.6)));
        double sphericity = value(v, MorphologyFeature.SPHERICITY);
        assertEquals(
                Math.sqrt(value(v, MorphologyFeature.COMPACTNESS_2)) / (6 * Math.PI),
                value(v, MorphologyFeature.COMPACTNESS_1),
                1e-12);
        assertEquals(Math.pow(sphericity, 3), value(v, MorphologyFeature.COMPACTNESS_2), 1e-12);
        assertEquals(1 / sphericity, value(v, MorphologyFeature.SPHERICAL_DISPROPORTION), 1e-12);
        assertEquals(1 / sphericity - 1, value(v, MorphologyFeature.ASPHERICITY), 1e-12);
        // Boxes and ellipsoids around the hull are larger than it; the oriented box may lie along the axes.
        double hull = value(v, MorphologyFeature.VOLUME_DENSITY_CONVEX_HULL);
        assertTrue(hull <= 1 + 1e-12);
        assertTrue(value(v, MorphologyFeature.VOLUME_DENSITY_OMBB) <= hull);
        assertTrue(value(v, MorphologyFeature.VOLUME_DENSITY_AABB) <= hull);
        assertTrue(value(v, MorphologyFeature.VOLUME_DENSITY_MVEE) <= hull);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits(SplittableRandom random) {
        GridSize size = new GridSize(21, 18, 16);
        RegionOfInterest region = Shapes.region(size, Shapes.randomSpacing(random), Shapes.random(random, size, 0.7));
        List<FeatureValue> expected = Shapes.compute(region);
        for (int threads = 2; threads <= 4; threads++) {
            try (Execution execution = Execution.of(threads, () -> false)) {
                assertEquals(expected, new MorphologyFamily().compute(FamilyInput.of(region, execution)));
            }
        }
    }

    @Test
    void stopsWhenAsked() {
        RegionOfInterest region = block(4, 4, 4, UNIT);
        try (Execution execution = Execution.of(1, () -> true)) {
            FamilyInput input = FamilyInput.of(region, execution);
            assertThrows(CancelledException.class, () -> new MorphologyFamily().compute(input));
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        MorphologySettings settings = MorphologySettings.defaults();
        assertEquals(
                "morphology: autocorrelation memory must be at least 0 bytes, got -1",
                assertThrows(RadiomicsException.class, () -> settings.withAutocorrelationMemoryBytes(-1))
                        .getMessage());
        assertEquals(
                "morphology: ellipsoid tolerance must be from 1e-9 to 1, got NaN",
                assertThrows(RadiomicsException.class, () -> settings.withEllipsoidTolerance(Double.NaN))
                        .getMessage());
    }
}
