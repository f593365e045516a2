package dev.radiomics.io.dicom.contract;

import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.util.stream.IntStream;

/** Private elements of Philips, in a block that they reserve. */
final class Philips {
    static final Tag CREATOR = new Tag(0x20050011, "PrivateCreator", Vr.LO);
    static final Tag SCALE_SLOPE = new Tag(0x2005110E, "ScaleSlope", Vr.FL);

    private static final Tag FRAME_CREATOR = new Tag(0x20050014, "PrivateCreator", Vr.LO);
    private static final Tag FRAME_SEQUENCE = new Tag(0x2005140F, "PrivatePerFrameSequence", Vr.SQ);

    private Philips() {}

    /** An enhanced object with a scale slope of 1/8 for each frame. */
    static DicomBytes enhanced(int frames) {
        return Enhanced.object(IntStream.range(0, frames)
                .mapToObj(i -> Enhanced.position(0, 0, 2 * i)
                        .items(
                                Tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
                                DicomBytes.dataset()
                                        .numbers(Tags.RESCALE_SLOPE, 3)
                                        .numbers(Tags.RESCALE_INTERCEPT, 0))
                        .text(FRAME_CREATOR, "Philips MR Imaging DD 005")
                        .items(
                                FRAME_SEQUENCE,
                                DicomBytes.dataset()
                                        .text(CREATOR, "Philips MR Imaging DD 001")
                                        .numbers(SCALE_SLOPE, 0.125)))
                .toArray(DicomBytes[]::new));
    }
}
