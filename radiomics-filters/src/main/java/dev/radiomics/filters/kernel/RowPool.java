package dev.radiomics.filters.kernel;

import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.grid.RowMath;

/** Takes a row of responses into a running maximum or minimum. */
final class RowPool {
    private RowPool() {}

    /**
     * Pools one row.
     *
     * @param to the running result. Modified
     * @param row the responses. Modified
     * @param offset added to the responses first
     * @param sign whether the responses, their negatives or both take part
     * @param started whether {@code to} holds a result already
     */
    static void pool(
            double[] to, double[] row, double offset, SeparableResponse.Sign sign, Pooling pooling, boolean started) {
        // Another product may pool the same responses: they are left as they came.
        double[] values = offset == 0 && sign == SeparableResponse.Sign.PLUS ? row : row.clone();
        if (offset != 0) {
            RowMath.plus(values, values, offset);
        }
        if (sign == SeparableResponse.Sign.MINUS) {
            RowMath.negate(values, values);
        } else if (sign == SeparableResponse.Sign.BOTH) {
            RowMath.absolute(values, values);
            if (pooling == Pooling.MIN) {
                RowMath.negate(values, values);
            }
        }
        if (!started) {
            System.arraycopy(values, 0, to, 0, to.length);
        } else if (pooling == Pooling.MAX) {
            RowMath.max(to, values);
        } else {
            RowMath.min(to, values);
        }
    }
}
