package dev.radiomics.io.metaimage;

import static dev.radiomics.io.metaimage.MetaImageBytes.PLAIN;
import static dev.radiomics.io.metaimage.MetaImageBytes.count;
import static dev.radiomics.io.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.Compression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class MetaImageBadInputTest {
    private static final String LOCAL = "\nElementDataFile = LOCAL";

    @TempDir
    Path folder;

    /** Refused as a header with eight bytes behind it. */
    private void refused(String header, String... parts) throws IOException {
        assertRefused(MetaImageBytes.write(folder.resolve("bad.mha"), count(0, 8), header), parts);
    }

    @Test
    void otherFiles() throws IOException {
        Path file = folder.resolve("bad.mha");
        assertRefused(Files.writeString(file, "\211PNG\r\n"), "is none of a MetaImage", "expected 'Name = value'");
        assertRefused(Files.writeString(file, PLAIN), "ends without ElementDataFile");
        refused(PLAIN.replace("Image", "Tube") + LOCAL, "'ObjectType' is 'Tube', expected Image");
    }

    @Test
    void fieldsThatAreMissing() throws IOException {
        for (String field : List.of("NDims", "DimSize", "ElementType")) {
            refused(PLAIN.replace(field, "Other" + field) + LOCAL, "no field '" + field + "'");
        }
    }

    @Test
    void fieldsThatMakeNoSense() throws IOException {
        refused(PLAIN.replace("NDims = 3", "NDims = 5") + LOCAL, "'NDims' is '5', expected 2, 3 or 4");
        refused(PLAIN.replace("2 2 2", "2 2") + LOCAL, "'DimSize' is '2 2', expected 3 whole numbers");
        refused(PLAIN.replace("2 2 2", "2 0 2") + LOCAL, "at least 1 along each axis");
        refused(PLAIN.replace("UCHAR", "STRING") + LOCAL, "'ElementType' is 'MET_STRING', expected MET_CHAR");
        refused(PLAIN + "DimSize = 1 1 1" + LOCAL, "states 'DimSize' twice");
        refused(PLAIN + "BinaryData = maybe" + LOCAL, "'BinaryData' is 'maybe', expected True or False");
        refused(PLAIN + "CompressedData = 2" + LOCAL, "expected True or False");
        refused(PLAIN + "ElementNumberOfChannels = 0" + LOCAL, "expected at least 1");
        refused(PLAIN + "HeaderSize = -2" + LOCAL, "'HeaderSize' is '-2', expected a position in the data file");
        refused(PLAIN + "HeaderSize = 7" + LOCAL, "expected a position in the data file");
        refused(PLAIN + "HeaderSize = -1\nCompressedData = True" + LOCAL, "binary voxels without compression");
        refused(PLAIN + "ElementToIntensityFunctionSlope = inf" + LOCAL, "slope Infinity", "correct ElementTo");
        refused(
                PLAIN.replace("NDims = 3", "NDims = 4").replace("2 2 2", "2 2 2 2") + "ElementNumberOfChannels = 2"
                        + LOCAL,
                "several channels (2) and a fourth axis");
    }

    @Test
    void placementsThatMakeNoSense() throws IOException {
        refused(PLAIN.replace("1 0 0 0 1 0 0 0 1", "1 0 0 0 1 0 0 0") + LOCAL, "expected 9 numbers");
        refused(PLAIN.replace("1 0 0 0 1 0 0 0 1", "1 0 0 1 1 0 0 0 1") + LOCAL, "shear");
        refused(PLAIN.replace("1 0 0 0 1 0 0 0 1", "nan 0 0 1 1 0 0 0 1") + LOCAL, "shear");
        refused(PLAIN.replace("ElementSpacing = 1 1 1", "ElementSpacing = 1 0 1") + LOCAL, "spacing must be above 0");
        refused(PLAIN.replace("ElementSpacing = 1 1 1", "ElementSpacing = 1 -1 1") + LOCAL, "(1.0, -1.0, 1.0)");
        refused(PLAIN.replace("ElementSpacing = 1 1 1", "ElementSpacing = 1 nan 1") + LOCAL, "above 0");
        refused(PLAIN.replace("Offset = 0 0 0", "Offset = 0 inf 0") + LOCAL, "origin must be finite");
    }

    @Test
    void severalVolumes() throws IOException {
        refused(
                PLAIN.replace("2 2 2", "2 2 1") + "ElementNumberOfChannels = 2" + LOCAL,
                "2 volumes, index 0 to 1",
                "--time-point N");
    }

    @Test
    void truncatedVoxels() throws IOException {
        refused(
                PLAIN.replace("2 2 2", "2 2 3") + LOCAL,
                "announces 2 x 2 x 3 = 12 voxels of uint8",
                "bytes, but the file has ");
        refused(PLAIN.replace("2 2 2", "9 9 9") + "HeaderSize = -1" + LOCAL, "needs 729 bytes");
        refused(PLAIN.replace("2 2 2", "3 3 3") + "HeaderSize = -1" + LOCAL, "last 27 bytes should be voxels");
        refused(PLAIN + "HeaderSize = 9223372036854775807" + LOCAL, "truncated");
        refused(PLAIN + "CompressedData = True" + LOCAL, "should be compressed but are neither gzip nor zlib");
        Path file = folder.resolve("bad.mha");
        byte[] almost = {0x78, 0, 1, 2, 3, 4, 5, 6};
        assertRefused(
                MetaImageBytes.write(file, almost, PLAIN + "CompressedData = True" + LOCAL), "neither gzip nor zlib");
        byte[] zlib = Compression.zlib(count(0, 7));
        assertRefused(
                MetaImageBytes.write(file, zlib, PLAIN + "CompressedData = True" + LOCAL),
                "truncated: expected 8 bytes after decompression, found 7");
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsAskedFor() throws IOException {
        String large = PLAIN.replace("2 2 2", "2000 1000 1000");
        refused(large + LOCAL, "needs 2000000");
        refused(large + "BinaryData = False" + LOCAL, "needs 4000000");
        refused(PLAIN.replace("2 2 2", "9223372036854775807 9 9") + LOCAL, "more than can be read");
        Path zlib = MetaImageBytes.write(
                folder.resolve("bad.mha"), Compression.zlib(new byte[8]), large + "CompressedData = True" + LOCAL);
        assertRefused(zlib, "compressed bytes of the file cannot hold more than");
        refused(large + "ElementDataFile = a%d.raw 1 2000000000 1", "expected 1 to 1000000 files");
        refused(large + "ElementDataFile = a%d.raw 1 99999999999999999999 1", "whole numbers");
    }

    @Test
    void compressedVoxelsDamagedAnywhere() throws IOException {
        byte[] noise = new byte[8000];
        new SplittableRandom(1).nextBytes(noise);
        byte[] zlib = Compression.zlib(noise);
        String header = PLAIN.replace("2 2 2", "20 20 20") + "CompressedData = True" + LOCAL;
        Path file = folder.resolve("bad.mha");
        for (int length = 0; length < zlib.length; length += length < 20 || length > zlib.length - 9 ? 1 : 997) {
            MetaImageBytes.write(file, Arrays.copyOf(zlib, length), header);
            assertRefused(file, "copy or download");
        }
        zlib[zlib.length - 2] ^= 1;
        assertRefused(MetaImageBytes.write(file, zlib, header), "corrupt");
    }

    @Test
    void dataFilesThatAreNotThere() throws IOException {
        refused(
                PLAIN + "ElementDataFile = gone.raw",
                "its voxels are in 'gone.raw', and there is no file " + folder.resolve("gone.raw"));
        refused(PLAIN + "ElementDataFile = LIST", "names 1 data files");
        refused(PLAIN + "ElementDataFile = LIST 5\na.raw\n", "each data file has 5 dimensions");
        Path empty = MetaImageBytes.write(folder.resolve("bad.mhd"), new byte[0], PLAIN + "ElementDataFile = LIST");
        assertRefused(empty, "names none");
        refused(PLAIN + "ElementDataFile = a%d.raw 1 3", "names 3 data files, expected 2");
        refused(PLAIN + "ElementDataFile = a%d.raw 1 3 0", "in steps of 0");
        refused(PLAIN + "ElementDataFile = a%d.raw", "there is no file " + folder.resolve("a1.raw"));
        assertEquals(1, Images.info(folder.resolve("bad.mha")).warnings().size());
        Files.write(folder.resolve("a1.raw"), new byte[4]);
        Files.write(folder.resolve("a2.raw"), new byte[3]);
        refused(PLAIN + "ElementDataFile = a%d.raw", "a2.raw: the header announces", "in 2 files", "has 3");
        assertTrue(Images.info(folder.resolve("bad.mha")).warnings().get(0).contains("in 2 files"));
    }

    @Test
    @Timeout(300)
    void anyDamageIsReadOrRefused(SplittableRandom random) throws IOException {
        Files.write(folder.resolve("a1.raw"), count(0, 4));
        Files.write(folder.resolve("a2.raw"), count(4, 4));
        byte[] text = "1 2 3 4 5 6 7 8".getBytes(StandardCharsets.US_ASCII);
        List<byte[]> valid = List.of(
                MetaImageBytes.of(count(0, 8), PLAIN + LOCAL),
                MetaImageBytes.of(Compression.zlib(count(0, 8)), PLAIN + "CompressedData = True" + LOCAL),
                MetaImageBytes.of(text, PLAIN + "BinaryData = False" + LOCAL),
                MetaImageBytes.of(count(0, 24), PLAIN + "ElementNumberOfChannels = 3" + LOCAL),
                MetaImageBytes.of(new byte[0], PLAIN + "HeaderSize = -1\nElementDataFile = LIST\na1.raw\na2.raw"),
                MetaImageBytes.of(new byte[0], PLAIN + "DistanceUnits = um\nElementDataFile = a%d.raw 1 2 1"));
        Mutations.of(folder.resolve("damaged.mha")).assertReadOrRefused(random, valid, file -> {
            Images.info(file);
            Images.read(file, ReadOptions.defaults().withTimePoint(0));
        });
    }
}
