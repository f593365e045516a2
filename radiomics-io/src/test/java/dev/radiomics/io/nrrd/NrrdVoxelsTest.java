package dev.radiomics.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.Compression;
import dev.radiomics.io.testing.StoredVoxels;
import dev.radiomics.io.voxels.VoxelType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class NrrdVoxelsTest {
    private static final Map<VoxelType, List<String>> NAMES = Map.of(
            VoxelType.INT8, List.of("signed char", "int8", "int8_t", "char"),
            VoxelType.UINT8, List.of("uchar", "unsigned char", "uint8", "uint8_t"),
            VoxelType.INT16, List.of("short", "short int", "signed short", "signed short int", "int16", "int16_t"),
            VoxelType.UINT16, List.of("ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t"),
            VoxelType.INT32, List.of("int", "signed int", "int32", "int32_t"),
            VoxelType.UINT32, List.of("uint", "unsigned int", "uint32", "uint32_t", "Unsigned  Int"),
            VoxelType.INT64, List.of("longlong", "long long", "long long int", "signed long long", "int64", "int64_t"),
            VoxelType.UINT64, List.of("ulonglong", "unsigned long long", "unsigned long long int", "uint64_t"),
            VoxelType.FLOAT32, List.of("float"),
            VoxelType.FLOAT64, List.of("double"));

    private static final String[] PLAIN = {"type: uchar", "dimension: 3", "sizes: 2 2 2", "encoding: raw"};

    @TempDir
    Path folder;

    private static double[] values(Path file) {
        return StoredVoxels.exactValues(Images.read(file));
    }

    private static String[] with(String... more) {
        return IntStream.range(0, PLAIN.length + more.length)
                .mapToObj(i -> i < PLAIN.length ? PLAIN[i] : more[i - PLAIN.length])
                .toArray(String[]::new);
    }

    private static double[] counted(int from, int length) {
        return IntStream.range(from, from + length).asDoubleStream().toArray();
    }

    /** Bytes chosen at random, every type under every name, order and encoding, against a definition one voxel at a time. */
    @Test
    void readsEveryTypeAsStored(SplittableRandom random) throws IOException {
        for (VoxelType type : VoxelType.values()) {
            for (String name : NAMES.get(type)) {
                for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                    byte[] voxels = StoredVoxels.random(random, type, order, 7 * 5 * 3);
                    double[] expected = StoredVoxels.values(type, order, voxels, 1, 0);
                    String endian = order == ByteOrder.BIG_ENDIAN ? "endian: big" : "endian: little";
                    String[] lines = {"type: " + name, "dimension: 3", "sizes: 7 5 3", endian};
                    Path raw = NrrdBytes.write(folder.resolve("a.nrrd"), voxels, withLine(lines, "encoding: raw"));
                    assertArrayEquals(expected, values(raw), name);
                    assertEquals(type.label(), Images.info(raw).dataType());
                    Path gzip = NrrdBytes.write(
                            folder.resolve("b.nrrd"), Compression.gzip(voxels), withLine(lines, "encoding: gzip"));
                    assertArrayEquals(expected, values(gzip), name);
                }
            }
        }
    }

    private static String[] withLine(String[] lines, String line) {
        String[] longer = Arrays.copyOf(lines, lines.length + 1);
        longer[lines.length] = line;
        return longer;
    }

    @Test
    void readsNumbersAsText() throws IOException {
        Path bytes = NrrdBytes.write(
                folder.resolve("a.nrrd"),
                "0 255\n+1,2 ,3\t1e2 5.0 007\r\n".getBytes(StandardCharsets.US_ASCII),
                "type: uint8",
                "dimension: 3",
                "sizes: 2 2 2",
                "encoding: text");
        assertArrayEquals(new double[] {0, 255, 1, 2, 3, 100, 5, 7}, values(bytes));
        Path longs = NrrdBytes.write(
                folder.resolve("b.nrrd"),
                "18446744073709551615 9007199254740993".getBytes(StandardCharsets.US_ASCII),
                "type: uint64",
                "dimension: 2",
                "sizes: 2 1",
                "encoding: ascii");
        List<Long> exact = new ArrayList<>();
        for (RealType<?> voxel : Views.flatIterable(Images.read(longs).voxels())) {
            exact.add(((IntegerType<?>) voxel).getIntegerLong());
        }
        assertEquals(List.of(-1L, 9007199254740993L), exact);
        Path reals = NrrdBytes.write(
                folder.resolve("c.nrrd"),
                "-1.5e-3 NaN inf -INF .5 1.".getBytes(StandardCharsets.US_ASCII),
                "type: double",
                "dimension: 2",
                "sizes: 2 3",
                "encoding: txt");
        assertArrayEquals(
                new double[] {-1.5e-3, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.5, 1},
                values(reals));
    }

    @Test
    void ignoresCommentsPairsCaseAndUselessFields() throws IOException {
        Path file = NrrdBytes.write(
                folder.resolve("a.nrrd"),
                NrrdBytes.count(8),
                with(
                        "# a comment: not a field",
                        "my key:=any value: even this",
                        "Content: anything",
                        "number: none of our business",
                        "oldmin: 0",
                        "old max: 100",
                        "min: 5",
                        "centers: cell cell cell",
                        "labels: \"x: y\" \"\" \"\"",
                        "MEASUREMENT FRAME: none",
                        "sample units: HU"));
        assertArrayEquals(counted(0, 8), values(file));
    }

    @Test
    void linesMayEndInCarriageReturns() throws IOException {
        byte[] header = ("NRRD0005\r\n" + String.join("\r\n", PLAIN) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        out.writeBytes(new byte[] {'\r', '\n', 2, 3, 4, 5, 6, 7});
        assertArrayEquals(
                new double[] {13, 10, 2, 3, 4, 5, 6, 7},
                values(Files.write(folder.resolve("a.nrrd"), out.toByteArray())));
    }

    @Test
    void recognisedByItsFirstBytesEvenWhenCompressedAsAWhole() throws IOException {
        byte[] bytes = NrrdBytes.of(NrrdBytes.count(8), PLAIN);
        assertArrayEquals(counted(0, 8), values(Files.write(folder.resolve("scan"), bytes)));
        assertArrayEquals(counted(0, 8), values(Files.write(folder.resolve("scan.nrrd.gz"), Compression.gzip(bytes))));
    }

    @Test
    void skipsLinesThenBytes() throws IOException {
        byte[] data = "one\ntwo\nxyz\0\1\2\3\4\5\6\7 and more".getBytes(StandardCharsets.ISO_8859_1);
        Path file = NrrdBytes.write(folder.resolve("a.nrrd"), data, with("line skip: 2", "byte skip: 3"));
        assertArrayEquals(counted(0, 8), values(file));
        byte[] last = "whatever comes first\0\1\2\3\4\5\6\7".getBytes(StandardCharsets.ISO_8859_1);
        Path fromTheEnd = NrrdBytes.write(folder.resolve("b.nrrd"), last, with("byteskip: -1"));
        assertArrayEquals(counted(0, 8), values(fromTheEnd));
    }

    /** Lines are skipped as they are stored, bytes after decompression. */
    @Test
    void skipsInCompressedData() throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes("a line\n".getBytes(StandardCharsets.US_ASCII));
        data.writeBytes(Compression.gzip(new byte[] {99, 99, 0, 1, 2, 3, 4, 5, 6, 7}));
        Path file = NrrdBytes.write(
                folder.resolve("a.nrrd"),
                data.toByteArray(),
                "type: uchar",
                "dimension: 3",
                "sizes: 2 2 2",
                "encoding: gz",
                "line skip: 1",
                "byte skip: 2");
        assertArrayEquals(counted(0, 8), values(file));
    }

    @Test
    void detachedHeaders() throws IOException {
        Path data = Files.write(folder.resolve("voxels of a.raw"), NrrdBytes.count(8));
        Path relative = Files.writeString(
                folder.resolve("a.nhdr"), "NRRD0004\n" + String.join("\n", PLAIN) + "\ndata file: voxels of a.raw\n");
        assertArrayEquals(counted(0, 8), values(relative));
        Path absolute = NrrdBytes.write(folder.resolve("b.nhdr"), new byte[0], with("datafile: " + data));
        assertArrayEquals(counted(0, 8), values(absolute));
        Files.write(folder.resolve("a.raw.gz"), Compression.gzip(NrrdBytes.count(8)));
        Path gzip = NrrdBytes.write(
                folder.resolve("c.nhdr"),
                new byte[0],
                "type: uchar",
                "dimension: 3",
                "sizes: 2 2 2",
                "encoding: gzip",
                "data file: ./a.raw.gz");
        assertArrayEquals(counted(0, 8), values(gzip));
        assertEquals("NRRD0004 detached, gzip", Images.info(gzip).format());
    }

    @Test
    void voxelsInSeveralFiles() throws IOException {
        for (int i = 0; i < 4; i++) {
            Files.write(
                    folder.resolve("slice" + (10 - 2 * i) + ".raw"),
                    new byte[] {9, (byte) (2 * i), (byte) (2 * i + 1)});
            Files.write(
                    folder.resolve(String.format("s%03d.raw", i)), new byte[] {9, (byte) (2 * i), (byte) (2 * i + 1)});
        }
        String[] lines = {"type: uint8", "dimension: 3", "sizes: 2 1 4", "encoding: raw", "byte skip: 1"};
        Path pattern =
                NrrdBytes.write(folder.resolve("a.nhdr"), new byte[0], withLine(lines, "data file: s%03d.raw 0 3 1"));
        assertArrayEquals(counted(0, 8), values(pattern));
        Path backwards = NrrdBytes.write(
                folder.resolve("b.nhdr"), new byte[0], withLine(lines, "data file: slice%d.raw 10 4 -2 2"));
        assertArrayEquals(counted(0, 8), values(backwards));
        Path list = NrrdBytes.write(
                folder.resolve("c.nhdr"),
                new byte[0],
                withLine(lines, "data file: LIST\ns000.raw\nslice8.raw\ns002.raw\nslice4.raw"));
        assertArrayEquals(counted(0, 8), values(list));
    }

    /** With as many dimensions in a file as in the array, the files share the last axis. */
    @Test
    void slabsInSeveralFiles() throws IOException {
        Files.write(folder.resolve("a.raw"), NrrdBytes.count(4));
        Files.write(folder.resolve("b.raw"), new byte[] {4, 5, 6, 7});
        Path file = NrrdBytes.write(folder.resolve("a.nhdr"), new byte[0], with("data file: LIST 3", "a.raw", "b.raw"));
        assertArrayEquals(counted(0, 8), values(file));
    }

    /** An axis that does not lead through space holds volumes, wherever it is. */
    @Test
    void volumesAlongAnyAxis() throws IOException {
        byte[] voxels = NrrdBytes.count(24);
        for (int axis = 0; axis < 4; axis++) {
            StringBuilder sizes = new StringBuilder();
            StringBuilder kinds = new StringBuilder();
            int[] lengths = {2, 2, 2};
            for (int i = 0; i < 4; i++) {
                sizes.append(' ').append(i == axis ? 3 : lengths[i < axis ? i : i - 1]);
                kinds.append(' ').append(i == axis ? "list" : "domain");
            }
            Path file = NrrdBytes.write(
                    folder.resolve("a.nrrd"),
                    voxels,
                    "type: uint8",
                    "dimension: 4",
                    "sizes:" + sizes,
                    "kinds:" + kinds,
                    "encoding: raw");
            assertEquals(3, Images.info(file).volumes());
            int stride = 1 << axis;
            for (int volume = 0; volume < 3; volume++) {
                double[] expected = new double[8];
                for (int i = 0; i < 8; i++) {
                    expected[i] = i / stride * 3 * stride + volume * stride + i % stride;
                }
                Volume read = Images.read(file, ReadOptions.defaults().withTimePoint(volume));
                assertArrayEquals(expected, read.toArray(), "axis " + axis + " volume " + volume);
            }
        }
    }

    @Test
    void volumesInFilesOfTheirOwn() throws IOException {
        List<String> names =
                IntStream.range(0, 3).mapToObj(i -> "v" + i + ".gz").toList();
        for (int i = 0; i < 3; i++) {
            Files.write(folder.resolve(names.get(i)), Compression.gzip(new byte[] {(byte) i, (byte) (10 * i)}));
        }
        Path file = NrrdBytes.write(
                folder.resolve("a.nhdr"),
                new byte[0],
                "type: uint8",
                "dimension: 4",
                "sizes: 2 1 1 3",
                "kinds: space space space time",
                "encoding: gzip",
                "data file: LIST",
                names.stream().collect(Collectors.joining("\n")));
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(
                    new double[] {i, 10 * i},
                    Images.read(file, ReadOptions.defaults().withTimePoint(i)).toArray());
        }
    }

    @Test
    void axesOfLengthOneBesideSpaceDoNotMatter() throws IOException {
        Path file = NrrdBytes.write(
                folder.resolve("a.nrrd"),
                NrrdBytes.count(8),
                "type: uint8",
                "dimension: 5",
                "sizes: 1 2 2 2 1",
                "kinds: vector domain domain domain list",
                "encoding: raw");
        assertArrayEquals(counted(0, 8), values(file));
        assertEquals(List.of(2L, 2L, 2L), Images.info(file).dimensions());
    }
}
