package dev.radiomics.core.feature;

/**
 * Features of the local intensity (IBSI 9ST6), in the order of the IBSI reference manual.
 */
public enum LocalIntensityFeature implements Feature {
    /**
     * Local intensity peak (IBSI VJGA).
     *
     * <p>Sphere radius 6.2035 mm; voxel centres within or on the radius; neighbours outside the ROI count; highest
     * peak if the maximum is tied.
     */
    LOCAL_INTENSITY_PEAK("Local intensity peak", "VJGA", Unit.INTENSITY),
    /**
     * Global intensity peak (IBSI 0F91).
     *
     * <p>Highest 1 cm3 mean over all centre voxels of the intensity mask.
     */
    GLOBAL_INTENSITY_PEAK("Global intensity peak", "0F91", Unit.INTENSITY);

    private final FeatureDescriptor descriptor;

    LocalIntensityFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.LOCAL_INTENSITY, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
