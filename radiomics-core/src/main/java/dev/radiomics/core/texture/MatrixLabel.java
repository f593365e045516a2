package dev.radiomics.core.texture;

import dev.radiomics.core.feature.Aggregation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which of the matrices of an aggregation a matrix is.
 *
 * @param direction of a matrix of one direction
 * @param slice of a matrix of one slice: index along z in the box of the region, from 0
 */
public record MatrixLabel(Aggregation aggregation, Optional<VoxelOffset> direction, OptionalInt slice) {

    /** The one matrix of an aggregation. */
    public static MatrixLabel of(Aggregation aggregation) {
        return new MatrixLabel(aggregation, Optional.empty(), OptionalInt.empty());
    }

    /** The matrix of a slice. */
    public static MatrixLabel ofSlice(Aggregation aggregation, int slice) {
        return new MatrixLabel(aggregation, Optional.empty(), OptionalInt.of(slice));
    }

    /** The matrix of a direction. */
    public static MatrixLabel ofDirection(Aggregation aggregation, VoxelOffset direction) {
        return new MatrixLabel(aggregation, Optional.of(direction), OptionalInt.empty());
    }

    /** The matrix of a direction in a slice. */
    public static MatrixLabel of(Aggregation aggregation, VoxelOffset direction, int slice) {
        return new MatrixLabel(aggregation, Optional.of(direction), OptionalInt.of(slice));
    }

    @Override
    public String toString() {
        return aggregation.label()
                + direction.map(step -> ", direction " + step).orElse("")
                + (slice.isPresent() ? ", slice " + slice.getAsInt() : "");
    }
}
