package dev.radiomics.io.dicom.contract;

import dev.radiomics.core.testing.Mutations;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.contract.SegmentationContract.SegmentFrame;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small files of every kind of object. */
public final class Examples {
    private static final String RLE = "1.2.840.10008.1.2.5";
    private static final String JPEG = "1.2.840.10008.1.2.4.50";
    private static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70";
    private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
    private static final int SIZE = 16;

    /** Ends where the deflated bytes begin. */
    private static final byte[] DEFLATED_HEAD = Arrays.copyOf(
            DicomBytes.dataset().toFile(DicomBytes.DEFLATED),
            DicomBytes.dataset().toFile(DicomBytes.DEFLATED).length - DicomBytes.deflated(new byte[0]).length);

    private Examples() {}

    /** Images whose pixels are not compressed. */
    public static List<byte[]> images() {
        DicomBytes palette = PixelContract.colour(new double[] {0, 5, 6, 9}, "PALETTE COLOR")
                .numbers(Tags.SAMPLES_PER_PIXEL, 1)
                .numbers(Tags.RED_PALETTE_DESCRIPTOR, 3, 5, 16)
                .numbers(Tags.RED_PALETTE_DATA, 1000, 0, 300)
                .numbers(Tags.GREEN_PALETTE_DATA, 0, 1000, 300)
                .numbers(Tags.BLUE_PALETTE_DATA, 0, 0, 300);
        DicomBytes floats = Objects.slice(0, 0, 0, 0)
                .without(Tags.PIXEL_DATA)
                .numbers(Tags.BITS_ALLOCATED, 32)
                .numbers(Tags.FLOAT_PIXEL_DATA, new double[12]);
        DicomBytes table = Objects.slice(0, 0, 0, 0)
                .items(
                        Tags.MODALITY_LUT_SEQUENCE,
                        DicomBytes.dataset()
                                .numbers(Tags.LUT_DESCRIPTOR, 3, 0, 16)
                                .numbers(Tags.LUT_DATA, 5, 6, 7));
        DicomBytes scaled =
                Objects.slice(1, 0, 0, 0).numbers(Tags.RESCALE_SLOPE, 2).numbers(Tags.RESCALE_INTERCEPT, -7);
        return List.of(
                scaled.toFile(DicomBytes.EXPLICIT),
                scaled.toFile(DicomBytes.IMPLICIT),
                scaled.toFile(DicomBytes.BIG_ENDIAN),
                Enhanced.stack(3).undefinedLengths().toFile(DicomBytes.EXPLICIT),
                Enhanced.dynamic(2, 2).toFile(DicomBytes.IMPLICIT),
                palette.toFile(DicomBytes.EXPLICIT),
                PixelContract.colour(new double[12], "RGB").toFile(DicomBytes.EXPLICIT),
                floats.toFile(DicomBytes.EXPLICIT),
                table.undefinedLengths().toFile(DicomBytes.EXPLICIT));
    }

    /** An image whose elements are not deflated, but should be. */
    public static byte[] beforeDeflating() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(DEFLATED_HEAD);
        out.writeBytes(Objects.slice(1, 0, 0, 0).toBytes(DicomBytes.EXPLICIT));
        return out.toByteArray();
    }

    /** A damaged file of {@link #beforeDeflating} with its elements deflated; other files as they are. */
    public static byte[] deflated(byte[] file) {
        int head = DEFLATED_HEAD.length;
        if (!Arrays.equals(file, 0, Math.min(head, file.length), DEFLATED_HEAD, 0, head)) {
            return file;
        }
        byte[] elements = DicomBytes.deflated(Arrays.copyOfRange(file, head, file.length));
        return Mutations.replaced(file, head, file.length, elements);
    }

    /** Images with compressed pixels. */
    public static List<byte[]> compressed() {
        byte[] run = RunLengths.encode(
                IntStream.range(0, 12).map(i -> i / 3).asDoubleStream().toArray());
        byte[] offsets = DicomBytes.words(new double[] {0, 8 + run.length}, 32, false);
        return List.of(
                Objects.slice(0, 0, 0, 0).fragments(new byte[0], run).toFile(RLE),
                Enhanced.object(Enhanced.position(0, 0, 0), Enhanced.position(0, 0, 1))
                        .fragments(offsets, run, run)
                        .toFile(RLE),
                grey(JpegFrames.written("jpeg", SIZE, SIZE)).toFile(JPEG),
                grey(JpegFrames.lossless(SIZE, SIZE)).toFile(JPEG_LOSSLESS),
                grey(JpegFrames.written("jpeg2000", SIZE, SIZE)).toFile(JPEG_2000));
    }

    /** A slice of 16 x 16 pixels of 8 bits. */
    static DicomBytes grey(byte[] frame) {
        return Objects.slice(0, 0, 0, 0)
                .numbers(Tags.COLUMNS, SIZE)
                .numbers(Tags.ROWS, SIZE)
                .numbers(Tags.BITS_ALLOCATED, 8)
                .numbers(Tags.BITS_STORED, 8)
                .numbers(Tags.HIGH_BIT, 7)
                .numbers(Tags.PIXEL_REPRESENTATION, 0)
                .fragments(new byte[0], frame);
    }

    /** PET images with all that uptake values need. */
    public static List<byte[]> pet() {
        return List.of(
                PetContract.pet().undefinedLengths().toFile(DicomBytes.EXPLICIT),
                PetContract.pet().toFile(DicomBytes.IMPLICIT));
    }

    /** Segmentations of {@link #maskedImage}. */
    public static List<byte[]> segmentations() {
        double[] ones = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0};
        List<SegmentFrame> frames =
                List.of(new SegmentFrame(1, 0, ones), new SegmentFrame(2, 2, ones), new SegmentFrame(1, 4, ones));
        return List.of(
                SegmentationContract.segmentation("BINARY", 4, 3, frames)
                        .undefinedLengths()
                        .toFile(DicomBytes.EXPLICIT),
                SegmentationContract.segmentation("FRACTIONAL", 4, 3, frames).toFile(DicomBytes.IMPLICIT),
                SegmentationContract.segmentation("LABELMAP", 4, 3, frames)
                        .undefinedLengths()
                        .toFile(DicomBytes.EXPLICIT));
    }

    /** Structure sets of {@link #maskedImage}. */
    public static List<byte[]> structureSets() {
        DicomBytes set = ContourContract.structureSet(
                ContourContract.contour(-4, 8, 10, -1, 8, 10, -1, 11, 10, -4, 11, 10),
                ContourContract.contour(-4, 8, 13, -1, 8, 13, -1, 11, 13, -4, 11, 13),
                ContourContract.contour(-3, 9, 13, -2, 9, 13, -2, 10, 13),
                ContourContract.contour(-4, 8, 16, -1, 8, 16, -1, 11, 16));
        return List.of(set.copy().undefinedLengths().toFile(DicomBytes.EXPLICIT), set.toFile(DicomBytes.IMPLICIT));
    }

    /** The slices of an image of 4 x 3 x 6 voxels. */
    public static List<DicomBytes> maskedImage() {
        return Objects.stack(6);
    }
}
