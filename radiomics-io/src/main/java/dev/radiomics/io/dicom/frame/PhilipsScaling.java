package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.FunctionalGroups;
import dev.radiomics.io.dicom.dataset.PrivateTag;
import dev.radiomics.io.dicom.dataset.Vr;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The precise values of MR images of Philips, which can be compared between series: displayed value / (rescale slope × scale slope).
 *
 * <p>Scale slope is a private element. Source: Chenevert et al. 2014, Errors in quantitative image analysis due to platform-dependent
 * image scaling.
 */
public final class PhilipsScaling {
    private static final PrivateTag SCALE_SLOPE =
            new PrivateTag("Philips MR Imaging DD 001", 0x2005, 0x0E, "ScaleSlope", Vr.FL);

    /** Where enhanced objects have the private elements of a frame. */
    private static final PrivateTag FRAME_SEQUENCE =
            new PrivateTag("Philips MR Imaging DD 005", 0x2005, 0x0F, "PrivatePerFrameSequence", Vr.SQ);

    private PhilipsScaling() {}

    /** Whether an object, or the first frame of an enhanced one, has them. */
    public static boolean isPresent(DicomDataset dataset) {
        return dataset.number(SCALE_SLOPE).isPresent()
                || FunctionalGroups.of(dataset)
                        .group(0, FRAME_SEQUENCE)
                        .map(item -> item.number(SCALE_SLOPE).isPresent())
                        .orElse(false);
    }

    /** Those of an object with one frame. */
    public static Rescale precise(ValueMap displayed, DicomDataset dataset) {
        return precise(displayed, dataset.number(SCALE_SLOPE));
    }

    /** Those of a frame of an enhanced object. */
    public static Rescale precise(ValueMap displayed, FunctionalGroups groups, int frame) {
        Optional<DicomDataset> item = groups.group(frame, FRAME_SEQUENCE);
        return precise(displayed, item.map(found -> found.number(SCALE_SLOPE)).orElse(OptionalDouble.empty()));
    }

    private static Rescale precise(ValueMap displayed, OptionalDouble scaleSlope) {
        if (!(displayed instanceof Rescale rescale) || scaleSlope.isEmpty() || !(scaleSlope.getAsDouble() > 0)) {
            throw new RadiomicsException("the precise values of Philips were asked for, but the object has no private"
                    + " scale slope above 0 (2005,xx0E); leave them out");
        }
        return rescale.times(1 / (rescale.slope() * scaleSlope.getAsDouble()));
    }
}
