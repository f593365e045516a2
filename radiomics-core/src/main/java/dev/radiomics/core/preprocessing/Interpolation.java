package dev.radiomics.core.preprocessing;

import dev.radiomics.core.spi.Interpolator;

/** The interpolations that the IBSI names. Between two samples at equal distance {@link #NEAREST} takes the later one. */
public enum Interpolation implements Interpolator {
    /** The value of the nearest sample. */
    NEAREST(1) {
        @Override
        public int weights(double position, double[] weights) {
            weights[0] = 1;
            return (int) Math.floor(position + 0.5);
        }
    },
    /** Linear along each axis: bilinear in a plane, trilinear in a volume. */
    LINEAR(2) {
        @Override
        public int weights(double position, double[] weights) {
            int first = (int) Math.floor(position);
            weights[1] = position - first;
            weights[0] = 1 - weights[1];
            return first;
        }
    },
    /** Cubic B-spline through the samples: tricubic in a volume. */
    CUBIC(4) {
        @Override
        public int weights(double position, double[] weights) {
            int first = (int) Math.floor(position);
            double t = position - first;
            double s = 1 - t;
            weights[0] = s * s * s / 6;
            weights[1] = 2.0 / 3 - t * t * (2 - t) / 2;
            weights[2] = 2.0 / 3 - s * s * (2 - s) / 2;
            weights[3] = t * t * t / 6;
            return first - 1;
        }

        @Override
        public void prefilter(double[] line) {
            CubicSplinePrefilter.apply(line);
        }
    };

    private final int support;

    Interpolation(int support) {
        this.support = support;
    }

    @Override
    public int support() {
        return support;
    }
}
