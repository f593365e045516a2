package dev.radiomics.core.feature;

/**
 * Features of the intensity-volume histogram (IBSI P88C), in the order of the IBSI reference manual.
 */
public enum IvhFeature implements Feature {
    /**
     * Volume fraction at 10% intensity (IBSI BC2M).
     *
     * <p>Largest volume fraction among levels with intensity fraction of at least 0.10.
     */
    VOLUME_FRACTION_AT_10_PERCENT_INTENSITY("Volume fraction at 10% intensity", "BC2M", Unit.NONE),
    /**
     * Volume fraction at 90% intensity (IBSI BC2M).
     *
     * <p>As V10 with 0.90.
     */
    VOLUME_FRACTION_AT_90_PERCENT_INTENSITY("Volume fraction at 90% intensity", "BC2M", Unit.NONE),
    /**
     * Intensity at 10% volume (IBSI GBPN).
     *
     * <p>Smallest level (in intensity units, or bin number for FBN) whose volume fraction is at most 0.10.
     */
    INTENSITY_AT_10_PERCENT_VOLUME("Intensity at 10% volume", "GBPN", Unit.INTENSITY),
    /**
     * Intensity at 90% volume (IBSI GBPN).
     *
     * <p>As I10 with 0.90.
     */
    INTENSITY_AT_90_PERCENT_VOLUME("Intensity at 90% volume", "GBPN", Unit.INTENSITY),
    /**
     * Volume fraction difference between intensity fractions (IBSI DDTU).
     *
     * <p>V10 - V90.
     */
    VOLUME_FRACTION_DIFFERENCE("Volume fraction difference between intensity fractions", "DDTU", Unit.NONE),
    /**
     * Intensity fraction difference between volume fractions (IBSI CNV2).
     *
     * <p>I10 - I90, in intensity units (or bins), despite the word fraction in the name.
     */
    INTENSITY_FRACTION_DIFFERENCE("Intensity fraction difference between volume fractions", "CNV2", Unit.INTENSITY),
    /**
     * Area under the IVH curve (IBSI 9CMM).
     *
     * <p>No reference values: the manual says it should not be used. Trapezoidal rule; 0 if only one discretised
     * intensity is present.
     */
    AREA_UNDER_CURVE("Area under the IVH curve", "9CMM", Unit.NONE);

    private final FeatureDescriptor descriptor;

    IvhFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.IVH, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
