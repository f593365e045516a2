package dev.radiomics.core.image;

/** A triple along x, y and z: a point, a displacement or a spacing. */
public record Vector3(double x, double y, double z) {

    /** This vector plus another. */
    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    /** This vector minus another. */
    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    /** This vector times a number. */
    public Vector3 times(double factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    /** Scalar product. */
    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Vector product. */
    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** Euclidean length. */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    /** The component along axis 0 (x), 1 (y) or 2 (z). */
    public double along(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
        };
    }

    /** Whether no component is NaN or infinite. */
    public boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
    }

    /** The smallest component. */
    public double smallest() {
        return Math.min(x, Math.min(y, z));
    }

    @Override
    public String toString() {
        return "(" + x + ", " + y + ", " + z + ")";
    }
}
