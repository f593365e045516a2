package dev.radiomics.io.nrrd;

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
class NrrdBadInputTest {
    private static final String PLAIN = "type: uint8\ndimension: 3\nsizes: 2 2 2\nencoding: raw\n";

    @TempDir
    Path folder;

    private Path file(String header, int bytes) throws IOException {
        return NrrdBytes.write(folder.resolve("bad.nrrd"), NrrdBytes.count(bytes), header);
    }

    /** Refused as a header with eight bytes behind it. */
    private void refused(String header, String... parts) throws IOException {
        assertRefused(file(header, 8), parts);
    }

    @Test
    void otherFiles() throws IOException {
        Path file = folder.resolve("bad.nrrd");
        assertRefused(Files.writeString(file, "\211PNG\r\n"), "this is no NRRD file", "expected 'NRRD'");
        assertRefused(Files.writeString(file, "NRRD0009\n" + PLAIN + "\n"), "version '0009'", "0001 to 0005");
        assertRefused(Files.writeString(file, "NR"), "no NRRD");
        assertRefused(Files.writeString(file, "NRRD0004"), "no field 'dimension'");
    }

    @Test
    void headersThatAreNoText() throws IOException {
        refused("type: uint8\n\1\2\3\4", "line '....' is no field of NRRD");
        refused(PLAIN + "space orign: (0,0,0)", "'space orign: (0,0,0)' is no field");
        refused(PLAIN + "just a line", "expected 'field: description' or 'key:=value'");
        refused(PLAIN + "sizes: 2 2 3", "states 'sizes' twice, as '2 2 2' and as '2 2 3'");
    }

    @Test
    void fieldsThatAreMissing() throws IOException {
        for (String field : List.of("type", "dimension", "sizes", "encoding")) {
            refused(PLAIN.replace(field, "# " + field), "no field '" + field + "'");
        }
        refused(PLAIN.replace("uint8", "int16"), "no field 'endian'");
    }

    @Test
    void fieldsThatMakeNoSense() throws IOException {
        refused(PLAIN.replace("dimension: 3", "dimension: 0"), "'dimension' is '0', expected 1 to 16");
        refused(PLAIN.replace("dimension: 3", "dimension: three"), "expected whole numbers, got 'three'");
        refused(PLAIN.replace("2 2 2", "2 2"), "'sizes' is '2 2', expected 3 whole numbers");
        refused(PLAIN.replace("2 2 2", "2 2 2 2"), "expected 3 whole numbers");
        refused(PLAIN.replace("2 2 2", "2 -2 2"), "at least 1 along each axis");
        refused(PLAIN.replace("2 2 2", "2 2 99999999999999999999"), "got '99999999999999999999'");
        refused(PLAIN.replace("uint8", "block"), "data type 'block'", "float64");
        refused(PLAIN.replace("uint8", "int16") + "endian: middle", "'endian' is 'middle', expected little or big");
        refused(PLAIN + "kinds: domain domain", "expected 3 words");
        refused(PLAIN + "spacings: 1 2 x", "expected 3 numbers, got 'x'");
        refused(PLAIN + "spacings: 1 2 0x1p3", "got '0x1p3'");
        refused(PLAIN + "byte skip: -2", "'byte skip' is '-2'");
    }

    @Test
    void encodingsThatCannotBeRead() throws IOException {
        for (String encoding : List.of("bzip2", "bz2", "hex", "zrl")) {
            refused(PLAIN.replace("raw", encoding), "'encoding' is '" + encoding + "', expected raw, gzip or text");
        }
        refused(PLAIN.replace("raw", "gzip"), "should be compressed but are neither gzip nor zlib");
    }

    @Test
    void placementsThatMakeNoSense() throws IOException {
        refused(PLAIN + "space: inside-out", "'space' is 'inside-out', expected right-anterior-superior");
        refused(PLAIN + "space dimension: 4", "expected 2 or 3");
        refused(PLAIN + "space directions: (1,0,0) (0,1,0) (0,0,1)", "neither 'space' nor 'space dimension'");
        String lps = PLAIN + "space: LPS\nspace directions: ";
        refused(lps + "(1,0,0) (0,1,0)", "expected 3 times 'none' or 3 numbers in brackets");
        refused(lps + "(1,0,0) (0,1,0) (0,0,1) (0,0,1)", "expected 3 times");
        refused(lps + "(1,0,0) (0,1,0) (0,0)", "expected 3 numbers");
        refused(lps + "(1,0,0) (0,1,0) (0,0,inf)", "spacing must be above 0");
        refused(lps + "(1,0,0) (0,1,0) (0,0,0)", "spacing must be above 0");
        refused(lps + "(1,0,0) (0.1,1,0) (0,0,1)", "shear");
        refused(lps + "(1,0,0) (0,1,0) (0,0,1)\nspace origin: (nan,0,0)", "origin must be finite");
        refused(lps + "(1,0,0) none none", "1 axes through space", "expected 2 or 3");
        refused(PLAIN + "spacings: 1 0 1", "spacing must be above 0");
        refused(PLAIN + "spacings: 1 -1 1", "(1.0, ", "above 0");
    }

