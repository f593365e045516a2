package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tags;

/** Value = stored value × slope + intercept. */
public record Rescale(double slope, double intercept) implements ValueMap {
    public static final Rescale NONE = new Rescale(1, 0);

    /** Sums of 16-bit values and an intercept of this size fit an int. */
    private static final double LARGEST_SHIFT = 1 << 30;

    /** Checks that both are numbers one can compute with. */
    public Rescale {
        if (!(Double.isFinite(slope) && Double.isFinite(intercept) && slope != 0)) {
            throw new RadiomicsException(Tags.RESCALE_SLOPE + " is " + slope + " and " + Tags.RESCALE_INTERCEPT + " is "
                    + intercept + ", expected finite numbers and a slope other than 0; export the object again");
        }
    }

    /** Rescale Slope and Intercept of a dataset; none if it has neither. */
    public static Rescale of(DicomDataset dataset) {
        return new Rescale(
                dataset.number(Tags.RESCALE_SLOPE).orElse(1),
                dataset.number(Tags.RESCALE_INTERCEPT).orElse(0));
    }

    /** These values times a factor. */
    public Rescale times(double factor) {
        return new Rescale(slope * factor, intercept * factor);
    }

    @Override
    public boolean keepsWholeNumbers() {
        return slope == 1 && intercept == Math.rint(intercept) && Math.abs(intercept) < LARGEST_SHIFT;
    }

    @Override
    public double apply(double stored) {
        return stored * slope + intercept;
    }
}
