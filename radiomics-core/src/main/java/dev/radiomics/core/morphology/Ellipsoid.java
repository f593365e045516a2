package dev.radiomics.core.morphology;

/**
 * An ellipsoid by its semi-axes in mm.
 *
 * @param a the longest
 * @param b the middle one
 * @param c the shortest, at least 0
 */
record Ellipsoid(double a, double b, double c) {
    /** IBSI stops the series after this degree. */
    private static final int LAST_DEGREE = 20;

    /** Volume in mm^3. */
    double volume() {
        return 4.0 / 3.0 * Math.PI * a * b * c;
    }

    /**
     * Surface area in mm^2, {@code 4 pi a b sum_v (alpha beta)^v / (1 - 4 v^2) P_v((alpha^2 + beta^2) / (2 alpha beta))} with
     * Legendre polynomials P_v to degree 20, {@code alpha^2 = 1 - b^2/a^2}, {@code beta^2 = 1 - c^2/a^2} (IBSI RDD2).
     *
     * <p>This is the area that IBSI defines and its reference values hold, not the surface of the ellipsoid: that has
     * {@code alpha^2 = 1 - c^2/a^2} and {@code beta^2 = 1 - c^2/b^2} in the same series. Both agree for a sphere; for axes of
     * 3, 3 and 2 mm IBSI's is larger by 14 %.
     *
     * <p>The recurrence of P_v is multiplied by {@code (alpha beta)^v}, which leaves no division by alpha or beta: equal axes need
     * no case of their own.
     */
    double area() {
        if (a == 0) {
            return 0;
        }
        double alphaSquared = 1 - b * b / (a * a);
        double betaSquared = 1 - c * c / (a * a);
        double mean = (alphaSquared + betaSquared) / 2;
        double product = alphaSquared * betaSquared;
        double previous = 0;
        double term = 1;
        double sum = 0;
        for (int v = 0; v <= LAST_DEGREE; v++) {
            sum += term / (1 - 4.0 * v * v);
            double next = ((2 * v + 1) * mean * term - v * product * previous) / (v + 1);
            previous = term;
            term = next;
        }
        return 4 * Math.PI * a * b * sum;
    }
}
