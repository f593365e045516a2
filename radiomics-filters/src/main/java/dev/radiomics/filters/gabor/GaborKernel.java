package dev.radiomics.filters.gabor;

/**
 * A complex 2-D Gabor kernel (IBSI 2):
 * {@code g[a,b] = exp(-(u^2 + gamma^2 v^2) / (2 sigma^2)) exp(2 pi i u / lambda)} with {@code u = a cos theta + b sin theta},
 * {@code v = -a sin theta + b cos theta}; a and b are voxels along the first and second axis of the plane.
 *
 * @param sigma standard deviation of the envelope along the wave, in voxels
 * @param lambda wavelength in voxels
 * @param gamma ratio of the envelope's widths along and across the wave
 * @param theta direction of the wave in rad, from the first axis of the plane towards the second
 */
public record GaborKernel(double sigma, double lambda, double gamma, double theta) {
    /** Half-size in voxels: four standard deviations of the wider side of the envelope. */
    public int reach() {
        return (int) Math.ceil(4 * sigma * Math.max(1, 1 / gamma));
    }

    /** Real part at a voxel. */
    public double real(int a, int b) {
        return envelope(a, b) * Math.cos(2 * Math.PI * along(a, b) / lambda);
    }

    /** Imaginary part at a voxel. */
    public double imaginary(int a, int b) {
        return envelope(a, b) * Math.sin(2 * Math.PI * along(a, b) / lambda);
    }

    private double along(int a, int b) {
        return a * Math.cos(theta) + b * Math.sin(theta);
    }

    private double envelope(int a, int b) {
        double u = along(a, b);
        double v = gamma * (b * Math.cos(theta) - a * Math.sin(theta));
        return Math.exp(-(u * u + v * v) / (2 * sigma * sigma));
    }
}
