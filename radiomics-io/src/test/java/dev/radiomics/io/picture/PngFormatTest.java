package dev.radiomics.io.picture;

import static dev.radiomics.io.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import dev.radiomics.io.testing.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class PngFormatTest {
    private static final ReadOptions SPACED = ReadOptions.defaults().withSpacingMm(new Vector3(0.5, 0.25, 2));

    /** Samples a pixel by colour type. */
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

    @TempDir
    Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.png"), bytes);
    }

    private static byte[] randomRow(SplittableRandom random, int width, int bits, int channels) {
        byte[] row = new byte[(width * channels * bits + 7) / 8];
        random.nextBytes(row);
        return row;
    }

    /** One sample by the definition: bits from the highest down, 16 bits with the high byte first. */
    private static int sample(byte[] row, int bits, int index) {
        int value = 0;
        for (int bit = index * bits; bit < (index + 1) * bits; bit++) {
            value = 2 * value + (row[bit / 8] >> (7 - bit % 8) & 1);
        }
        return value;
    }

    @Test
    void greyValuesAreTheStoredNumbers(SplittableRandom random) throws IOException {
        for (int bits : new int[] {1, 2, 4, 8, 16}) {
            byte[] first = randomRow(random, 13, bits, 1);
            byte[] second = randomRow(random, 13, bits, 1);
            Volume volume = Images.read(write(PngBytes.of(13, bits, 0, first, second)), SPACED);
            double[] expected = new double[26];
            Arrays.setAll(expected, i -> sample(i < 13 ? first : second, bits, i % 13));
            assertArrayEquals(expected, volume.toArray(), bits + " bits");
            assertEquals(
                    bits == 16 ? UnsignedShortType.class : UnsignedByteType.class,
                    volume.voxels().getType().getClass());
            assertEquals(Geometry.of(new GridSize(13, 2, 1), new Vector3(0.5, 0.25, 2)), volume.geometry());
            assertEquals(List.of(), volume.notes());
        }
    }

    @Test
    void coloursBecomeGrey(SplittableRandom random) throws IOException {
        for (int colourType : new int[] {2, 4, 6}) {
            for (int bits : new int[] {8, 16}) {
                int channels = CHANNELS[colourType];
                byte[] row = randomRow(random, 9, bits, channels);
                Volume volume = Images.read(write(PngBytes.of(9, bits, colourType, row)), SPACED);
                for (int x = 0; x < 9; x++) {
                    int red = sample(row, bits, x * channels);
                    double expected = colourType == 4
                            ? red
                            : 0.299 * red
                                    + 0.587 * sample(row, bits, x * channels + 1)
                                    + 0.114 * sample(row, bits, x * channels + 2);
                    assertEquals(expected, volume.valueAt(x, 0, 0), 1e-5, "colour type " + colourType);
                }
                assertEquals(
                        colourType == 4
                                ? (bits == 8 ? UnsignedByteType.class : UnsignedShortType.class)
                                : (bits == 8 ? FloatType.class : DoubleType.class),
                        volume.voxels().getType().getClass());
                String notes = volume.notes().toString();
                assertEquals(colourType != 4, notes.contains("turned to grey"), notes);
                assertEquals(colourType != 2, notes.contains("alpha"), notes);
            }
        }
    }

    @Test
    void greyColoursKeepTheirNumber() throws IOException {
        byte[] row = new byte[3 * 256];
        double[] expected = new double[256];
        for (int i = 0; i < 256; i++) {
            Arrays.fill(row, 3 * i, 3 * i + 3, (byte) i);
            expected[i] = i;
        }
        assertArrayEquals(
                expected,
                Images.read(write(PngBytes.of(256, 8, 2, row)), SPACED).toArray());
    }

    private static byte[] withPalette(byte[] palette, byte... row) throws IOException {
        return new PngBytes()
                .header(row.length, 1, 8, 3)
                .chunk("PLTE", palette)
                .pixels(row)
                .end();
    }

    @Test
    void palettes() throws IOException {
        byte[] palette = {0, 0, 0, (byte) 200, 100, 50, 7, 7, 7};
        Volume volume = Images.read(write(withPalette(palette, (byte) 0, (byte) 1, (byte) 2)), SPACED);
        assertArrayEquals(new double[] {0, 0.299f * 200 + 58.7f + 5.7f, 7}, volume.toArray(), 1e-4);
        assertEquals("uint8 palette", Images.info(folder.resolve("a.png")).dataType());
        assertEquals(
                List.of("1 (1 voxels)", "2 (1 voxels)"), regions(folder.resolve("a.png"), SPACED, Optional.empty()));
        Path white = write(withPalette(new byte[] {-1, -1, -1, 0, 0, 0}, (byte) 0, (byte) 1));
        assertMaskRefused(white, SPACED, Optional.empty(), "0 as a colour other than black");
    }

    /** Profiles, gamma and transparent colours do not change what is stored; compressed text could grow without bounds. */
    @Test
    void otherChunksAreIgnored() throws IOException {
        byte[] bytes = new PngBytes()
                .header(2, 1, 8, 0)
                .chunk("gAMA", (byte) 0, (byte) 0, (byte) 0x80, (byte) 0)
                .chunk("tRNS", (byte) 0, (byte) 10)
                .chunk("zTXt", (byte) 'a', (byte) 0, (byte) 0, (byte) 1, (byte) 2)
                .chunk("iCCP", (byte) 'x')
                .pixels(new byte[] {10, 20})
                .end();
        assertArrayEquals(
                new double[] {10, 20}, Images.read(write(bytes), SPACED).toArray());
    }

    @Test
    void aSpacingMustBeGiven() throws IOException {
        Path file = write(PngBytes.of(2, 8, 0, new byte[] {1, 2}));
        assertRefused(file, "PNG files state no spacing", "--image-spacing X,Y", "withSpacingMm(spacing)");
        assertRefused(file, SPACED.withSeries("1.2"), "this is PNG, which has none");
        assertRefused(file, SPACED.withTimePoint(1), "no volume 1");
        assertEquals(
                new ImageInfo(
                        "PNG",
                        List.of(2L, 1L),
                        "uint8",
                        "big-endian",
                        Geometry.of(new GridSize(2, 1, 1), new Vector3(1, 1, 1)),
                        "none",
                        1,
                        0,
                        1,
                        List.of("the file states no spacing: 1 mm is shown")),
                Images.info(file));
        assertArrayEquals(
                new double[] {1, 2},
                Images.read(Files.copy(file, folder.resolve("picture")), SPACED).toArray());
    }

    private static List<String> regions(Path file, ReadOptions options, Optional<Volume> image) throws IOException {
        return new PngFormat()
                .regions(file, options, image).regions().stream()
                        .map(Object::toString)
                        .toList();
    }

    private static void assertMaskRefused(Path file, ReadOptions options, Optional<Volume> image, String part) {
        String message = assertThrows(
                        ImageFormatException.class,
                        () -> Images.readMasks(file, RegionChoice.only(), options, image, mask -> {}))
                .getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains(part), message);
    }

    /** A mask drawn on a slice lies where the slice lies. */
    @Test
    void aMaskLiesOnItsImage() throws IOException {
        Geometry slice =
                new Geometry(new GridSize(4, 1, 1), new Vector3(2, 3, 4), new Vector3(10, 20, 30), Direction.IDENTITY);
        Optional<Volume> image = Optional.of(Volume.of(new float[4], slice));
        Path file = write(PngBytes.of(4, 8, 0, new byte[] {0, -1, -1, 0}));
        List<Mask> masks = new ArrayList<>();
        Images.readMasks(file, RegionChoice.only(), ReadOptions.defaults(), image, masks::add);
        assertEquals(slice, masks.get(0).geometry());
        assertArrayEquals(new boolean[] {false, true, true, false}, masks.get(0).toArray());
        assertEquals(
                slice,
                Images.readMask(file, RegionChoice.numbered(255), image.get()).geometry());
        assertEquals(List.of("255 (2 voxels)"), regions(file, SPACED, image));
        assertMaskRefused(file, ReadOptions.defaults(), Optional.empty(), "without its image");
        Path bits = write(PngBytes.of(4, 1, 0, new byte[] {0b01100000}));
        assertEquals(List.of("1 (2 voxels)"), regions(bits, ReadOptions.defaults(), image));
        Path wide = write(PngBytes.of(5, 8, 0, new byte[] {0, 1, 1, 0, 0}));
        assertMaskRefused(wide, ReadOptions.defaults(), image, "5 x 1 x 1 pixels, its image 4 x 1 x 1");
    }

    @Test
    void damagedFiles() throws IOException {
        byte[] bytes = PngBytes.of(4, 8, 0, new byte[] {1, 2, 3, 4}, new byte[] {5, 6, 7, 8});
        assertRefused(write(Arrays.copyOf(bytes, 20)), SPACED, "20 bytes are too few");
        assertRefused(write(Arrays.copyOf(bytes, bytes.length - 5)), SPACED, "truncated or damaged");
        assertRefused(write(Arrays.copyOf(bytes, bytes.length - 12)), SPACED, "truncated or damaged");
        byte[] flipped = bytes.clone();
        flipped[45] ^= 1;
        assertRefused(write(flipped), SPACED, "checksum of the chunk 'IDAT'");
        byte[] other = bytes.clone();
        other[1] = 'J';
        assertRefused(write(other), SPACED, "no PNG file");
        assertRefused(write(new PngBytes().header(4, 2, 3, 0).end()), SPACED, "colour type 0 with 3 bits");
        assertRefused(write(new PngBytes().header(4, 2, 8, 1).end()), SPACED, "colour type 1");
        assertRefused(write(new PngBytes().header(4, 0, 8, 0).end()), SPACED, "4 x 0 pixels");
        assertRefused(write(new PngBytes().header(-4, 1, 8, 0).end()), SPACED, "-4 x 1 pixels");
        assertRefused(write(new PngBytes().header(4, 2, 8, 0).end()), SPACED, "cannot be decoded");
        byte[] few = new PngBytes().header(4, 3, 8, 0).pixels(new byte[4]).end();
        assertRefused(write(few), SPACED, "cannot be decoded");
        byte[] noise = new byte[501];
        new SplittableRandom(1).nextBytes(noise);
        noise[0] = 0;
        byte[] half = new PngBytes()
                .header(500, 1, 8, 0)
                .chunk("IDAT", Arrays.copyOf(Compression.zlib(noise), 250))
                .end();
        assertRefused(write(half), SPACED, "cannot be decoded");
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsAskedFor() throws IOException {
        byte[] large =
                new PngBytes().header(30_000, 30_000, 16, 6).pixels(new byte[8]).end();
        assertRefused(write(large), SPACED, "30000 x 30000 pixels", "more than can be read");
        byte[] sparse =
                new PngBytes().header(10_000, 10_000, 8, 0).pixels(new byte[8]).end();
        assertRefused(write(sparse), SPACED, "need 100000000 bytes", "cannot hold more than");
        assertRefused(write(sparse), SPACED.withTimePoint(0), "cannot hold more than");
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(new PngBytes().header(2, 1, 8, 0).bytes());
        chunk.writeBytes(new byte[] {0x7F, -1, -1, -1, 'I', 'D', 'A', 'T', 1, 2, 3, 4});
        assertRefused(write(chunk.toByteArray()), SPACED, "a chunk of 2147483647 bytes");
    }

    @Test
    @Timeout(300)
    void anyDamageIsReadOrRefused(SplittableRandom random) throws IOException {
        byte[] palette = {0, 0, 0, 1, 2, 3};
        List<byte[]> valid = List.of(
                PngBytes.of(4, 8, 0, new byte[] {1, 2, 3, 4}, new byte[] {5, 6, 7, 8}),
                PngBytes.of(2, 16, 6, randomRow(random, 2, 16, 4), randomRow(random, 2, 16, 4)),
                PngBytes.of(9, 1, 0, new byte[] {5, 6}, new byte[] {7, 8}),
                withPalette(palette, (byte) 0, (byte) 1, (byte) 1));
        Mutations.of(folder.resolve("damaged.png"))
                .repairedBy(PngBytes::withChecksums)
                .assertReadOrRefused(random, valid, file -> {
                    Images.info(file);
                    Images.read(file, SPACED);
                });
    }
}
