package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;

/** Value of a voxel = stored value x slope + intercept. */
public record Scaling(double slope, double intercept) {
    /** Voxels as they are stored. */
    public static final Scaling NONE = new Scaling(1, 0);

    /** Integers up to this size are exact in a float. */
    private static final double LARGEST_EXACT_IN_FLOAT = 1 << 24;

    /**
     * The scaling a header asks for: none if its slope is 0 or NaN.
     *
     * @param fields the fields of the header that say so, for the message
     */
    public static Scaling of(double slope, double intercept, String fields) {
        if (slope == 0 || Double.isNaN(slope)) {
            return NONE;
        }
        if (Double.isInfinite(slope) || !Double.isFinite(intercept)) {
            throw new RadiomicsException("the header scales voxels by slope " + slope + " and intercept " + intercept
                    + ", expected finite numbers; correct " + fields);
        }
        return new Scaling(slope, intercept);
    }

    /** Whether values stay as they are. */
    public boolean isNone() {
        return slope == 1 && intercept == 0;
    }

    double apply(double stored) {
        return stored * slope + intercept;
    }

    /** Whether scaled values of a type lose nothing that matters in a float: whole numbers must stay exact. */
    boolean fitsFloat(VoxelType type) {
        boolean small = type.bytes() <= Short.BYTES || type == VoxelType.FLOAT32;
        boolean wholeNumbers =
                type != VoxelType.FLOAT32 && slope == Math.rint(slope) && intercept == Math.rint(intercept);
        double largest = Math.abs(slope) * 0xFFFF + Math.abs(intercept);
        return small && !(wholeNumbers && largest > LARGEST_EXACT_IN_FLOAT);
    }
}
