package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.Morphology2dFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.core.testing.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The class shape2D of PyRadiomics on the slices of its baseline, which are whole slices of the label images beside it. */
class PyRadiomicsShape2dTest {
    /** The baseline has twelve significant digits or more; half a unit of the last one is at most this part of the value. */
    private static final double ROUNDING = 5e-12;

    private static final Map<String, Morphology2dFeature> NAMES = Map.of(
            "MeshSurface", Morphology2dFeature.AREA_MESH,
            "PixelSurface", Morphology2dFeature.AREA_PIXEL_COUNTING,
            "Perimeter", Morphology2dFeature.PERIMETER,
            "PerimeterSurfaceRatio", Morphology2dFeature.PERIMETER_TO_AREA_RATIO,
            "Sphericity", Morphology2dFeature.SPHERICITY,
            "MaximumDiameter", Morphology2dFeature.MAXIMUM_2D_DIAMETER,
            "MajorAxisLength", Morphology2dFeature.MAJOR_AXIS_LENGTH,
            "MinorAxisLength", Morphology2dFeature.MINOR_AXIS_LENGTH,
            "Elongation", Morphology2dFeature.ELONGATION);

    @ParameterizedTest
    @CsvSource({"brain1,16,984", "breast1,9,82"})
    void allTenFeaturesAgree(String image, int slice, int pixels) throws IOException {
        Path folder = DataFolder.require("pyradiomics");
        RegionOfInterest region = slice(Files.readAllBytes(folder.resolve(image + "_label.nrrd")), slice);
        assertEquals(pixels, region.voxelCount());
        List<FeatureValue> values = new Morphology2dFamily().compute(FamilyInput.of(region, Execution.sequential()));
        List<String> baseline = Files.readAllLines(folder.resolve("baseline/baseline_shape2D.csv"));
        int column = Arrays.asList(baseline.get(0).split(",", -1)).indexOf(image + "_shape2D");
        for (Map.Entry<String, Morphology2dFeature> name : NAMES.entrySet()) {
            double expected = expected(baseline, name.getKey(), column);
            assertEquals(expected, Values.find(values, name.getValue()).value(), ROUNDING * expected, name.getKey());
        }
        // Deprecated there, and therefore not in the baseline.
        double disproportion = 1 / expected(baseline, "Sphericity", column);
        assertEquals(
                disproportion,
                Values.find(values, Morphology2dFeature.SPHERICAL_DISPROPORTION).value(),
                ROUNDING * disproportion);
    }

    private static double expected(List<String> baseline, String feature, int column) {
        return baseline.stream()
                .filter(line -> line.startsWith("original_shape2D_" + feature + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the baseline has no " + feature));
    }

    /** One slice of a gzipped NRRD label image of 16 or 32 bits, the label being 1. */
    private static RegionOfInterest slice(byte[] file, int z) throws IOException {
        String header = new String(file, StandardCharsets.ISO_8859_1).split("\n\n", 2)[0];
        String[] sizes = field(header, "sizes").split(" ", -1);
        GridSize size = new GridSize(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), 1);
        byte[] packed = Arrays.copyOfRange(file, header.length() + 2, file.length);
        ByteBuffer voxels = ByteBuffer.wrap(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .order(ByteOrder.LITTLE_ENDIAN);
        boolean isShort = field(header, "type").equals("short");
        boolean[] mask = new boolean[size.arrayLength()];
        for (int i = 0; i < mask.length; i++) {
            int at = z * mask.length + i;
            mask[i] = (isShort ? voxels.getShort(2 * at) : voxels.getInt(4 * at)) == 1;
        }
        return Shapes.region(size, spacing(field(header, "space directions")), mask);
    }

    private static String field(String header, String name) {
        Matcher field =
                Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE).matcher(header);
        if (!field.find()) {
            throw new AssertionError("no " + name + " in the header: " + header);
        }
        return field.group(1);
    }

    /** Lengths of the columns of {@code (sx,0,0) (0,sy,0) (0,0,sz)}. */
    private static Vector3 spacing(String directions) {
        double[] numbers = Arrays.stream(directions.replaceAll("[() ]+", ",").split(",", -1))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Vector3(Math.abs(numbers[0]), Math.abs(numbers[4]), Math.abs(numbers[8]));
    }
}
