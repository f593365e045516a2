package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.Morphology2dFeature;
import dev.radiomics.core.feature.MorphologyFeature;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.core.testing.Values;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class Morphology2dFamilyTest {
    private static final Vector3 UNIT = new Vector3(1, 1, 1);
    private static final Vector3 OBLONG = new Vector3(3, 4, 7);

    private static List<FeatureValue> compute(RegionOfInterest region) {
        return new Morphology2dFamily().compute(FamilyInput.of(region, Execution.sequential()));
    }

    /** The values that are defined. */
    private static Map<Morphology2dFeature, Double> shape(RegionOfInterest region) {
        Map<Morphology2dFeature, Double> shape = new EnumMap<>(Morphology2dFeature.class);
        for (FeatureValue value : compute(region)) {
            if (value.isDefined()) {
                shape.put((Morphology2dFeature) value.feature(), value.value());
            }
        }
        return shape;
    }

    private static Map<Morphology2dFeature, Double> shape(boolean[] mask, GridSize size, Vector3 spacing) {
        return shape(Shapes.region(size, spacing, mask));
    }

    /** A region from rows of text, in which a hash is a pixel inside. */
    private static Map<Morphology2dFeature, Double> shape(Vector3 spacing, String... rows) {
        String text = String.join("", rows);
        boolean[] mask = new boolean[text.length()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = text.charAt(i) == '#';
        }
        return shape(mask, new GridSize(rows[0].length(), rows.length, 1), spacing);
    }

    /** Squares, because rounding of an axis of length 0 is as large as the root of that of its square. */
    private static void assertSame(
            Map<Morphology2dFeature, Double> expected, Map<Morphology2dFeature, Double> actual, String what) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((feature, value) -> {
            double square = value * value;
            double other = actual.get(feature) * actual.get(feature);
            assertEquals(square, other, 1e-11 * (1 + square), () -> feature + " " + what);
        });
    }

    private static GridSize randomSize(SplittableRandom random) {
        return new GridSize(1 + random.nextInt(12), 1 + random.nextInt(12), 1);
    }

    @RepeatedTest(100)
    void agreesWithItsDefinition(SplittableRandom random) {
        GridSize size = randomSize(random);
        Vector3 spacing = Shapes.randomSpacing(random);
        boolean[] mask = Shapes.random(random, size, random.nextDouble());
        assertSame(SlowPlanarShape.of(mask, size, spacing), shape(mask, size, spacing), Arrays.toString(mask));
    }

    @RepeatedTest(20)
    void mirrorsTurnsAndPlacesChangeNothing(SplittableRandom random) {
        GridSize size = randomSize(random);
        Vector3 spacing = Shapes.randomSpacing(random);
        boolean[] mask = Shapes.random(random, size, 0.6);
        int width = size.x();
        int height = size.y();
        boolean[] mirrored = new boolean[mask.length];
        boolean[] turned = new boolean[mask.length];
        int left = random.nextInt(4);
        int above = random.nextInt(4);
        GridSize larger = new GridSize(width + left + 2, height + above + 1, 1);
        boolean[] elsewhere = new boolean[larger.arrayLength()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = mask[y * width + x];
                mirrored[y * width + width - 1 - x] = inside;
                turned[x * height + height - 1 - y] = inside;
                elsewhere[(y + above) * larger.x() + x + left] = inside;
            }
        }
        Map<Morphology2dFeature, Double> expected = shape(mask, size, spacing);
        Vector3 turnedSpacing = new Vector3(spacing.y(), spacing.x(), spacing.z());
        assertSame(expected, shape(mirrored, size, spacing), "mirrored");
        assertSame(expected, shape(turned, new GridSize(height, width, 1), turnedSpacing), "turned");
        assertSame(expected, shape(elsewhere, larger, spacing), "elsewhere");
    }

    @Test
    void thicknessAndIntensitiesPlayNoPart() {
        boolean[] mask = {true, false, true, true, true, false};
        GridSize size = new GridSize(3, 2, 1);
        RegionOfInterest region = Shapes.region(size, new Vector3(2, 3, 1), mask);
        boolean[] narrower = {true, false, false, false, false, false};
        assertEquals(shape(region), shape(mask, size, new Vector3(2, 3, 50)));
        assertEquals(shape(region), shape(region.restrictedTo(narrower, Optional.empty())));
    }

    /** The outline runs half a pixel beyond the centres and cuts the four corners off. */
    @Test
    void rectangleByHand() {
        Map<Morphology2dFeature, Double> shape = shape(OBLONG, "#####", "#####");
        double area = (5 * 2 - 4 / 8.0) * 12;
        double perimeter = 2 * 4 * 3 + 2 * 1 * 4 + 4 * 2.5;
        assertEquals(area, shape.get(Morphology2dFeature.AREA_MESH), 1e-12);
        assertEquals(120, shape.get(Morphology2dFeature.AREA_PIXEL_COUNTING), 1e-12);
        assertEquals(perimeter, shape.get(Morphology2dFeature.PERIMETER), 1e-12);
        assertEquals(42 / 114.0, shape.get(Morphology2dFeature.PERIMETER_TO_AREA_RATIO), 1e-12);
        double circle = 2 * Math.sqrt(Math.PI * 114);
        assertEquals(circle / 42, shape.get(Morphology2dFeature.SPHERICITY), 1e-12);
        assertEquals(42 / circle, shape.get(Morphology2dFeature.SPHERICAL_DISPROPORTION), 1e-12);
        assertEquals(4 * Math.PI * 114 / (42 * 42), shape.get(Morphology2dFeature.CIRCULARITY), 1e-12);
        assertEquals(Math.sqrt(4 * 114 / Math.PI), shape.get(Morphology2dFeature.EQUIVALENT_DIAMETER), 1e-12);
        // From (-7.5, -2) to (7.5, 2) mm; the vertices at y = 4 are 12 mm apart along x.
        assertEquals(Math.hypot(15, 4), shape.get(Morphology2dFeature.MAXIMUM_2D_DIAMETER), 1e-12);
        // Variances: 9 (n^2 - 1) / 12 for n = 5 along x and 16 (n^2 - 1) / 12 for n = 2 along y.
        assertEquals(4 * Math.sqrt(18), shape.get(Morphology2dFeature.MAJOR_AXIS_LENGTH), 1e-12);
        assertEquals(8, shape.get(Morphology2dFeature.MINOR_AXIS_LENGTH), 1e-12);
        assertEquals(2 / Math.sqrt(18), shape.get(Morphology2dFeature.ELONGATION), 1e-12);
    }

    /** A diamond from the middles of the four sides. */
    @Test
    void onePixel() {
        Map<Morphology2dFeature, Double> shape = shape(OBLONG, "#");
        assertEquals(6, shape.get(Morphology2dFeature.AREA_MESH), 1e-12);
        assertEquals(12, shape.get(Morphology2dFeature.AREA_PIXEL_COUNTING), 1e-12);
        assertEquals(10, shape.get(Morphology2dFeature.PERIMETER), 1e-12);
        assertEquals(4, shape.get(Morphology2dFeature.MAXIMUM_2D_DIAMETER), 1e-12);
        assertEquals(0, shape.get(Morphology2dFeature.MAJOR_AXIS_LENGTH));
        assertEquals(0, shape.get(Morphology2dFeature.MINOR_AXIS_LENGTH));
        FeatureValue elongation = Values.find(
                compute(Shapes.region(new GridSize(1, 1, 1), UNIT, new boolean[] {true})),
                Morphology2dFeature.ELONGATION);
        assertEquals("needs at least two pixels", elongation.reason());
    }

    @Test
    void oneRow() {
        Map<Morphology2dFeature, Double> shape = shape(OBLONG, "####");
        assertEquals(3.5 * 12, shape.get(Morphology2dFeature.AREA_MESH), 1e-12);
        assertEquals(2 * 3 * 3 + 10, shape.get(Morphology2dFeature.PERIMETER), 1e-12);
        assertEquals(12, shape.get(Morphology2dFeature.MAXIMUM_2D_DIAMETER), 1e-12);
        assertEquals(4 * Math.sqrt(9 * 15 / 12.0), shape.get(Morphology2dFeature.MAJOR_AXIS_LENGTH), 1e-12);
        assertEquals(0, shape.get(Morphology2dFeature.MINOR_AXIS_LENGTH));
        assertEquals(0, shape.get(Morphology2dFeature.ELONGATION));
    }

    /** Rounding could leave a slanting line a tiny width. */
    @Test
    void slantingLineHasNoWidth() {
        Map<Morphology2dFeature, Double> shape = shape(new Vector3(0.7, 1.3, 1), "#....", "..#..", "....#");
        assertEquals(0, shape.get(Morphology2dFeature.MINOR_AXIS_LENGTH));
        assertEquals(0, shape.get(Morphology2dFeature.ELONGATION));
    }

    @Test
    void pixelsThatTouchByACornerAreKeptApart() {
        for (String[] rows : new String[][] {{"#.", ".#"}, {".#", "#."}, {"#..", "...", "..#"}}) {
            Map<Morphology2dFeature, Double> shape = shape(OBLONG, rows);
            assertEquals(2 * 6, shape.get(Morphology2dFeature.AREA_MESH), 1e-12);
            assertEquals(2 * 10, shape.get(Morphology2dFeature.PERIMETER), 1e-12);
        }
    }

    @Test
    void holesAreTakenFromTheAreaAndAddedToThePerimeter() {
        Map<Morphology2dFeature, Double> shape = shape(OBLONG, "###", "#.#", "###");
        Map<Morphology2dFeature, Double> filled = shape(OBLONG, "###", "###", "###");
        assertEquals(filled.get(Morphology2dFeature.AREA_MESH) - 6, shape.get(Morphology2dFeature.AREA_MESH), 1e-12);
        assertEquals(filled.get(Morphology2dFeature.PERIMETER) + 10, shape.get(Morphology2dFeature.PERIMETER), 1e-12);
        assertEquals(
                filled.get(Morphology2dFeature.MAXIMUM_2D_DIAMETER),
                shape.get(Morphology2dFeature.MAXIMUM_2D_DIAMETER));
    }

    /** A disc of 800 pixels across; the perimeter is that of the octagon that a digitised circle tends to. */
    @Test
    void discOnAFineGrid() {
        int n = 800;
        double radius = 20;
        Vector3 spacing = new Vector3(2 * radius / n, 2 * radius / n, 1);
        boolean[] mask = new boolean[n * n];
        for (int i = 0; i < mask.length; i++) {
            int x = 2 * (i % n) - (n - 1);
            int y = 2 * (i / n) - (n - 1);
            mask[i] = x * x + y * y <= n * n;
        }
        Map<Morphology2dFeature, Double> shape = shape(mask, new GridSize(n, n, 1), spacing);
        assertNear(Math.PI * radius * radius, shape.get(Morphology2dFeature.AREA_MESH));
        assertNear(16 * (Math.sqrt(2) - 1) * radius, shape.get(Morphology2dFeature.PERIMETER));
        assertNear(Math.PI / (8 * (Math.sqrt(2) - 1)), shape.get(Morphology2dFeature.SPHERICITY));
        assertNear(2 * radius, shape.get(Morphology2dFeature.EQUIVALENT_DIAMETER));
        assertNear(2 * radius, shape.get(Morphology2dFeature.MAXIMUM_2D_DIAMETER));
        assertNear(2 * radius, shape.get(Morphology2dFeature.MAJOR_AXIS_LENGTH));
        assertNear(2 * radius, shape.get(Morphology2dFeature.MINOR_AXIS_LENGTH));
    }

    private static void assertNear(double expected, double actual) {
        assertEquals(expected, actual, 2e-3 * expected);
    }

    /** The same principal axes as those of the 3-D family but for the divisor. */
    @RepeatedTest(5)
    void axesAreThoseOfMorphologyButForTheDivisor(SplittableRandom random) {
        GridSize size = new GridSize(7, 6, 1);
        boolean[] mask = Shapes.random(random, size, 0.6);
        mask[0] = true;
        mask[41] = true;
        RegionOfInterest region = Shapes.region(size, Shapes.randomSpacing(random), mask);
        double n = region.voxelCount();
        FeatureValue major = Values.find(Shapes.compute(region), MorphologyFeature.MAJOR_AXIS_LENGTH);
        assertEquals(
                major.value() * Math.sqrt((n - 1) / n),
                shape(region).get(Morphology2dFeature.MAJOR_AXIS_LENGTH),
                1e-12 * major.value());
    }

    @Test
    void allFeaturesInTableOrder() {
        RegionOfInterest region = Shapes.region(new GridSize(2, 1, 1), UNIT, new boolean[] {true, true});
        assertEquals(
                Arrays.asList(Morphology2dFeature.values()),
                compute(region).stream().map(FeatureValue::feature).toList());
        assertEquals(Morphology2dFeature.values().length, shape(region).size());
    }

    @Test
    void isForImagesOfOneSlice() {
        assertTrue(new Morphology2dFamily().appliesTo(Geometry.of(new GridSize(5, 4, 1), UNIT)));
        assertFalse(new Morphology2dFamily().appliesTo(Geometry.of(new GridSize(1, 5, 4), UNIT)));
        RegionOfInterest inTwoSlices =
                Shapes.region(new GridSize(2, 1, 2), UNIT, new boolean[] {true, true, false, false});
        assertEquals(
                "morphology_2d is for images of one slice, got 2 x 1 x 2 voxels; compute the family morphology",
                assertThrows(RadiomicsException.class, () -> compute(inTwoSlices))
                        .getMessage());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits(SplittableRandom random) {
        GridSize size = new GridSize(61, 48, 1);
        RegionOfInterest region = Shapes.region(size, Shapes.randomSpacing(random), Shapes.random(random, size, 0.7));
        try (Execution execution = Execution.of(3, () -> false)) {
            assertEquals(compute(region), new Morphology2dFamily().compute(FamilyInput.of(region, execution)));
        }
    }

    @Test
    void stopsWhenAsked() {
        RegionOfInterest region = Shapes.region(new GridSize(2, 1, 1), UNIT, new boolean[] {true, true});
        try (Execution execution = Execution.of(1, () -> true)) {
            FamilyInput input = FamilyInput.of(region, execution);
            assertThrows(CancelledException.class, () -> new Morphology2dFamily().compute(input));
            assertThrows(
                    CancelledException.class,
                    () -> PlanarMesh.of(region.morphologicalMask(), region.size(), UNIT, execution));
        }
    }
}
