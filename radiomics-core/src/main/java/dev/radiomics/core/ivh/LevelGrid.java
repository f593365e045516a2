package dev.radiomics.core.ivh;

import java.util.function.DoubleUnaryOperator;

/**
 * Equidistant levels of an intensity-volume histogram.
 *
 * @param count number of levels
 * @param first the lowest level
 * @param step distance between levels
 * @param position where an intensity lies, in steps from the lower edge of the lowest level: it reaches level k (from 0) if its
 *     position is at least k
 */
public record LevelGrid(int count, double first, double step, DoubleUnaryOperator position) {

    /** Level k = 0 … count - 1. */
    public double level(int k) {
        return first + k * step;
    }

    /** The highest level that an intensity reaches, 0 … count - 1. */
    int reachedBy(double intensity) {
        double at = Math.floor(position.applyAsDouble(intensity));
        return (int) Math.max(0, Math.min(at, count - 1));
    }
}
