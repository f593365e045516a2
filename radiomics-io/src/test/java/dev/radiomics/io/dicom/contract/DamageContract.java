package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.StandardisedUptake;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.DicomImages;
import dev.radiomics.io.dicom.contract.SegmentationContract.SegmentFrame;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Objects that announce what is not there, or what makes no sense, are refused in time and without memory for it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
interface DamageContract extends DicomContract {
    String RLE = "1.2.840.10008.1.2.5";
    String JPEG = "1.2.840.10008.1.2.4.50";
    String JPEG_2000 = "1.2.840.10008.1.2.4.90";

    private Volume readAs(String syntax, Path folder, DicomBytes object) {
        DicomSource source = source(object.write(folder.resolve("0.dcm"), syntax));
        return DicomContract.unchecked(() -> DicomImages.read(List.of(source), ReadOptions.defaults()));
    }

    private static DicomBytes sized(int columns, int rows) {
        return Objects.slice(0, 0, 0, 0).numbers(Tags.COLUMNS, columns).numbers(Tags.ROWS, rows);
    }

    /** 65535 x 65535 pixels overflow an int. */
    @Test
    default void framesLargerThanTheirBytes(@TempDir Path folder) {
        assertRefused(() -> read(folder, sized(65_535, 65_535)), "65535 x 65535", "2 GiB");
        assertRefused(() -> read(folder, sized(30_000, 30_000)), "truncated: expected 1800000000 bytes");
        byte[] run = RunLengths.encode(new double[12]);
        assertRefused(
                () -> readAs(RLE, folder, sized(30_000, 30_000).fragments(new byte[0], run)),
                "compressed bytes cannot hold");
        byte[] jpeg = JpegFrames.written("jpeg", 16, 16);
        assertRefused(
                () -> readAs(JPEG, folder, sized(30_000, 30_000).fragments(new byte[0], jpeg)),
                "compressed bytes cannot hold");
    }

