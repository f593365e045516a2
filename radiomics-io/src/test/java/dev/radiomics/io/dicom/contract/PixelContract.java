package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.DicomImages;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bits, signs, colours and encodings of pixel data. */
interface PixelContract extends DicomContract {

    /** Every place that the bits that count can have in a word; the other bits hold something else. */
    @Test
    default void onlyTheBitsStoredCount(@TempDir Path folder, SplittableRandom random) {
        for (String syntax : List.of(DicomBytes.EXPLICIT, DicomBytes.IMPLICIT, DicomBytes.BIG_ENDIAN)) {
            for (int i = 0; i < 20; i++) {
                int allocated = 8 << random.nextInt(3);
                int stored = 1 + random.nextInt(allocated);
                int high = stored - 1 + random.nextInt(allocated - stored + 1);
                boolean signed = stored > 1 && random.nextBoolean();
                assertBits(folder, random, syntax, new int[] {allocated, stored, high}, signed);
            }
        }
    }

    private void assertBits(Path folder, SplittableRandom random, String syntax, int[] bits, boolean signed) {
        int count = Objects.COLUMNS * Objects.ROWS;
        double[] raw = new double[count];
        double[] expected = new double[count];
        for (int i = 0; i < count; i++) {
            long word = random.nextLong() & ((1L << bits[0]) - 1);
            long value = (word >> (bits[2] + 1 - bits[1])) & ((1L << bits[1]) - 1);
            boolean negative = signed && (value >> (bits[1] - 1)) == 1;
            raw[i] = word;
            expected[i] = negative ? value - (1L << bits[1]) : value;
        }
        DicomBytes object = Objects.slice(0, 0, 0, 0)
                .numbers(Tags.BITS_ALLOCATED, bits[0])
                .numbers(Tags.BITS_STORED, bits[1])
                .numbers(Tags.HIGH_BIT, bits[2])
                .numbers(Tags.PIXEL_REPRESENTATION, signed ? 1 : 0)
                .bytes(Tags.PIXEL_DATA, words(raw, bits[0], syntax.equals(DicomBytes.BIG_ENDIAN)));
        DicomSource source = source(object.write(folder.resolve("bits.dcm"), syntax));
        Volume volume = DicomContract.unchecked(() -> DicomImages.read(List.of(source), ReadOptions.defaults()));
        assertArrayEquals(expected, volume.toArray(), () -> syntax + " " + List.of(bits[0], bits[1], bits[2]) + signed);
    }

    /** Samples of a byte lie two to a word of 16 bits (OW), the first in the low byte. */
    private static byte[] words(double[] samples, int bits, boolean bigEndian) {
        if (bits > Byte.SIZE) {
            return DicomBytes.words(samples, bits, bigEndian);
        }
        double[] pairs = IntStream.range(0, samples.length / 2)
                .mapToDouble(i -> samples[2 * i] + 256 * samples[2 * i + 1])
                .toArray();
        return DicomBytes.words(pairs, Short.SIZE, bigEndian);
    }

    @Test
    default void whiteIsLowTurnsTheRangeAround(@TempDir Path folder) {
        DicomBytes unsigned = Objects.slice(0, 0, 0, 0)
                .text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1")
                .numbers(Tags.BITS_STORED, 12)
                .numbers(Tags.HIGH_BIT, 11)
                .numbers(Tags.PIXEL_REPRESENTATION, 0);
        Volume volume = read(folder, unsigned);
        assertEquals(4095, volume.valueAt(0, 0, 0));
        assertEquals(4084, volume.valueAt(3, 2, 0));
        assertTrue(volume.notes().get(0).contains("MONOCHROME1"), volume.notes()::toString);
        DicomBytes signed = Objects.slice(1, 0, 0, 0).text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");
        assertEquals(-101, read(folder, signed).valueAt(0, 0, 0));
    }

    @Test
    default void colourBecomesGrey(@TempDir Path folder) {
        double[] interleaved = {255, 0, 0, 0, 255, 0, 0, 0, 255, 7, 7, 7};
        double[] planes = {255, 0, 0, 7, 0, 255, 0, 7, 0, 0, 255, 7};
        double[] grey = {76, 150, 29, 7};
        DicomBytes byPixel = colour(interleaved, "RGB");
        Volume volume = read(folder, byPixel);
        assertArrayEquals(grey, volume.toArray());
        assertTrue(volume.notes().get(0).contains("in colour"), volume.notes()::toString);
        assertArrayEquals(
                grey,
                read(folder, colour(planes, "RGB").numbers(Tags.PLANAR_CONFIGURATION, 1))
                        .toArray());
        assertArrayEquals(
                new double[] {255, 0, 0, 7},
                read(folder, colour(interleaved, "YBR_FULL")).toArray());
        assertArrayEquals(
                new double[] {11, 22, 33, 44},
                read(folder, colour(new double[] {11, 22, 128, 128, 33, 44, 128, 128}, "YBR_FULL_422"))
                        .toArray());
    }

