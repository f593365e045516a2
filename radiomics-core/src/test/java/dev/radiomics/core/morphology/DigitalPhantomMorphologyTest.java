package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.MorphologyFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.Values;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The IBSI digital phantom (IBSI reference manual, section 5.1) and its consensus values with their tolerances. */
class DigitalPhantomMorphologyTest {
    private static final double[] INTENSITIES = {
        1, 4, 4, 1, 1, 1, 4, 6, 1, 1, 4, 1, 6, 4, 1, 4, 4, 6, 4, 1,
        1, 4, 4, 1, 1, 1, 1, 6, 1, 1, 1, 1, 3, 1, 1, 4, 4, 6, 1, 1,
        1, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 6, 1, 1,
        1, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1
    };
    private static final int[] OUTSIDE = {30, 43, 44, 52, 63, 64};
    private static final List<FeatureValue> VALUES = compute();

    private static List<FeatureValue> compute() {
        boolean[] mask = new boolean[INTENSITIES.length];
        Arrays.fill(mask, true);
        for (int voxel : OUTSIDE) {
            mask[voxel] = false;
        }
        return Shapes.compute(Regions.of(new GridSize(5, 4, 4), new Vector3(2, 2, 2), INTENSITIES, mask));
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUME_MESH, 556, 4",
        "VOLUME_VOXEL_COUNTING, 592, 4",
        "SURFACE_AREA_MESH, 388, 3",
        "SURFACE_TO_VOLUME_RATIO, 0.698, 0.004",
        "COMPACTNESS_1, 0.0411, 0.0003",
        "COMPACTNESS_2, 0.599, 0.004",
        "SPHERICAL_DISPROPORTION, 1.19, 0.01",
        "SPHERICITY, 0.843, 0.005",
        "ASPHERICITY, 0.186, 0.001",
        "CENTRE_OF_MASS_SHIFT, 0.672, 0.004",
        "MAXIMUM_3D_DIAMETER, 13.1, 0.1",
        "MAJOR_AXIS_LENGTH, 11.4, 0.1",
        "MINOR_AXIS_LENGTH, 9.31, 0.06",
        "LEAST_AXIS_LENGTH, 8.54, 0.05",
        "ELONGATION, 0.816, 0.005",
        "FLATNESS, 0.749, 0.005",
        "VOLUME_DENSITY_AABB, 0.869, 0.005",
        "AREA_DENSITY_AABB, 0.866, 0.005",
        "VOLUME_DENSITY_AEE, 1.17, 0.01",
        "AREA_DENSITY_AEE, 1.36, 0.01",
        "VOLUME_DENSITY_CONVEX_HULL, 0.961, 0.006",
        "AREA_DENSITY_CONVEX_HULL, 1.03, 0.01",
        "INTEGRATED_INTENSITY, 1200, 10",
        "MORAN_I, 0.0397, 0.0003",
        "GEARY_C, 0.974, 0.006"
    })
    void isWithinTheTolerance(MorphologyFeature feature, double reference, double tolerance) {
        assertEquals(reference, Values.find(VALUES, feature).value(), tolerance);
    }

    /** More digits than the consensus values have, as other implementations of marching cubes give them. */
    @ParameterizedTest
    @CsvSource({"VOLUME_MESH, 556.33", "SURFACE_AREA_MESH, 388.07"})
    void meshIsThatOfTheUsualTables(MorphologyFeature feature, double expected) {
        assertEquals(expected, Values.find(VALUES, feature).value(), 0.005);
    }
}
