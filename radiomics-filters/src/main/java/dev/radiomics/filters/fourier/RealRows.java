package dev.radiomics.filters.fourier;

/**
 * The transform along x of the real rows of a slice, and its inverse. Two real rows travel as the real and imaginary part of one
 * complex line, so a slice costs half of what a complex one would.
 */
public final class RealRows {
    private static final int TILE = 8;

    private final LineTransform transform;
    private final int rows;
    private final int pairs;
    private final int bins;
    private final double[][] packedRe;
    private final double[][] packedIm;

    /**
     * Scratch space for one thread.
     *
     * @param transform along x
     * @param rows number of rows of a slice
     */
    public RealRows(LineTransform transform, int rows) {
        this.transform = transform;
        this.rows = rows;
        this.pairs = (rows + 1) / 2;
        this.bins = bins(transform.length());
        this.packedRe = new double[transform.length()][pairs];
        this.packedIm = new double[transform.length()][pairs];
    }

    /** Number of frequencies 0 … n/2 that say all about a real line. */
    public static int bins(int length) {
        return length / 2 + 1;
    }

    /**
     * The frequencies of each row.
     *
     * @param slice the rows. Not modified
     * @param re receives real parts, row by row, n/2 + 1 of them. Modified
     * @param im receives imaginary parts. Modified
     */
    public void forward(double[][] slice, double[][] re, double[][] im) {
        int n = transform.length();
        for (int j0 = 0; j0 < pairs; j0 += TILE) {
            int j1 = Math.min(pairs, j0 + TILE);
            for (int x = 0; x < n; x++) {
                for (int j = j0; j < j1; j++) {
                    packedRe[x][j] = slice[j][x];
                    packedIm[x][j] = j + pairs < rows ? slice[j + pairs][x] : 0;
                }
            }
        }
        transform.forward(packedRe, packedIm);
        for (int j0 = 0; j0 < pairs; j0 += TILE) {
            int j1 = Math.min(pairs, j0 + TILE);
            for (int k = 0; k < bins; k++) {
                double[] ar = packedRe[k];
                double[] ai = packedIm[k];
                double[] br = packedRe[(n - k) % n];
                double[] bi = packedIm[(n - k) % n];
                for (int j = j0; j < j1; j++) {
                    re[j][k] = 0.5 * (ar[j] + br[j]);
                    im[j][k] = 0.5 * (ai[j] - bi[j]);
                    if (j + pairs < rows) {
                        re[j + pairs][k] = 0.5 * (ai[j] + bi[j]);
                        im[j + pairs][k] = 0.5 * (br[j] - ar[j]);
                    }
                }
            }
        }
    }

    /**
     * The rows from their frequencies, times a factor.
     *
     * @param re real parts of frequencies 0 … n/2. Not modified
     * @param im imaginary parts. Not modified
     * @param slice receives the rows. Modified
     */
    public void inverse(double[][] re, double[][] im, double factor, double[][] slice) {
        int n = transform.length();
        for (int j0 = 0; j0 < pairs; j0 += TILE) {
            int j1 = Math.min(pairs, j0 + TILE);
            for (int k = 0; k < bins; k++) {
                int opposite = (n - k) % n;
                // The line's own conjugate symmetry: what is imaginary at frequency 0 and n/2 is not part of a real
                // line.
                double imaginary = opposite == k ? 0 : 1;
                for (int j = j0; j < j1; j++) {
                    boolean pair = j + pairs < rows;
                    double ar = re[j][k];
                    double ai = imaginary * im[j][k];
                    double br = pair ? re[j + pairs][k] : 0;
                    double bi = pair ? imaginary * im[j + pairs][k] : 0;
                    packedRe[k][j] = ar - bi;
                    packedIm[k][j] = ai + br;
                    packedRe[opposite][j] = ar + bi;
                    packedIm[opposite][j] = br - ai;
                }
            }
        }
        transform.inverse(packedRe, packedIm);
        for (int j0 = 0; j0 < pairs; j0 += TILE) {
            int j1 = Math.min(pairs, j0 + TILE);
            for (int x = 0; x < n; x++) {
                for (int j = j0; j < j1; j++) {
                    slice[j][x] = factor * packedRe[x][j];
                    if (j + pairs < rows) {
                        slice[j + pairs][x] = factor * packedIm[x][j];
                    }
                }
            }
        }
    }
}
