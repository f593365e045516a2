package dev.radiomics.io.picture;

import static dev.radiomics.io.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.StoredVoxels;
import dev.radiomics.io.voxels.VoxelType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class TiffFormatTest {
    private static final ReadOptions SPACED = ReadOptions.defaults().withSpacingMm(new Vector3(0.5, 0.25, 2));
    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);

    /** Bits a sample and sample format (1 without sign, 2 with sign, 3 real). */
    private static final Map<VoxelType, int[]> FORMATS = Map.of(
            VoxelType.UINT8, new int[] {8, 1},
            VoxelType.INT8, new int[] {8, 2},
            VoxelType.UINT16, new int[] {16, 1},
            VoxelType.INT16, new int[] {16, 2},
            VoxelType.UINT32, new int[] {32, 1},
            VoxelType.INT32, new int[] {32, 2},
            VoxelType.FLOAT32, new int[] {32, 3},
            VoxelType.FLOAT64, new int[] {64, 3});

    @TempDir
    Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.tif"), bytes);
    }

    private static byte[] one(Map<Integer, long[]> fields, byte... pixels) {
        return new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(fields, pixels).bytes();
    }

    private static Map<Integer, long[]> with(Map<Integer, long[]> fields, int tag, long... values) {
        fields.put(tag, values);
        return fields;
    }

    /** Bytes chosen at random, every type and order, against a definition one voxel at a time. */
    @Test
    void readsEveryTypeAsStored(SplittableRandom random) throws IOException {
        for (Map.Entry<VoxelType, int[]> format : FORMATS.entrySet()) {
            for (ByteOrder order : ORDERS) {
                VoxelType type = format.getKey();
                byte[] pixels = StoredVoxels.random(random, type, order, 35);
                Map<Integer, long[]> fields = TiffBytes.fields(7, 5, format.getValue()[0], format.getValue()[1]);
                Path file = write(new TiffBytes(order).page(fields, pixels).bytes());
                Volume volume = Images.read(file, SPACED);
                assertArrayEquals(
                        StoredVoxels.values(type, order, pixels, 1, 0),
                        StoredVoxels.exactValues(volume),
                        type + " " + order);
                assertEquals(type, VoxelType.of(volume.voxels().getType()));
                assertEquals(type.label(), Images.info(file).dataType());
                assertEquals(Geometry.of(new GridSize(7, 5, 1), new Vector3(0.5, 0.25, 2)), volume.geometry());
                assertEquals(List.of(), volume.notes());
            }
        }
    }

    @Test
    void fewBitsAreTheStoredNumbers() throws IOException {
        Path one = write(one(TiffBytes.fields(4, 1, 1, 1), (byte) 0b01100000));
        assertArrayEquals(new double[] {0, 1, 1, 0}, Images.read(one, SPACED).toArray());
        Path four = write(one(TiffBytes.fields(4, 1, 4, 1), (byte) 0x3F, (byte) 0x0A));
        assertArrayEquals(new double[] {3, 15, 0, 10}, Images.read(four, SPACED).toArray());
    }

    @Test
    void pagesAreVolumes() throws IOException {
        TiffBytes pages = new TiffBytes(ByteOrder.BIG_ENDIAN);
        for (int page = 0; page < 3; page++) {
            pages.page(TiffBytes.fields(2, 1, 8, 1), new byte[] {(byte) page, (byte) (10 * page)});
        }
        Path file = write(pages.bytes());
        assertRefused(file, SPACED, "3 volumes, index 0 to 2");
        for (int page = 0; page < 3; page++) {
            Volume volume = Images.read(file, SPACED.withTimePoint(page));
            assertArrayEquals(new double[] {page, 10 * page}, volume.toArray());
        }
        assertEquals(
                new ImageInfo(
                        "TIFF",
                        List.of(2L, 1L, 3L),
                        "uint8",
                        "big-endian",
                        Geometry.of(new GridSize(2, 1, 1), new Vector3(1, 1, 1)),
                        "none",
                        1,
                        0,
                        3,
                        List.of("the file states no spacing: 1 mm is shown")),
                Images.info(file));
        assertRefused(file, ReadOptions.defaults(), "TIFF files state no spacing");
    }

    @Test
    void coloursBecomeGrey() throws IOException {
        Map<Integer, long[]> fields = with(with(with(TiffBytes.fields(2, 1, 8, 1), 258, 8, 8, 8), 277, 3), 262, 2);
        fields.remove(339);
        Path file = write(one(fields, (byte) 100, (byte) 200, (byte) 50, (byte) 9, (byte) 9, (byte) 9));
        Volume volume = Images.read(file, SPACED);
        assertArrayEquals(new double[] {153, 9}, volume.toArray(), 1e-5);
        assertTrue(volume.notes().get(0).contains("0.587 green"), volume.notes()::toString);
        Map<Integer, long[]> alpha = with(with(with(fields, 258, 8, 8, 8, 8), 277, 4), 338, 2);
        Path transparent =
                write(one(alpha, (byte) 100, (byte) 200, (byte) 50, (byte) 1, (byte) 9, (byte) 9, (byte) 9, (byte) 2));
        assertArrayEquals(
                new double[] {153, 9}, Images.read(transparent, SPACED).toArray(), 1e-5);
        assertTrue(Images.info(transparent).warnings().toString().contains("alpha"));
    }

    /** Colours of a palette have 16 bits: 8 bits times 256, times 257, or not multiplied at all. */
    @Test
    void palettes() throws IOException {
        for (int factor : new int[] {1, 256, 257}) {
            long[] map = new long[768];
            for (int i = 1; i < 256; i++) {
                map[i] = (long) i * factor;
                map[256 + i] = (long) i * factor;
                map[512 + i] = (long) (255 - i) * factor;
            }
            Map<Integer, long[]> fields = with(with(TiffBytes.fields(3, 1, 8, 1), 262, 3), 320, map);
            Path file = write(one(fields, (byte) 0, (byte) 200, (byte) 255));
            assertArrayEquals(
                    new double[] {0, 0.886 * 200 + 0.114 * 55, 0.886 * 255},
                    Images.read(file, SPACED).toArray(),
                    1e-4,
                    "times " + factor);
            assertEquals(List.of("200 (1 voxels)", "255 (1 voxels)"), regions(file));
        }
    }

    private static List<String> regions(Path file) throws IOException {
        return new TiffFormat()
                .regions(file, SPACED, Optional.empty()).regions().stream()
                        .map(Object::toString)
                        .toList();
    }

    @Test
    void whiteAsZeroIsTurnedRound() throws IOException {
        Path file = write(one(with(TiffBytes.fields(3, 1, 8, 1), 262, 0), (byte) 0, (byte) 1, (byte) 255));
        Volume volume = Images.read(file, SPACED);
        assertArrayEquals(new double[] {255, 254, 0}, volume.toArray());
        assertTrue(volume.notes().get(0).contains("0 as white"), volume.notes()::toString);
        String message =
                assertThrows(RadiomicsException.class, () -> regions(file)).getMessage();
        assertTrue(message.contains("0 as a colour other than black"), message);
        Path wide = write(one(with(TiffBytes.fields(1, 1, 16, 1), 262, 0), (byte) 1, (byte) 2));
        assertArrayEquals(new double[] {65535 - 513}, Images.read(wide, SPACED).toArray());
        assertRefused(write(one(with(TiffBytes.fields(1, 1, 32, 3), 262, 0), new byte[4])), SPACED, "float32");
    }

    /** By the encoder of the Java platform, which knows what the decoder does. */
    @Test
    void compressedPixels(SplittableRandom random) throws IOException {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
        double[] expected = new double[1200];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = random.nextInt(65_536);
            picture.getRaster().setSample(i % 40, i / 40, 0, expected[i]);
        }
        for (String compression : List.of("LZW", "Deflate", "ZLib", "PackBits")) {
            Path file = write(compressed(picture, compression));
            assertArrayEquals(expected, Images.read(file, SPACED).toArray(), compression);
        }
    }

    private static byte[] compressed(BufferedImage picture, String compression) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    @Test
    void damagedFiles() throws IOException {
        byte[] bytes = one(TiffBytes.fields(4, 2, 8, 1), new byte[8]);
        for (int length = 1; length < bytes.length; length++) {
            assertRefused(write(Arrays.copyOf(bytes, length)), SPACED, "the file");
        }
        byte[] other = bytes.clone();
        other[0] = 'J';
        assertRefused(write(other), SPACED, "no TIFF file");
        byte[] big = bytes.clone();
        big[2] = 43;
        assertRefused(write(big), SPACED, "BigTIFF");
        byte[] circle = new TiffBytes(ByteOrder.LITTLE_ENDIAN)
                .page(TiffBytes.fields(4, 2, 8, 1), new byte[8])
                .bytes();
        System.arraycopy(circle, 4, circle, circle.length - 4, 4);
        assertRefused(write(circle), SPACED, "directories of the TIFF overlap");
        byte[] empty = Arrays.copyOf(bytes, 8);
        Arrays.fill(empty, 4, 8, (byte) 0);
        assertRefused(write(empty), SPACED, "no page");
    }

    @Test
    void fieldsThatMakeNoSense() throws IOException {
        refused(with(TiffBytes.fields(4, 2, 8, 1), 262, 5), "photometric interpretation 5");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 258, 8, 8, 4), "[8, 8, 4] bits");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 258, 12), "12 bits");
        refused(with(TiffBytes.fields(4, 2, 16, 1), 339, 3), "16 bits as real numbers");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 277, 3), "3 samples a pixel");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 256, 0), "field 256", "is 0");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 279, 8, 8), "1 places of pixels and 2 lengths");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 273, 1_000_000), "pixels of the TIFF should take bytes 1000000");
        refused(with(TiffBytes.fields(4, 3, 8, 1), 278, 3), "need 12 bytes, but it holds 8");
        refused(with(TiffBytes.fields(4, 2, 8, 1), 262, 3), "uint8 palette");
        refused(with(TiffBytes.fields(4, 2, 8, 2), 262, 3), "pixels as int8 with photometric interpretation 3");
    }

    /** The decoder passes over fields of other types: pixels would come out wrong without a word. */
    @Test
    void fieldsOfOtherTypes() throws IOException {
        byte[] bytes = one(TiffBytes.fields(4, 2, 8, 1), new byte[8]);
        int bitsPerSample = 8 + 8 + 2 + 2 * 12;
        assertEquals(3, bytes[bitsPerSample + 2]);
        bytes[bitsPerSample + 2] = 4;
        assertRefused(write(bytes), SPACED, "field 258 of the TIFF has type 4, expected 3");
        bytes[bitsPerSample] = 1;
        assertRefused(write(bytes), SPACED, "field 257 twice");
    }

    private void refused(Map<Integer, long[]> fields, String... parts) throws IOException {
        assertRefused(write(one(fields, new byte[8])), SPACED, parts);
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsAskedFor() throws IOException {
        refused(with(TiffBytes.fields(50_000, 50_000, 8, 1), 259, 5), "more than can be read");
        refused(with(TiffBytes.fields(32_000, 32_000, 64, 3), 259, 5), "MiB of memory");
        Map<Integer, long[]> tiles = with(with(TiffBytes.fields(16, 16, 8, 1), 322, 1 << 30), 323, 1 << 30);
        tiles.put(259, new long[] {8});
        tiles.put(324, new long[] {8});
        tiles.put(325, new long[] {8});
        refused(tiles, "MiB of memory");
        byte[] field = one(TiffBytes.fields(4, 2, 8, 1), new byte[8]);
        // The number of values of the first field, behind the eight pixels and the count of fields.
        Arrays.fill(field, 8 + 8 + 2 + 4, 8 + 8 + 2 + 8, (byte) -1);
        assertRefused(write(field), SPACED, "field 256 of the TIFF should take bytes");
    }

    /** So many bytes that their number does not fit a long. */
    @Test
    void tilesLargerThanAnyMemory() throws IOException {
        Map<Integer, long[]> fields = TiffBytes.fields(4, 2, 64, 3);
        Map<Integer, long[]> tiles = with(with(fields, 322, Integer.MAX_VALUE), 323, Integer.MAX_VALUE);
        assertRefused(write(one(with(with(tiles, 324, 8), 325, 64), new byte[64])), SPACED, "MiB of memory");
    }

    @Test
    @Timeout(300)
    void anyDamageIsReadOrRefused(SplittableRandom random) throws IOException {
        BufferedImage picture = new BufferedImage(5, 4, BufferedImage.TYPE_3BYTE_BGR);
        long[] map = new long[768];
        List<byte[]> valid = List.of(
                one(TiffBytes.fields(4, 2, 8, 1), new byte[8]),
                one(TiffBytes.fields(2, 1, 32, 3), new byte[8]),
                one(TiffBytes.fields(9, 4, 1, 1), new byte[8]),
                one(with(TiffBytes.fields(2, 2, 16, 1), 262, 0), new byte[8]),
                one(with(with(TiffBytes.fields(4, 2, 8, 1), 262, 3), 320, map), new byte[8]),
                new TiffBytes(ByteOrder.BIG_ENDIAN)
                        .page(TiffBytes.fields(4, 2, 8, 1), new byte[8])
                        .page(TiffBytes.fields(4, 2, 8, 1), new byte[8])
                        .bytes(),
                compressed(picture, "Deflate"),
                compressed(picture, "LZW"),
                compressed(picture, "PackBits"),
                compressed(picture, "JPEG"));
        Mutations.of(folder.resolve("damaged.tif")).assertReadOrRefused(random, valid, file -> {
            Images.info(file);
            Images.read(file, SPACED.withTimePoint(0));
        });
    }
}
