package dev.radiomics.io.metaimage;

import static dev.radiomics.io.metaimage.MetaImageBytes.PLAIN;
import static dev.radiomics.io.metaimage.MetaImageBytes.count;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.Compression;
import dev.radiomics.io.testing.StoredVoxels;
import dev.radiomics.io.voxels.VoxelType;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class MetaImageVoxelsTest {
    private static final Map<VoxelType, List<String>> NAMES = Map.of(
            VoxelType.INT8, List.of("MET_CHAR", "MET_CHAR_ARRAY"),
            VoxelType.UINT8, List.of("MET_UCHAR", "MET_UCHAR_ARRAY"),
            VoxelType.INT16, List.of("MET_SHORT", "met_short"),
            VoxelType.UINT16, List.of("MET_USHORT"),
            VoxelType.INT32, List.of("MET_INT", "MET_LONG"),
            VoxelType.UINT32, List.of("MET_UINT", "MET_ULONG"),
            VoxelType.INT64, List.of("MET_LONG_LONG"),
            VoxelType.UINT64, List.of("MET_ULONG_LONG"),
            VoxelType.FLOAT32, List.of("MET_FLOAT"),
            VoxelType.FLOAT64, List.of("MET_DOUBLE"));

    @TempDir
    Path folder;

    private static double[] values(Path file) {
        return StoredVoxels.exactValues(Images.read(file));
    }

    private static double[] counted(int length) {
        return IntStream.range(0, length).asDoubleStream().toArray();
    }

    /** Bytes chosen at random, every type under every name, order and compression, against a definition one voxel at a time. */
    @Test
    void readsEveryTypeAsStored(SplittableRandom random) throws IOException {
        for (VoxelType type : VoxelType.values()) {
            for (String name : NAMES.get(type)) {
                for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                    byte[] voxels = StoredVoxels.random(random, type, order, 7 * 5 * 3);
                    double[] expected = StoredVoxels.values(type, order, voxels, 1, 0);
                    String big = order == ByteOrder.BIG_ENDIAN ? "True" : "False";
                    String header = "NDims = 3\nDimSize = 7 5 3\nElementType = " + name + "\n";
                    Path local = MetaImageBytes.write(
                            folder.resolve("a.mha"),
                            voxels,
                            header + "BinaryDataByteOrderMSB = " + big + "\nElementDataFile = LOCAL");
                    assertArrayEquals(expected, values(local), name);
                    assertEquals(type.label(), Images.info(local).dataType());
                    Path compressed = MetaImageBytes.write(
                            folder.resolve("b.mha"),
                            Compression.zlib(voxels),
                            header + "ElementByteOrderMSB = " + big,
                            "CompressedData = True\nElementDataFile = Local");
                    assertArrayEquals(expected, values(compressed), name);
                }
            }
        }
    }

    @Test
    void voxelsInAnotherFile() throws IOException {
        Files.write(folder.resolve("the voxels.raw"), count(0, 8));
        Files.write(folder.resolve("a.zraw"), Compression.zlib(count(0, 8)));
        Files.write(folder.resolve("a.raw.gz"), Compression.gzip(count(0, 8)));
        Files.write(folder.resolve("b.raw"), count(-3, 20));
        Files.write(folder.resolve("c.raw"), count(-3, 11));
        for (String lines : List.of(
                "ElementDataFile = the voxels.raw",
                "ElementDataFile = " + folder.resolve("the voxels.raw"),
                "CompressedData = True\nElementDataFile = a.zraw",
                "CompressedData = True\nCompressedDataSize = 99\nElementDataFile = a.raw.gz",
                "HeaderSize = 3\nElementDataFile = b.raw",
                "HeaderSize = -1\nElementDataFile = c.raw")) {
            Path file = MetaImageBytes.write(folder.resolve("a.mhd"), new byte[0], PLAIN + lines);
            assertArrayEquals(counted(8), values(file), lines);
        }
    }

    @Test
    void voxelsInSeveralFiles() throws IOException {
        for (int i = 0; i < 4; i++) {
            Files.write(folder.resolve("slice" + (i + 1) + ".raw"), count(4 * i, 4));
            Files.write(folder.resolve(String.format("my slice %03d.raw", 2 * i + 3)), count(4 * i, 4));
        }
        String header = PLAIN.replace("2 2 2", "2 2 4") + "ElementDataFile = ";
        for (String lines : List.of(
                "slice%d.raw 1 4 1",
                "slice%d.raw 1 4",
                "slice%d.raw 1",
                "slice%d.raw",
                "my slice %03d.raw 3 9 2",
                "LIST\nslice1.raw\nmy slice 005.raw\nslice3.raw\n" + folder.resolve("slice4.raw"),
                "LIST 2D\nslice1.raw\nslice2.raw\nslice3.raw\nslice4.raw\n",
                "LIST 2\nslice1.raw\nslice2.raw\n\nslice3.raw\nslice4.raw")) {
            Path file = MetaImageBytes.write(folder.resolve("a.mhd"), new byte[0], header + lines);
            assertArrayEquals(counted(16), values(file), lines);
            assertEquals("MetaImage detached", Images.info(file).format());
        }
    }

    @Test
    void readsNumbersAsText() throws IOException {
        byte[] text = "0 1 2 3 4 5\n6.0 7e0\n".getBytes(StandardCharsets.US_ASCII);
        Path file = MetaImageBytes.write(
                folder.resolve("a.mha"), text, PLAIN + "BinaryData = False\nElementDataFile = LOCAL");
        assertArrayEquals(counted(8), values(file));
        assertEquals("MetaImage, text", Images.info(file).format());
        Path wide = MetaImageBytes.write(
                folder.resolve("b.mha"),
                text,
                PLAIN.replace("UCHAR", "SHORT")
                        + "BinaryData = False\nBinaryDataByteOrderMSB = True\nElementDataFile = LOCAL");
        assertArrayEquals(counted(8), values(wide));
    }

    @Test
    void unknownFieldsCarriageReturnsAndBlanksDoNotMatter() throws IOException {
        String header = (PLAIN + "Comment = any = thing\n\nComment = again\n0010|0010 = A^B\nHeaderSize = 0\n  "
                        + "Modality=MET_MOD_MR\nElementDataFile = LOCAL")
                .replace("\n", "\r\n");
        Path file = MetaImageBytes.write(folder.resolve("a.mha"), count(0, 8), header + "\r");
        assertArrayEquals(counted(8), values(file));
    }

    @Test
    void recognisedByItsFirstBytesEvenWhenCompressedAsAWhole() throws IOException {
        byte[] bytes = MetaImageBytes.of(count(0, 8), PLAIN + "ElementDataFile = LOCAL");
        assertArrayEquals(counted(8), values(Files.write(folder.resolve("scan"), bytes)));
        assertArrayEquals(counted(8), values(Files.write(folder.resolve("scan.gz"), Compression.gzip(bytes))));
    }

    /** Channels lie together, the places along a fourth axis one after the other. */
    @Test
    void channelsAndAFourthAxisAreVolumes() throws IOException {
        Path channels = MetaImageBytes.write(
                folder.resolve("a.mha"), count(0, 24), PLAIN + "ElementNumberOfChannels = 3\nElementDataFile = LOCAL");
        Path series = MetaImageBytes.write(
                folder.resolve("b.mha"),
                count(0, 24),
                "NDims = 4\nDimSize = 2 2 2 3\nElementType = MET_UCHAR\nElementDataFile = LOCAL");
        assertEquals(3, Images.info(channels).volumes());
        assertEquals(List.of(2L, 2L, 2L, 3L), Images.info(series).dimensions());
        for (int volume = 0; volume < 3; volume++) {
            int index = volume;
            ReadOptions options = ReadOptions.defaults().withTimePoint(volume);
            assertArrayEquals(
                    IntStream.range(0, 8).mapToDouble(i -> 3 * i + index).toArray(),
                    Images.read(channels, options).toArray());
            assertArrayEquals(
                    IntStream.range(0, 8).mapToDouble(i -> i + 8 * index).toArray(),
                    Images.read(series, options).toArray());
        }
    }

    @Test
    void scalesAsTheHeaderSaysAndNotesIt() throws IOException {
        Path file = MetaImageBytes.write(
                folder.resolve("a.mha"),
                count(0, 8),
                PLAIN + "ElementToIntensityFunctionSlope = 2\nElementToIntensityFunctionOffset = -1\n"
                        + "ElementDataFile = LOCAL");
        Volume volume = Images.read(file);
        assertArrayEquals(new double[] {-1, 1, 3, 5, 7, 9, 11, 13}, volume.toArray());
        assertTrue(volume.notes().get(0).contains("scaled"), volume.notes()::toString);
        assertEquals(2, Images.info(file).slope());
        assertEquals(-1, Images.info(file).intercept());
    }
}
