package dev.radiomics.filters.grid;

import dev.radiomics.core.RadiomicsException;

/**
 * How an image goes on beyond its edge (IBSI 2, boundary conditions). Axes are independent; an extension longer than the image
 * wraps again.
 *
 * @param kind the rule
 * @param value the value outside the image; 0 unless the rule is {@link Kind#CONSTANT}
 */
public record Boundary(Kind kind, double value) {
    /** The rules; for an axis with n voxels they say which voxel stands for index p outside 0 … n - 1. */
    public enum Kind {
        /** One value everywhere outside. */
        CONSTANT,
        /** The voxel at the edge. */
        NEAREST,
        /** The image repeated: voxel p mod n. */
        PERIODIC,
        /** The image reflected, the voxel at the edge repeated: … c b a | a b c …, period 2n. */
        MIRROR
    }

    /** Zero outside the image. */
    public static final Boundary ZERO = new Boundary(Kind.CONSTANT, 0);

    /** The voxel at the edge goes on. */
    public static final Boundary NEAREST = new Boundary(Kind.NEAREST, 0);

    /** The image is repeated. */
    public static final Boundary PERIODIC = new Boundary(Kind.PERIODIC, 0);

    /** The image is reflected, the voxel at the edge repeated. */
    public static final Boundary MIRROR = new Boundary(Kind.MIRROR, 0);

    /** Checks that the value is finite, and 0 where it has no meaning. */
    public Boundary {
        if (!Double.isFinite(value) || (kind != Kind.CONSTANT && value != 0)) {
            throw new RadiomicsException(
                    "only a constant boundary has a value, and it must be finite; got " + kind + " with " + value);
        }
        value = value + 0.0; // -0 and 0 are the same boundary
    }

    /** One value outside the image. */
    public static Boundary constant(double value) {
        return new Boundary(Kind.CONSTANT, value);
    }

    /** The index inside 0 … length - 1 whose value stands for {@code index}, or -1 for the constant. */
    public int source(int index, int length) {
        if (index >= 0 && index < length) {
            return index;
        }
        return switch (kind) {
            case CONSTANT -> -1;
            case NEAREST -> index < 0 ? 0 : length - 1;
            case PERIODIC -> Math.floorMod(index, length);
            case MIRROR -> {
                int folded = (int) Math.floorMod((long) index, 2L * length);
                yield folded < length ? folded : 2 * length - 1 - folded;
            }
        };
    }

    /** As in the name of an image type: {@code zero}, {@code constant=5}, {@code nearest}, {@code periodic}, {@code mirror}. */
    @Override
    public String toString() {
        return switch (kind) {
            case CONSTANT -> value == 0 ? "zero" : "constant=" + Numbers.format(value);
            case NEAREST -> "nearest";
            case PERIODIC -> "periodic";
            case MIRROR -> "mirror";
        };
    }
}
