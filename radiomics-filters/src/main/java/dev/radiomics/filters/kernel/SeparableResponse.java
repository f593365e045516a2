package dev.radiomics.filters.kernel;

import dev.radiomics.filters.grid.Pooling;
import java.util.List;

/**
 * A response map made of products of 1-D operators.
 *
 * @param terms the products
 * @param pooling how they are combined: AVERAGE stands for the weighted sum (the weights hold the divisor), MAX and MIN pool
 *     the terms with the signs their weights tell
 */
public record SeparableResponse(List<Term> terms, Pooling pooling) {
    /** Which signs of a product take part in a maximum or minimum. */
    public enum Sign {
        /** The product itself. */
        PLUS,
        /** Its negative. */
        MINUS,
        /** Both. */
        BOTH
    }

    /**
     * One product.
     *
     * @param weight its factor in a sum; 1 in a maximum or minimum
     * @param sign its signs in a maximum or minimum; PLUS in a sum
     */
    public record Term(AxisOperator x, AxisOperator y, AxisOperator z, double weight, Sign sign) {}

    /** Copies the list. */
    public SeparableResponse {
        terms = List.copyOf(terms);
    }

    /** One product. */
    public static SeparableResponse of(AxisOperator x, AxisOperator y, AxisOperator z) {
        return sum(List.of(new Term(x, y, z, 1, Sign.PLUS)));
    }

    /** One product of a chain of kernels along x, y and, in 3-D, z. */
    public static SeparableResponse product(List<List<Kernel>> chains) {
        return of(
                AxisOperator.of(chains.get(0)),
                AxisOperator.of(chains.get(1)),
                chains.size() > 2 ? AxisOperator.of(chains.get(2)) : AxisOperator.IDENTITY);
    }

    /** A weighted sum of products. */
    public static SeparableResponse sum(List<Term> terms) {
        return new SeparableResponse(terms, Pooling.AVERAGE);
    }

    /** Whether the terms are summed. */
    public boolean isSum() {
        return pooling == Pooling.AVERAGE;
    }

    /** The response to the constant 1 on an endless image. */
    public double gain() {
        double gain = isSum() ? 0 : pooling == Pooling.MAX ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (Term term : terms) {
            double product =
                    term.weight() * term.x().gain() * term.y().gain() * term.z().gain();
            gain = isSum() ? gain + product : pool(gain, product, term.sign());
        }
        return gain;
    }

    private double pool(double pooled, double product, Sign sign) {
        double result = pooled;
        if (sign != Sign.MINUS) {
            result = pooling == Pooling.MAX ? Math.max(result, product) : Math.min(result, product);
        }
        if (sign != Sign.PLUS) {
            result = pooling == Pooling.MAX ? Math.max(result, -product) : Math.min(result, -product);
        }
        return result;
    }
}
