package dev.radiomics.conformance.ibsi1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.extraction.Preset;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.MatrixLabel;
import dev.radiomics.core.texture.TextureFamily;
import dev.radiomics.core.texture.TextureMatrix;
import dev.radiomics.core.texture.VoxelOffset;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The 88 texture matrices that the IBSI publishes of the digital phantom. */
class DigitalPhantomMatricesTest {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void everyReferenceMatrixIsReproduced() throws IOException {
        Path folder = DataFolder.require("ibsi/ibsi_1_reference_values/digital_phantom_matrices");
        Map<String, TextureMatrix> computed = matrices();
        int compared = 0;
        try (Reader index = Files.newBufferedReader(folder.resolve("index.csv"))) {
            for (CSVRecord row : FORMAT.parse(index)) {
                String file = row.get(0);
                if (!row.get(1).equals("IVH")) {
                    assertMatrix(folder.resolve(file), computed.get(file.replace(".csv", "")));
                    compared++;
                }
            }
        }
        assertEquals(88, compared);
    }

    private static Map<String, TextureMatrix> matrices() {
        DiscretisedRegion levels =
                Extractor.with(Preset.IBSI_1_DIGITAL_PHANTOM).discretise(DigitalPhantom.image(), DigitalPhantom.mask());
        Map<String, TextureMatrix> computed = new HashMap<>();
        for (FeatureFamily family : Preset.IBSI_1_DIGITAL_PHANTOM.settings().families()) {
            if (family instanceof TextureFamily<?> texture) {
                for (Labelled<? extends TextureMatrix> matrix : texture.matrices(levels, Execution.sequential())) {
                    computed.put(key(family.family().key(), matrix.label()), matrix.value());
                }
            }
        }
        return computed;
    }

    private static void assertMatrix(Path path, TextureMatrix matrix) throws IOException {
        String file = path.getFileName().toString();
        List<String> lines = Files.readAllLines(path);
        assertTrue(matrix != null, file + " was not computed");
        assertEquals(lines.get(0), String.join(",", matrix.columns()), file);
        assertEquals(lines.size() - 1, matrix.entryCount(), file);
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            String[] expected = lines.get(entry + 1).split(",", -1);
            for (int column = 0; column < 3; column++) {
                BigDecimal reference = new BigDecimal(expected[column]);
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
                .map(DigitalPhantomMatricesTest::canonical)
                .map(step -> String.format(Locale.ROOT, "_x%+d_y%+d_z%+d", step.dx(), step.dy(), step.dz()))
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
        return new VoxelOffset(sign * step.dx(), sign * step.dy(), sign * step.dz());
    }
}
