package dev.radiomics.core.preprocessing;

/** Which voxels a normalisation takes its statistics from; voxels that are NaN or infinite never count. */
public enum NormalisationVoxels {
    /** Every voxel of the image. */
    IMAGE("image"),

    /** Voxels above the mean of the image, which leaves out the air around a patient. */
    FOREGROUND("foreground"),

    /** Voxels of the region of interest. */
    REGION("region"),

    /** Voxels of another mask, such as muscle or fat. */
    REFERENCE("reference");

    private final String key;

    NormalisationVoxels(String key) {
        this.key = key;
    }

    /** Its name in settings. */
    public String key() {
        return key;
    }
}
