package dev.radiomics.filters.pattern;

/** Real orthonormal spherical harmonics of one degree. */
final class SphericalHarmonics {
    private SphericalHarmonics() {}

    /** Y_lm of a unit vector for m = -l … l. */
    static double[] of(int degree, double[] direction) {
        double[] values = new double[2 * degree + 1];
        double azimuth = Math.atan2(direction[1], direction[0]);
        for (int m = 0; m <= degree; m++) {
            double norm = (2 * degree + 1) / (4 * Math.PI);
            for (int i = degree - m + 1; i <= degree + m; i++) {
                norm /= i;
            }
            double part = Math.sqrt(norm) * legendre(degree, m, direction[2]);
            if (m == 0) {
                values[degree] = part;
            } else {
                values[degree + m] = Math.sqrt(2) * part * Math.cos(m * azimuth);
                values[degree - m] = Math.sqrt(2) * part * Math.sin(m * azimuth);
            }
        }
        return values;
    }

    /** The associated Legendre function P_l^m without the sign (-1)^m, by its recursion in l. */
    private static double legendre(int degree, int m, double x) {
        double here = 1;
        for (int i = 1; i <= m; i++) {
            here *= (2 * i - 1) * Math.sqrt(Math.max(0, 1 - x * x));
        }
        double before = 0;
        for (int l = m + 1; l <= degree; l++) {
            double next = ((2 * l - 1) * x * here - (l + m - 1) * before) / (l - m);
            before = here;
            here = next;
        }
        return here;
    }
}