    static DicomBytes colour(double[] samples, String photometric) {
        return Objects.slice(0, 0, 0, 0)
                .numbers(Tags.COLUMNS, 2)
                .numbers(Tags.ROWS, 2)
                .numbers(Tags.SAMPLES_PER_PIXEL, 3)
                .text(Tags.PHOTOMETRIC_INTERPRETATION, photometric)
                .numbers(Tags.PLANAR_CONFIGURATION, 0)
                .numbers(Tags.BITS_ALLOCATED, 8)
                .numbers(Tags.BITS_STORED, 8)
                .numbers(Tags.HIGH_BIT, 7)
                .numbers(Tags.PIXEL_REPRESENTATION, 0)
                .bytes(Tags.PIXEL_DATA, DicomBytes.words(samples, 8, false));
    }

    @Test
    default void aPaletteGivesGreys(@TempDir Path folder) {
        DicomBytes object = colour(new double[] {0, 5, 6, 9}, "PALETTE COLOR")
                .numbers(Tags.SAMPLES_PER_PIXEL, 1)
                .numbers(Tags.RED_PALETTE_DESCRIPTOR, 3, 5, 16)
                .numbers(Tags.GREEN_PALETTE_DESCRIPTOR, 3, 5, 16)
                .numbers(Tags.BLUE_PALETTE_DESCRIPTOR, 3, 5, 16)
                .numbers(Tags.RED_PALETTE_DATA, 1000, 0, 300)
                .numbers(Tags.GREEN_PALETTE_DATA, 0, 1000, 300)
                .numbers(Tags.BLUE_PALETTE_DATA, 0, 0, 300);
        assertArrayEquals(
                new double[] {299, 299, 587, 300}, read(folder, object).toArray());
    }

    @Test
    default void floatingPointPixels(@TempDir Path folder) {
        double[] values = IntStream.range(0, 12).mapToDouble(i -> 0.5 * i - 1).toArray();
        DicomBytes floats = Objects.slice(0, 0, 0, 0)
                .without(Tags.PIXEL_DATA)
                .numbers(Tags.BITS_ALLOCATED, 32)
                .numbers(Tags.FLOAT_PIXEL_DATA, values);
        assertArrayEquals(values, read(folder, floats).toArray());
        DicomBytes doubles = Objects.slice(0, 0, 0, 0)
                .without(Tags.PIXEL_DATA)
                .numbers(Tags.BITS_ALLOCATED, 64)
                .numbers(Tags.RESCALE_SLOPE, 0.1)
                .numbers(Tags.DOUBLE_FLOAT_PIXEL_DATA, values);
        assertEquals(values[3] * 0.1, read(folder, doubles).valueAt(3, 0, 0));
    }

    @Test
    default void truncatedPixelsAreNamed(@TempDir Path folder) {
        DicomBytes object = Objects.slice(0, 0, 0, 0).numbers(Tags.PIXEL_DATA, 1, 2, 3);
        assertRefused(() -> read(folder, object), "0.dcm", "truncated: expected 24 bytes", "found 6");
        assertRefused(() -> read(folder, Objects.slice(0, 0, 0, 0).without(Tags.PIXEL_DATA)), "no pixel data");
    }

    @Test
    default void runLengthsOfEveryKind(@TempDir Path folder, SplittableRandom random) {
        int count = 40 * 30;
        double[] values = new double[count];
        for (int i = 1; i < count; i++) {
            boolean run = random.nextInt(5) > 0;
            values[i] = run ? values[i - 1] : random.nextInt(65_536) - 32_768;
        }
        DicomBytes object = Objects.slice(0, 0, 0, 0)
                .numbers(Tags.COLUMNS, 40)
                .numbers(Tags.ROWS, 30)
                .fragments(new byte[0], RunLengths.encode(values));
        DicomSource source = source(object.write(folder.resolve("rle.dcm"), "1.2.840.10008.1.2.5"));
        Volume volume = DicomContract.unchecked(() -> DicomImages.read(List.of(source), ReadOptions.defaults()));
        assertArrayEquals(values, volume.toArray());
    }

    /** Frames in several fragments each, found by the offset table. */
    @Test
    default void framesMayBeSplitIntoFragments(@TempDir Path folder) {
        byte[] first = RunLengths.encode(new double[12]);
        byte[] second =
                RunLengths.encode(IntStream.range(0, 12).mapToDouble(i -> i).toArray());
        byte[] head = Arrays.copyOf(second, 70);
        byte[] tail = Arrays.copyOfRange(second, 70, second.length);
        byte[] offsets = DicomBytes.words(new double[] {0, 8 + first.length}, 32, false);
        DicomBytes object = Enhanced.object(Enhanced.position(0, 0, 0), Enhanced.position(0, 0, 1))
                .fragments(offsets, first, head, tail);
        DicomSource source = source(object.write(folder.resolve("rle.dcm"), "1.2.840.10008.1.2.5"));
        Volume volume = DicomContract.unchecked(() -> DicomImages.read(List.of(source), ReadOptions.defaults()));
        assertEquals(0, volume.valueAt(3, 2, 0));
        assertEquals(11, volume.valueAt(3, 2, 1));
    }

    @Test
    default void unknownSyntaxesAreNamed(@TempDir Path folder) {
        DicomBytes object = Objects.slice(0, 0, 0, 0).fragments(new byte[0], new byte[4]);
        DicomSource source = source(object.write(folder.resolve("jpegls.dcm"), "1.2.840.10008.1.2.4.80"));
        assertRefused(
                () -> DicomImages.read(List.of(source), ReadOptions.defaults()),
                "JPEG-LS lossless",
                "1.2.840.10008.1.2.4.80",
                "radiomics-io-dcm4che");
    }
}