    /** The attributes of a million frames would fill the memory. */
    @Test
    default void framesThatAreNotThere(@TempDir Path folder) {
        DicomBytes many = Enhanced.stack(3)
                .without(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
                .numbers(Tags.NUMBER_OF_FRAMES, 1_000_000);
        assertRefused(() -> read(folder, many), "expected 24000000 bytes (1000000 frames of 4 x 3 pixels), found 72");
        byte[] run = RunLengths.encode(new double[12]);
        assertRefused(
                () -> readAs(RLE, folder, many.copy().fragments(new byte[0], run)), "1 fragments for 1000000 frames");
    }

    @Test
    default void placesThatMakeNoSense(@TempDir Path folder) {
        Tag spacing = new Tag(Tags.PIXEL_SPACING.number(), "PixelSpacing", Vr.FD);
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    () -> read(folder, Objects.slice(0, 0, 0, 0).numbers(spacing, 1, wrong)), "0.dcm", "PixelSpacing");
        }
        assertRefused(
                () -> read(folder, Objects.slice(0, 0, 0, 0).numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 1, 0, 0)),
                "0.dcm",
                "not perpendicular");
        assertRefused(
                () -> read(
                        folder,
                        Objects.slice(0, 0, 0, 0).numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0.1, 0.99, 0)),
                "not perpendicular");
        Tag position = new Tag(Tags.IMAGE_POSITION_PATIENT.number(), "ImagePositionPatient", Vr.FD);
        assertRefused(
                () -> read(folder, Objects.slice(0, 0, 0, 0).numbers(position, 0, Double.NaN, 0)),
                "0.dcm",
                "no finite number");
        DicomBytes set = contours(ContourContract.contour(-4, 8, 10, -1, 8, 10, -1, 11, 10))
                .without(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)
                .items(
                        Tags.STRUCTURE_SET_ROI_SEQUENCE,
                        DicomBytes.dataset().numbers(Tags.ROI_NUMBER, 4).text(Tags.ROI_NAME, "GTV"));
        assertRefused(() -> mask(folder, set, 0, Optional.of(image(folder))), "another frame of reference");
    }

    @Test
    default void tablesOfNoLength(@TempDir Path folder) {
        Tag palette = new Tag(Tags.RED_PALETTE_DESCRIPTOR.number(), "RedDescriptor", Vr.SS);
        DicomBytes colours = PixelContract.colour(new double[4], "PALETTE COLOR")
                .numbers(Tags.SAMPLES_PER_PIXEL, 1)
                .numbers(palette, -5, 0, 16);
        assertRefused(() -> read(folder, colours), "a palette of -5.0 entries");
        Tag table = new Tag(Tags.LUT_DESCRIPTOR.number(), "LUTDescriptor", Vr.SS);
        DicomBytes values = Objects.slice(0, 0, 0, 0)
                .items(
                        Tags.MODALITY_LUT_SEQUENCE,
                        DicomBytes.dataset().numbers(table, -1, 0, 16).numbers(Tags.LUT_DATA, 1, 2));
        assertRefused(() -> read(folder, values), "a table of -1.0 values");
    }

    private static DicomBytes segmentation(int... slices) {
        List<SegmentFrame> frames = IntStream.of(slices)
                .mapToObj(slice -> new SegmentFrame(1, slice, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}))
                .toList();
        return SegmentationContract.segmentation("BINARY", 4, 3, frames);
    }

    @Test
    default void segmentationsOfOtherPixels(@TempDir Path folder) {
        DicomBytes wide = segmentation(0)
                .numbers(Tags.BITS_ALLOCATED, 32)
                .numbers(Tags.BITS_STORED, 32)
                .numbers(Tags.HIGH_BIT, 31)
                .bytes(Tags.PIXEL_DATA, new byte[48]);
        assertRefused(() -> mask(folder, wide, 0, Optional.empty()), "have 32 bits");
        DicomBytes floats = segmentation(0).without(Tags.PIXEL_DATA).numbers(Tags.FLOAT_PIXEL_DATA, new double[12]);
        assertRefused(() -> mask(folder, floats, 0, Optional.empty()), "floating-point");
    }

    @Test
    default void segmentationsWithMoreFramesThanBytes(@TempDir Path folder) {
        DicomBytes few = segmentation(0, 1, 2).bytes(Tags.PIXEL_DATA, new byte[2]);
        assertRefused(() -> mask(folder, few, 0, Optional.empty()), "truncated: expected 5 bytes", "found 2");
    }

    /** The mask would have 150 million slices. */
    @Test
    default void segmentsFarApart(@TempDir Path folder) {
        DicomBytes far = segmentation(0, 150_000_000, 1);
        assertRefused(() -> mask(folder, far, 0, Optional.empty()), "are spread over 4.5E8 mm");
    }

    /** 2000 years are more nanoseconds than a long holds. */
    @Test
    default void injectionsOfAntiquity(@TempDir Path folder) {
        DicomBytes object = PetContract.pet()
                .items(
                        Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                        DicomBytes.dataset()
                                .text(Tags.RADIOPHARMACEUTICAL_START_DATE_TIME, "00260301100000")
                                .numbers(Tags.RADIONUCLIDE_TOTAL_DOSE, 3.5e8)
                                .numbers(Tags.RADIONUCLIDE_HALF_LIFE, 6600));
        ReadOptions uptake = ReadOptions.defaults().withSuv(StandardisedUptake.BODY_WEIGHT);
        assertRefused(() -> read(folder, List.of(object), uptake), "more than 20 half-lives");
    }

    /** Looking for the end of so many digits, or blanks, in every way would take hours. */
    @Test
    default void endlessTexts(@TempDir Path folder) {
        String digits = "1".repeat(1_000_000) + "x\\1";
        assertRefused(
                () -> readAs(
                        DicomBytes.IMPLICIT, folder, Objects.slice(0, 0, 0, 0).text(Tags.PIXEL_SPACING, digits)),
                "PixelSpacing",
                "expected a number");
        String blanks = "x" + " ".repeat(1_000_000) + "x";
        Volume volume = readAs(
                DicomBytes.IMPLICIT, folder, Objects.slice(0, 0, 0, 0).text(Tags.SPECIFIC_CHARACTER_SET, blanks));
        assertEquals(12, volume.geometry().size().voxelCount());
    }

    /** Two bytes of ones in a packet, at which the plug-in never stops; half a code stream; headers apart from their packets. */
    @Test
    default void codeStreamsWithoutAnEnd(@TempDir Path folder) {
        byte[] stream = JpegFrames.written("jpeg2000", 16, 16);
        assertEquals(7, readAs(JPEG_2000, folder, Examples.grey(stream)).valueAt(1, 0, 0));
        int data = indexOf(stream, 0xFF, 0x93) + 2;
        byte[] ones = stream.clone();
        Arrays.fill(ones, data + 1, data + 5, (byte) 0xFF);
        assertRefused(() -> readAs(JPEG_2000, folder, Examples.grey(ones)), "code stream is damaged");
        byte[] half = Arrays.copyOf(stream, (data + stream.length) / 2);
        assertRefused(() -> readAs(JPEG_2000, folder, Examples.grey(half)), "cannot be decoded");
        byte[] packed = stream.clone();
        packed[indexOf(stream, 0xFF, 0x64) + 1] = 0x60;
        assertRefused(() -> readAs(JPEG_2000, folder, Examples.grey(packed)), "packed packet headers");
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        return IntStream.range(0, bytes.length - 1)
                .filter(i -> (bytes[i] & 0xFF) == first && (bytes[i + 1] & 0xFF) == second)
                .findFirst()
                .orElseThrow();
    }

    private static DicomBytes contours(DicomBytes... contours) {
        return ContourContract.structureSet(contours);
    }

    private Volume image(Path folder) {
        return read(folder, Examples.maskedImage(), ReadOptions.defaults());
    }

    @Test
    default void contoursOutOfThisWorld(@TempDir Path folder) {
        Volume image = image(folder);
        for (String far : List.of("1e300", "-1e300", "1e9", "99999999999999")) {
            DicomBytes contour = ContourContract.contour(-4, 8, 10, -1, 8, 10, -1, 11, 10)
                    .text(Tags.CONTOUR_DATA, far + "\\8\\10\\-1\\8\\10\\-1\\11\\10");
            assertRefused(() -> mask(folder, contours(contour), 0, Optional.of(image)), "a million voxels away");
        }
        Tag binary = new Tag(Tags.CONTOUR_DATA.number(), "ContourData", Vr.FD);
        DicomBytes nan = ContourContract.contour(-4, 8, 10, -1, 8, 10, -1, 11, 10)
                .numbers(binary, -4, 8, 10, Double.NaN, 8, 10, -1, 11, 10);
        assertRefused(() -> mask(folder, contours(nan), 0, Optional.of(image)), "no number");
        DicomBytes empty = ContourContract.contour(-4, 8, 10).text(Tags.CONTOUR_DATA, "");
        assertRefused(() -> mask(folder, contours(empty), 0, Optional.of(image)), "0 numbers for 1 points");
    }

    /** Edges from far below the image to far above it, each of which crosses every row; and nothing but points far away. */
    @Test
    default void contoursOfManyPoints(@TempDir Path folder) {
        double[] points = new double[3 * 200_001];
        for (int i = 0; i < points.length / 3; i++) {
            points[3 * i] = -5 + 0.00001 * (i % 100);
            points[3 * i + 1] = i % 2 == 0 ? -100_000 : 100_000;
            points[3 * i + 2] = 10;
        }
        assertEquals(3, draw(folder, points).voxelCount());
        Arrays.setAll(points, i -> i % 3 == 2 ? 10 : 900 + i % 7);
        assertRefused(() -> draw(folder, points), "enclose no voxel of the image");
    }

    /** Implicit, since a longer text than an explicit decimal string can have is needed. */
    private Mask draw(Path folder, double[] points) {
        Volume image = image(folder);
        DicomBytes set = contours(ContourContract.contour(points));
        DicomSource source = source(set.write(folder.resolve("set.dcm"), DicomBytes.IMPLICIT));
        return DicomContract.unchecked(() -> {
            RegionSet regions = DicomImages.regions(List.of(source), ReadOptions.defaults(), Optional.of(image));
            return regions.mask(regions.regions().get(0));
        });
    }

    /** Every one of 2000 regions has the number of every contour. */
    @Test
    default void regionsOfOneNumber(@TempDir Path folder) {
        DicomBytes[] regions = IntStream.range(0, 2000)
                .mapToObj(i -> DicomBytes.dataset().numbers(Tags.ROI_NUMBER, 4).text(Tags.ROI_NAME, "GTV " + i))
                .toArray(DicomBytes[]::new);
        DicomBytes[] contours = IntStream.range(0, 2000)
                .mapToObj(i -> ContourContract.contour(-4, 8, 10, -1, 8, 10, -1, 11, 10))
                .toArray(DicomBytes[]::new);
        DicomBytes object = contours(contours).items(Tags.STRUCTURE_SET_ROI_SEQUENCE, regions);
        assertEquals(1, mask(folder, object, 1999, Optional.of(image(folder))).voxelCount());
    }
}
