package dev.radiomics.filters.kernel;

import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.kernel.SeparableResponse.Sign;
import dev.radiomics.filters.kernel.SeparableResponse.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rotation invariance of separable kernels (IBSI 2): the responses of all right-angle proper rotations, 4 in 2-D and 24 in 3-D,
 * pooled voxel by voxel.
 *
 * <p>A rotation permutes the axes and reverses kernels about their centre so that the parity of the permutation times the signs
 * of the reversals is +1. For the average, every kernel is split into its even and odd part and the products of parts are
 * summed: most cancel or coincide (of 24 rotations of LLH three products of even parts remain), and no rotation is computed by
 * itself. For a maximum, kernels that are equal to or the negative of their mirror image give the same product up to its sign;
 * each product is computed once.
 */
public final class Rotations {
    /**
     * One rotation.
     *
     * @param source which kernel acts along each axis
     * @param reversed whether that kernel is reversed
     */
    public record Rotation(List<Integer> source, List<Boolean> reversed) {}

    private Rotations() {}

    /** All right-angle proper rotations in 2 or 3 dimensions. */
    public static List<Rotation> proper(int dimensions) {
        List<Rotation> rotations = new ArrayList<>();
        for (List<Integer> permutation : permutations(dimensions)) {
            for (int signs = 0; signs < 1 << dimensions; signs++) {
                if ((Integer.bitCount(signs) & 1) == inversions(permutation) % 2) {
                    List<Boolean> reversed = new ArrayList<>();
                    for (int axis = 0; axis < dimensions; axis++) {
                        reversed.add((signs >> axis & 1) == 1);
                    }
                    rotations.add(new Rotation(permutation, List.copyOf(reversed)));
                }
            }
        }
        return rotations;
    }

    private static List<List<Integer>> permutations(int dimensions) {
        return dimensions == 2
                ? List.of(List.of(0, 1), List.of(1, 0))
                : List.of(
                        List.of(0, 1, 2),
                        List.of(0, 2, 1),
                        List.of(1, 0, 2),
                        List.of(1, 2, 0),
                        List.of(2, 0, 1),
                        List.of(2, 1, 0));
    }

    private static int inversions(List<Integer> permutation) {
        int count = 0;
        for (int i = 0; i < permutation.size(); i++) {
            for (int j = 0; j < i; j++) {
                count += permutation.get(j) > permutation.get(i) ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * The pooled response.
     *
     * @param chains for each axis the kernels that are applied along it one after another, unrotated; a rotation turns all of
     *     them together
     */
    public static SeparableResponse pooled(List<List<Kernel>> chains, Pooling pooling) {
        return pooling == Pooling.AVERAGE ? average(chains) : extreme(chains, pooling);
    }

    private record Product(AxisOperator x, AxisOperator y, AxisOperator z) {
        static Product of(List<AxisOperator> axes) {
            return new Product(axes.get(0), axes.get(1), axes.size() > 2 ? axes.get(2) : AxisOperator.IDENTITY);
        }
    }

    private static SeparableResponse average(List<List<Kernel>> chains) {
        int dimensions = chains.size();
        List<AxisOperator> even = chains.stream().map(AxisOperator::evenPart).toList();
        List<AxisOperator> odd = chains.stream().map(AxisOperator::oddPart).toList();
        Map<Product, Integer> counts = new LinkedHashMap<>();
        List<Rotation> rotations = proper(dimensions);
        for (Rotation rotation : rotations) {
            for (int parts = 0; parts < 1 << dimensions; parts++) {
                List<AxisOperator> axes = new ArrayList<>();
                int sign = 1;
                boolean zero = false;
                for (int axis = 0; axis < dimensions; axis++) {
                    boolean isOdd = (parts >> axis & 1) == 1;
                    AxisOperator part =
                            (isOdd ? odd : even).get(rotation.source().get(axis));
                    axes.add(part);
                    sign = isOdd && rotation.reversed().get(axis) ? -sign : sign;
                    zero |= part.isZero();
                }
                if (!zero) {
                    counts.merge(Product.of(axes), sign, Integer::sum);
                }
            }
        }
        List<Term> terms = new ArrayList<>();
        counts.forEach((product, count) -> {
            if (count != 0) {
                double weight = (double) count / rotations.size();
                terms.add(new Term(product.x(), product.y(), product.z(), weight, Sign.PLUS));
            }
        });
        return SeparableResponse.sum(terms);
    }

    private static SeparableResponse extreme(List<List<Kernel>> chains, Pooling pooling) {
        Map<Product, Sign> signs = new LinkedHashMap<>();
        for (Rotation rotation : proper(chains.size())) {
            List<AxisOperator> axes = new ArrayList<>();
            boolean negative = false;
            for (int axis = 0; axis < chains.size(); axis++) {
                List<Kernel> chain = chains.get(rotation.source().get(axis));
                List<Kernel> mirrored = AxisOperator.flipped(chain);
                boolean antisymmetric =
                        chain.size() == 1 && chain.get(0).equals(mirrored.get(0).times(-1));
                boolean reversed = rotation.reversed().get(axis);
                negative ^= reversed && antisymmetric;
                axes.add(AxisOperator.of(reversed && !antisymmetric ? mirrored : chain));
            }
            signs.merge(
                    Product.of(axes), negative ? Sign.MINUS : Sign.PLUS, (one, two) -> one == two ? one : Sign.BOTH);
        }
        List<Term> terms = new ArrayList<>();
        signs.forEach((product, sign) -> terms.add(new Term(product.x(), product.y(), product.z(), 1, sign)));
        return new SeparableResponse(terms, pooling);
    }
}