    @Test
    void moreThanNumbers() throws IOException {
        refused(PLAIN + "kinds: RGB-color domain domain", "voxels are colours", "convert the image to grey");
        String tensor = "type: uint8\ndimension: 5\nsizes: 2 2 2 2 2\nencoding: raw\n";
        refused(tensor + "kinds: matrix list domain domain domain", "more than one axis beside those of space");
        refused(tensor, "5 axes through space");
    }

    @Test
    void truncatedVoxels() throws IOException {
        refused(
                PLAIN.replace("2 2 2", "2 2 3"),
                "announces 2 x 2 x 3 = 12 voxels of uint8",
                "needs 74 bytes, but the file has 70");
        refused(PLAIN + "byte skip: 5", "needs ", "the file is truncated or its header damaged");
        refused(PLAIN + "byte skip: 9223372036854775807", "needs 9223372036854775");
        refused(PLAIN + "line skip: 1", "truncated");
        refused(PLAIN.replace("2 2 2", "3 3 3") + "byte skip: -1", "last 27 bytes should be voxels");
        String gzip = PLAIN.replace("raw", "gzip").replace("2 2 2", "20 20 20");
        byte[] short8 = Compression.gzip(NrrdBytes.count(7999));
        assertRefused(
                NrrdBytes.write(folder.resolve("bad.nrrd"), short8, gzip),
                "truncated: expected 8000 bytes after decompression, found 7999");
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsAskedFor() throws IOException {
        String large = PLAIN.replace("2 2 2", "2000 1000 1000");
        refused(large, "needs 2000000", "but the file has");
        refused(large.replace("raw", "text"), "needs 4000000071 bytes");
        refused(
                PLAIN.replace("2 2 2", "9223372036854775807 9 9"),
                "9223372036854775807 x 9 x 9 = 747093134985236840367 voxels",
                "more than can be read");
        byte[] zeros = Compression.gzip(new byte[8]);
        Path gzip = NrrdBytes.write(folder.resolve("bad.nrrd"), zeros, large.replace("raw", "gzip"));
        assertRefused(
                gzip,
                "but the " + zeros.length + " compressed bytes of the file cannot hold more than "
                        + 1032 * zeros.length);
        Path bomb = NrrdBytes.write(
                folder.resolve("bomb.nhdr"), new byte[0], large + "data file: a%d.raw -2000000000 2000000000 1");
        assertRefused(bomb, "expected 1 to 1000000 files");
    }

    @Test
    void compressedVoxelsDamagedAnywhere() throws IOException {
        byte[] noise = new byte[8000];
        new SplittableRandom(1).nextBytes(noise);
        byte[] gzip = Compression.gzip(noise);
        String header = "type: uint8\ndimension: 3\nsizes: 20 20 20\nencoding: gzip\n";
        Path file = folder.resolve("bad.nrrd");
        for (int length = 1; length < gzip.length; length += length < 20 || length > gzip.length - 9 ? 1 : 997) {
            NrrdBytes.write(file, Arrays.copyOf(gzip, length), header);
            assertRefused(file, "copy or download");
        }
        gzip[gzip.length - 6] ^= 1;
        assertRefused(NrrdBytes.write(file, gzip, header), "corrupt");
    }

    /** The checksum of each of several files counts, not only that of the last. */
    @Test
    void severalCompressedFilesOfWhichTheFirstIsDamaged() throws IOException {
        byte[] damaged = Compression.gzip(NrrdBytes.count(4));
        damaged[damaged.length - 6] ^= 1;
        Files.write(folder.resolve("a.gz"), damaged);
        Files.write(folder.resolve("b.gz"), Compression.gzip(NrrdBytes.count(4)));
        Path file = NrrdBytes.write(
                folder.resolve("bad.nhdr"), new byte[0], PLAIN.replace("raw", "gzip") + "data file: LIST\na.gz\nb.gz");
        assertRefused(file, "a.gz: the compressed data are corrupt");
    }

    @Test
    void textThatIsNoNumber() throws IOException {
        String text = PLAIN.replace("raw", "text");
        Path file = folder.resolve("bad.nrrd");
        for (String[] number : new String[][] {
            {"256", "a number from 0 to 255"}, {"-1", "a number from 0 to 255"}, {"1.5", "a whole number"},
            {"x", "a number"}, {"nan", "a whole number"}, {"1e99", "a number from 0 to 255"}
        }) {
            byte[] bytes = ("1 2 3 " + number[0] + " 5 6 7 8").getBytes(StandardCharsets.US_ASCII);
            assertRefused(NrrdBytes.write(file, bytes, text), "voxel 3 is '" + number[0] + "', expected " + number[1]);
        }
        byte[] few = "1 2 3 4 5 6 7        ".getBytes(StandardCharsets.US_ASCII);
        assertRefused(NrrdBytes.write(file, few, text), "expected 8 numbers, found 7");
    }

    @Test
    void dataFilesThatAreNotThere() throws IOException {
        Path file = folder.resolve("bad.nhdr");
        assertRefused(
                NrrdBytes.write(file, new byte[0], PLAIN + "data file: gone.raw"),
                "its voxels are in 'gone.raw', and there is no file " + folder.resolve("gone.raw"));
        assertRefused(NrrdBytes.write(file, new byte[0], PLAIN + "data file: a\0b"), "data file");
        assertRefused(NrrdBytes.write(file, new byte[0], PLAIN + "data file: ."), "there is no file");
        assertRefused(NrrdBytes.write(file, new byte[0], PLAIN + "data file: LIST"), "names none");
        assertRefused(
                NrrdBytes.write(file, new byte[0], PLAIN + "data file: LIST\na.raw\nb.raw\nc.raw"),
                "names 3 data files, expected 2 for an array of 2 x 2 x 2 voxels in parts of 2 dimensions");
        assertRefused(
                NrrdBytes.write(file, new byte[0], PLAIN + "data file: LIST 3\na.raw\nb.raw\nc.raw"),
                "expected a divisor of 2");
        assertRefused(NrrdBytes.write(file, new byte[0], PLAIN + "data file: LIST 9\na.raw"), "9 dimensions");
        assertRefused(NrrdBytes.write(file, new byte[0], PLAIN + "data file: a%d%d.raw 0 1 1"), "expected one %d");
        assertRefused(
                NrrdBytes.write(file, new byte[0], PLAIN + "data file: a%d.raw 1 0 2"), "from 1 to 0 in steps of 2");
        Files.write(folder.resolve("a0.raw"), new byte[4]);
        Files.write(folder.resolve("a1.raw"), new byte[3]);
        assertRefused(
                NrrdBytes.write(file, new byte[0], PLAIN + "data file: a%d.raw 0 1 1"),
                "a1.raw: the header announces 2 x 2 x 2 = 8 voxels of uint8 in 2 files",
                "needs 4 bytes, but the file has 3");
    }

    @Test
    void infoWarnsOfVoxelsThatCannotBeRead() throws IOException {
        List<String> truncated =
                Images.info(file(PLAIN.replace("2 2 2", "2 2 9"), 8)).warnings();
        assertTrue(truncated.get(truncated.size() - 1).contains("needs 98 bytes"), truncated::toString);
        Path missing = NrrdBytes.write(folder.resolve("a.nhdr"), new byte[0], PLAIN + "data file: gone.raw");
        assertEquals(3, Images.info(missing).warnings().size());
    }

    @Test
    @Timeout(300)
    void anyDamageIsReadOrRefused(SplittableRandom random) throws IOException {
        Files.write(folder.resolve("a.raw"), NrrdBytes.count(8));
        String common = """
                type: uint8
                dimension: 3
                sizes: 2 2 2
                space: RAS
                space directions: (1,0,0) (0,1,0) (0,0,2)
                space origin: (1,2,3)
                kinds: domain domain domain
                """;
        String series = """
                type: short
                endian: big
                dimension: 4
                sizes: 2 2 2 1
                spacings: nan 1 2 3
                Segment0_Name:=one
                Segment0_LabelValue:=1
                Segment0_Layer:=0
                Segment1_Name:=two
                """;
        List<byte[]> valid = List.of(
                NrrdBytes.of(NrrdBytes.count(8), common + "encoding: raw"),
                NrrdBytes.of(Compression.gzip(NrrdBytes.count(8)), common + "encoding: gzip"),
                NrrdBytes.of("1 2 3 4 5 6 7 8".getBytes(StandardCharsets.US_ASCII), common + "encoding: text"),
                NrrdBytes.of(NrrdBytes.count(16), series + "encoding: raw\nbyte skip: -1"),
                NrrdBytes.of(new byte[0], common + "encoding: raw\nbyte skip: 4\ndata file: LIST\na.raw\na.raw"),
                NrrdBytes.of(new byte[0], common + "encoding: raw\ndata file: a.raw"));
        Mutations.of(folder.resolve("damaged.nrrd")).assertReadOrRefused(random, valid, file -> {
            Images.info(file);
            Images.regions(file);
            Images.read(file, ReadOptions.defaults().withTimePoint(0));
        });
    }
}
