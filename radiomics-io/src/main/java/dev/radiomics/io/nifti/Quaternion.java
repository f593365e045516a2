package dev.radiomics.io.nifti;

import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.voxels.Affine;

/**
 * Rotation of a qform: the unit quaternion (a, b, c, d) with {@code a = sqrt(1 - b² - c² - d²) >= 0}, and {@code qfac}, which is
 * -1 where the third axis has to be flipped after the rotation (left-handed axes) and 1 otherwise.
 */
record Quaternion(double b, double c, double d, double qfac) {

    /** The matrix with these axes, so many mm a step, from an origin. */
    Affine toAffine(Vector3 spacing, Vector3 origin) {
        double length = Math.sqrt(b * b + c * c + d * d);
        // Rounding may leave the vector part a little longer than 1: a turn by 180 degrees.
        double shrink = length > 1 ? 1 / length : 1;
        double p = b * shrink;
        double q = c * shrink;
        double r = d * shrink;
        double a = Math.sqrt(Math.max(0, 1 - (p * p + q * q + r * r)));
        Vector3 x = new Vector3(a * a + p * p - q * q - r * r, 2 * (p * q + a * r), 2 * (p * r - a * q));
        Vector3 y = new Vector3(2 * (p * q - a * r), a * a + q * q - p * p - r * r, 2 * (q * r + a * p));
        Vector3 z = new Vector3(2 * (p * r + a * q), 2 * (q * r - a * p), a * a + r * r - q * q - p * p);
        return new Affine(x.times(spacing.x()), y.times(spacing.y()), z.times(qfac * spacing.z()), origin);
    }

    /** The rotation with the directions of a matrix without shear. */
    static Quaternion of(Affine affine) {
        Vector3 x = affine.x().times(1 / affine.x().norm());
        Vector3 y = affine.y().times(1 / affine.y().norm());
        double qfac = x.cross(y).dot(affine.z()) < 0 ? -1 : 1;
        Vector3 z = affine.z().times(qfac / affine.z().norm());
        // Four times the square of each component; the largest is taken from the diagonal, the others divide by it.
        double a4 = 1 + x.x() + y.y() + z.z();
        double b4 = 1 + x.x() - y.y() - z.z();
        double c4 = 1 - x.x() + y.y() - z.z();
        double d4 = 1 - x.x() - y.y() + z.z();
        double largest = Math.max(Math.max(a4, b4), Math.max(c4, d4));

        if (largest == a4) {
            return normalised(largest, y.z() - z.y(), z.x() - x.z(), x.y() - y.x(), qfac);
        }
        if (largest == b4) {
            return normalised(y.z() - z.y(), largest, y.x() + x.y(), z.x() + x.z(), qfac);
        }
        if (largest == c4) {
            return normalised(z.x() - x.z(), y.x() + x.y(), largest, z.y() + y.z(), qfac);
        }
        return normalised(x.y() - y.x(), z.x() + x.z(), z.y() + y.z(), largest, qfac);
    }

    private static Quaternion normalised(double a, double b, double c, double d, double qfac) {
        double norm = Math.sqrt(a * a + b * b + c * c + d * d);
        double scale = (a < 0 ? -1 : 1) / norm;
        return new Quaternion(b * scale, c * scale, d * scale, qfac);
    }
}
