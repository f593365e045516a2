package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import java.util.List;

/** Makes the matrices of a family whose matrices have no direction. Immutable, shared between threads. */
public interface SliceSource<M extends TextureMatrix> {
    /** The 2-D matrix of each of the slices {@code firstSlice … endSlice - 1}, each slice looked at alone. */
    List<M> slices(int firstSlice, int endSlice, Execution execution);

    /** The sum of matrices, at least one. */
    M sum(List<M> matrices);

    /** The 3-D matrix of the region. */
    M volume(Execution execution);
}
