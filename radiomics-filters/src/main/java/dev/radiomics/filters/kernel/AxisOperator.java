package dev.radiomics.filters.kernel;

import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.RowMath;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear operator along one axis: a weighted sum of chains of convolutions, each convolution with the boundary condition anew.
 * One kernel is a sum of one chain of one convolution; a wavelet at level 3 is a chain of three.
 *
 * <p>Operators along different axes commute, whatever the boundary, so a product of three is one 3-D filter.
 */
public record AxisOperator(List<Chain> chains) {
    /** Convolutions one after another, and the factor of their result. */
    public record Chain(double weight, List<Kernel> kernels) {
        /** Copies the list. */
        public Chain {
            kernels = List.copyOf(kernels);
        }
    }

    /** Leaves the image as it is. */
    public static final AxisOperator IDENTITY = new AxisOperator(List.of(new Chain(1, List.of())));

    /** Copies the list. */
    public AxisOperator {
        chains = List.copyOf(chains);
    }

    /** One kernel after another. */
    public static AxisOperator of(List<Kernel> kernels) {
        return new AxisOperator(List.of(new Chain(1, kernels)));
    }

    /** Half the sum of a chain of kernels and its mirror image. */
    public static AxisOperator evenPart(List<Kernel> kernels) {
        return half(kernels, 1);
    }

    /** Half the difference of a chain of kernels and its mirror image. */
    public static AxisOperator oddPart(List<Kernel> kernels) {
        return half(kernels, -1);
    }

    private static AxisOperator half(List<Kernel> kernels, int sign) {
        List<Kernel> mirrored = flipped(kernels);
        if (kernels.size() == 1) {
            Kernel half = kernels.get(0).plus(mirrored.get(0).times(sign)).times(0.5);
            return half.taps() == 0 ? new AxisOperator(List.of()) : of(List.of(half));
        }
        if (kernels.equals(mirrored)) {
            return sign > 0 ? of(kernels) : new AxisOperator(List.of());
        }
        return new AxisOperator(List.of(new Chain(0.5, kernels), new Chain(0.5 * sign, mirrored)));
    }

    /** Every kernel of a chain reversed about its centre. */
    public static List<Kernel> flipped(List<Kernel> kernels) {
        return kernels.stream().map(Kernel::flipped).toList();
    }

    /** Whether the result is always 0. */
    public boolean isZero() {
        return chains.isEmpty();
    }

    /** The response to the constant 1 on an endless line. */
    public double gain() {
        double gain = 0;
        for (Chain chain : chains) {
            double product = chain.weight();
            for (Kernel kernel : chain.kernels()) {
                product *= kernel.sum();
            }
            gain += product;
        }
        return gain;
    }

    /**
     * Applies the operator along a line of rows.
     *
     * @param from the rows in order of the axis. Not modified
     * @param to receives the result, one row for each of {@code from}. Modified
     * @param boundary not constant, or zero
     */
    public void apply(double[][] from, double[][] to, Boundary boundary) {
        if (chains.size() == 1) {
            apply(chains.get(0), from, to, boundary);
            return;
        }
        double[][] part = new double[to.length][to[0].length];
        for (int i = 0; i < chains.size(); i++) {
            double[][] result = i == 0 ? to : part;
            apply(chains.get(i), from, result, boundary);
            for (int row = 0; i > 0 && row < to.length; row++) {
                RowMath.add(to[row], part[row], 1);
            }
        }
    }

    private static void apply(Chain chain, double[][] from, double[][] to, Boundary boundary) {
        List<Kernel> kernels = chain.kernels();
        double[][] source = from;
        for (int i = 0; i < kernels.size(); i++) {
            double[][] target = i == kernels.size() - 1 ? to : new double[to.length][to[0].length];
            convolve(kernels.get(i), source, target, boundary);
            source = target;
        }
        for (int row = 0; row < to.length && (chain.weight() != 1 || kernels.isEmpty()); row++) {
            RowMath.scale(to[row], source[row], chain.weight());
        }
    }

    private static void convolve(Kernel kernel, double[][] from, double[][] to, Boundary boundary) {
        int taps = kernel.taps();
        double[][] rows = new double[taps][];
        double[] weights = new double[taps];
        for (int k = 0; k < to.length; k++) {
            int count = 0;
            for (int i = 0; i < taps; i++) {
                int source = boundary.source(k - kernel.offset(i), from.length);
                if (source >= 0) {
                    rows[count] = from[source];
                    weights[count++] = kernel.weight(i);
                }
            }
            RowMath.combine(to[k], rows, weights, count);
        }
    }

    /** The largest distance from which a voxel is reached, the chain's kernels together. */
    public int reach() {
        int reach = 0;
        for (Chain chain : chains) {
            int sum = 0;
            for (Kernel kernel : chain.kernels()) {
                sum += kernel.reach();
            }
            reach = Math.max(reach, sum);
        }
        return reach;
    }

    /** Every kernel of every chain. */
    List<Kernel> kernels() {
        List<Kernel> all = new ArrayList<>();
        chains.forEach(chain -> all.addAll(chain.kernels()));
        return all;
    }
}
