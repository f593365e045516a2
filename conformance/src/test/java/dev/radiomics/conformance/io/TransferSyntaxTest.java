package dev.radiomics.conformance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.conformance.CsvResource;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The image files that come with pydicom, of every transfer syntax: voxels as pydicom reads them. */
class TransferSyntaxTest {
    private static final Set<String> REFUSED = Set.of("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81");
    private static final Set<String> LOSSY = Set.of("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.91");

    /** JPEG with 12 bits, which no ImageIO plug-in reads. */
    private static final String TWELVE_BITS = "JPGExtended.dcm";

    /** Its code stream is damaged at the end; decoders make different things of it. */
    private static final String DAMAGED = "GDCMJ2K_TextGBR.dcm";

    /** Decoders of lossy data round differently. */
    private static final double LOSSY_SUM = 2e-3;

    static List<CSVRecord> files() {
        return CsvResource.read("io/transfer-syntaxes.csv", ',');
    }

    @Test
    void everySyntaxIsThere() {
        assertEquals(
                Set.of("", ".1", ".1.99", ".2", ".5", ".4.50", ".4.51", ".4.70", ".4.80", ".4.81", ".4.90", ".4.91"),
                files().stream()
                        .map(row -> row.get("transfer_syntax").replace("1.2.840.10008.1.2", ""))
                        .collect(Collectors.toSet()));
        assertEquals(58, files().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void valuesAreThoseOfPydicom(CSVRecord row) {
        Path file = DataFolder.requirePydicom(row.get("file"));
        String syntax = row.get("transfer_syntax");
        if (row.get("file").startsWith("rtdose") || row.get("file").startsWith("liver")) {
            assertRefused(file, "there is no image among the DICOM objects");
        } else if (REFUSED.contains(syntax) || row.get("file").equals(TWELVE_BITS)) {
            assertRefused(file, "transfer syntax " + syntax, "radiomics-io-dcm4che");
        } else {
            assertSame(row, read(file));
        }
    }

    private static void assertRefused(Path file, String... parts) {
        String message =
                assertThrows(ImageFormatException.class, () -> read(file)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    /** Many of the files state no spacing. */
    private static Volume read(Path file) {
        ReadOptions first = ReadOptions.defaults().withTimePoint(0);
        try {
            return Images.read(file, first);
        } catch (ImageFormatException e) {
            if (e.getMessage().contains("--image-spacing")) {
                return Images.read(file, first.withSpacingMm(new Vector3(1, 1, 1)));
            }
            throw e;
        }
    }

    private static void assertSame(CSVRecord row, Volume image) {
        assertEquals(
                Integer.parseInt(row.get("columns")), image.geometry().size().x());
        assertEquals(Integer.parseInt(row.get("rows")), image.geometry().size().y());
        if (LOSSY.contains(row.get("transfer_syntax")) || row.get("file").equals(DAMAGED)) {
            double sum = Double.parseDouble(row.get("sum"));
            assertEquals(sum, Arrays.stream(image.toArray()).sum(), LOSSY_SUM * Math.abs(sum));
        } else {
            assertEquals(row.get("float32_crc32"), Checksums.ofFloats(image));
        }
    }
}
