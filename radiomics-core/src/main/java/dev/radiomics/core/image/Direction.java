package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;

/**
 * Orientation of the image axes: for each index axis the unit vector, in LPS, along which its index grows. The three are
 * perpendicular; they may be left-handed, as files store them.
 */
public record Direction(Vector3 x, Vector3 y, Vector3 z) {
    /** Index axes along the LPS axes. */
    public static final Direction IDENTITY =
            new Direction(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1));

    /** Largest deviation from perpendicular unit vectors (cosine, or length minus one) that rounding in headers explains. */
    private static final double TOLERANCE = 1e-3;

    /** Checks that the axes are perpendicular unit vectors. */
    public Direction {
        double skew = Math.max(Math.abs(x.dot(y)), Math.max(Math.abs(y.dot(z)), Math.abs(z.dot(x))));
        double stretch = Math.max(Math.abs(x.norm() - 1), Math.max(Math.abs(y.norm() - 1), Math.abs(z.norm() - 1)));
        // Written so that NaN is refused as well.
        if (!(skew <= TOLERANCE && stretch <= TOLERANCE)) {
            throw new RadiomicsException("the image axes are not perpendicular unit vectors (shear): x " + x + ", y "
                    + y + ", z " + z + "; resample the image to a rectangular grid first");
        }
    }

    @Override
    public String toString() {
        return "x " + x + ", y " + y + ", z " + z;
    }
}
