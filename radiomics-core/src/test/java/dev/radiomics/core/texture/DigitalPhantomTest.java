package dev.radiomics.core.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.core.testing.DigitalPhantom;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The digital phantom against everything the IBSI publishes of it: 408 feature values and 88 matrices. */
class DigitalPhantomTest {
    private static final String FOLDER = "ibsi/ibsi_1_reference_values/";

    @Test
    void everyReferenceValueIsReproduced() throws IOException {
        Map<String, Double> computed = new HashMap<>();
        for (TextureFamily<?> family : Families.all()) {
            for (FeatureValue value : Families.compute(family, DigitalPhantom.levels())) {
                computed.put(
                        family.family().code()
                                + value.feature().code()
                                + value.aggregation().code(),
                        value.value());
            }
        }
        Set<String> compared = new HashSet<>();
        List<String> failures = new ArrayList<>();
        for (String line : Files.readAllLines(DataFolder.require(FOLDER + "reference_values.csv"))) {
            List<String> cells = cells(line);
            String key = cells.get(1) + cells.get(3) + cells.get(5);
            if (cells.get(6).equals("digital_phantom") && computed.containsKey(key)) {
                compared.add(key);
                double rounded = new BigDecimal(computed.get(key))
                        .round(new MathContext(3))
                        .doubleValue();
                double reference = Double.parseDouble(cells.get(7));
                // The last term allows for the binary representation of decimals on the edge of the tolerance.
                if (!(Math.abs(rounded - reference)
                        <= Double.parseDouble(cells.get(8)) + 1e-12 * Math.abs(reference))) {
                    failures.add(line + ": computed " + computed.get(key));
                }
            }
        }
        assertEquals(List.of(), failures);
        assertEquals(408, compared.size());
        assertEquals(computed.keySet(), compared);
    }

    @Test
    void everyReferenceMatrixIsReproduced() throws IOException {
        Map<String, TextureMatrix> computed = new HashMap<>();
        for (TextureFamily<?> family : Families.all()) {
            for (Labelled<? extends TextureMatrix> matrix :
                    family.matrices(DigitalPhantom.levels(), Execution.sequential())) {
                computed.put(key(family.family().key(), matrix.label()), matrix.value());
            }
        }
        Path folder = DataFolder.require(FOLDER + "digital_phantom_matrices");
        int compared = 0;
        for (String line : Files.readAllLines(folder.resolve("index.csv"))) {
            List<String> cells = cells(line);
            if (cells.get(0).equals("file") || cells.get(1).equals("IVH")) {
                continue;
            }
            TextureMatrix matrix = computed.get(cells.get(0).replace(".csv", ""));
            assertMatrix(Files.readAllLines(folder.resolve(cells.get(0))), matrix, cells.get(0));
            assertEquals(Integer.parseInt(cells.get(8)), matrix.entryCount(), cells.get(0));
            compared++;
        }
        assertEquals(88, compared);
    }

    private static void assertMatrix(List<String> lines, TextureMatrix matrix, String file) {
        assertTrue(matrix != null, file + " was not computed");
        assertEquals(lines.get(0), String.join(",", matrix.columns()), file);
        assertEquals(lines.size() - 1, matrix.entryCount(), file);
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            List<String> expected = cells(lines.get(entry + 1));
            for (int column = 0; column < 3; column++) {
                BigDecimal reference = new BigDecimal(expected.get(column));
                // Differences are printed with a few decimals; counts are whole numbers.
                BigDecimal half =
                        BigDecimal.ONE.movePointLeft(reference.scale()).divide(BigDecimal.valueOf(2));
                double slack = reference.scale() == 0 ? 0 : half.doubleValue() * (1 + 1e-9);
                assertEquals(reference.doubleValue(), matrix.value(entry, column), slack, file + " entry " + entry);
            }
        }
    }

    /** The name of the file that holds a matrix, without extension. */
    private static String key(String family, MatrixLabel label) {
        String aggregation = label.aggregation().isBySlice() ? "_2d" : "_3d";
        String direction = label.direction()
                .map(DigitalPhantomTest::canonical)
                .map(step -> String.format("_x%+d_y%+d_z%+d", step.dx(), step.dy(), step.dz()))
                .orElse(isMerged(label.aggregation()) ? "_merged" : "");
        String slice = label.slice().isPresent() ? "_slice" + (label.slice().getAsInt() + 1) : "";
        boolean published = label.aggregation() != Aggregation.DIRECTION_MERGED_2_5D
                && label.aggregation() != Aggregation.MERGED_2_5D
                && label.aggregation() != Aggregation.SLICES_2_5D;
        return published ? family + aggregation + direction + slice : "not published: " + label;
    }

    private static boolean isMerged(Aggregation aggregation) {
        return aggregation == Aggregation.SLICE_MERGED_2D || aggregation == Aggregation.MERGED_3D;
    }

    /** The one of m and -m that the files are named after: its first component other than 0 is positive. */
    private static VoxelOffset canonical(VoxelOffset step) {
        int sign = Integer.signum(step.dx() != 0 ? step.dx() : step.dy() != 0 ? step.dy() : step.dz());
        return step.times(sign);
    }

    /** The cells of a line of a CSV file with quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
