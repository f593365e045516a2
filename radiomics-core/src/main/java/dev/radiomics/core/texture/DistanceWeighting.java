package dev.radiomics.core.texture;

/**
 * Weight of a neighbour or direction by its distance (IBSI sections 3.6, 3.7, 3.10; not standard use).
 *
 * @param decay how the weight falls with the length of the vector to the neighbour
 * @param norm how that length is measured, in voxels; without meaning for {@link Decay#NONE}
 */
public record DistanceWeighting(Decay decay, Norm norm) {

    /** The shape of the weight function of length d. */
    public enum Decay {
        /** w = 1. */
        NONE,
        /** w = 1 / d. */
        INVERSE,
        /** w = exp(-d^2). */
        EXPONENTIAL
    }

    /** Every neighbour counts the same: the standard. */
    public static DistanceWeighting none() {
        return new DistanceWeighting(Decay.NONE, Norm.CHEBYSHEV);
    }

    /** w = 1 / d. */
    public static DistanceWeighting inverse(Norm norm) {
        return new DistanceWeighting(Decay.INVERSE, norm);
    }

    /** w = exp(-d^2). */
    public static DistanceWeighting exponential(Norm norm) {
        return new DistanceWeighting(Decay.EXPONENTIAL, norm);
    }

    /** Whether all weights are 1. */
    public boolean isNone() {
        return decay == Decay.NONE;
    }

    /** The weight of a neighbour. */
    public double weight(VoxelOffset step) {
        double length = norm.length(step);
        return switch (decay) {
            case NONE -> 1;
            case INVERSE -> 1 / length;
            case EXPONENTIAL -> StrictMath.exp(-length * length);
        };
    }
}
