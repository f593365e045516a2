package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.kernel.Kernel;
import dev.radiomics.filters.kernel.Rotations;
import dev.radiomics.filters.kernel.SeparableResponse;
import dev.radiomics.filters.wavelet.Wavelet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One sub-band of an undecimated separable wavelet transform (IBSI 2, à trous): {@code level - 1} times the low-pass filter along
 * all axes, then the filters of the sub-band; those of level j have {@code 2^(j-1) - 1} zeros between their taps. Every convolution
 * applies the boundary condition anew; with a constant other than 0, what the filters before it make of that constant.
 *
 * <p>Rotations turn the filters of every level together.
 *
 * @param wavelet name of the wavelet, see {@link Wavelet}
 * @param level decomposition level, from 1
 * @param band L or H along x, y and, in 3-D, z
 * @param rotations how the responses to all right-angle rotations are pooled; empty for the filters as they are
 */
public record SeparableWavelet(
        String wavelet, int level, String band, Optional<Pooling> rotations, Dimensions dimensions, Boundary boundary)
        implements Plan.Planned {
    private static final int DEEPEST = 20;

    /** Checks the name, level and band. */
    public SeparableWavelet {
        wavelet = Wavelet.of(wavelet.toLowerCase(Locale.ROOT)).name();
        Requirements.inRange("wavelet level", level, 1, DEEPEST);
        band = band.toUpperCase(Locale.ROOT);
        if (!band.matches("[LH]{" + dimensions.count() + "}")) {
            throw new RadiomicsException("wavelet band must be " + dimensions.count() + " letters L or H for "
                    + dimensions + ", got '" + band + "'");
        }
    }

    /** Every sub-band of a level, in the order LL, LH, HL, HH (LLL, LLH, …). */
    public static List<SeparableWavelet> bands(
            String wavelet, int level, Optional<Pooling> rotations, Dimensions dimensions, Boundary boundary) {
        List<SeparableWavelet> bands = new ArrayList<>();
        for (int bits = 0; bits < 1 << dimensions.count(); bits++) {
            StringBuilder band = new StringBuilder();
            for (int axis = dimensions.count() - 1; axis >= 0; axis--) {
                band.append((bits >> axis & 1) == 1 ? 'H' : 'L');
            }
            bands.add(new SeparableWavelet(wavelet, level, band.toString(), rotations, dimensions, boundary));
        }
        return bands;
    }

    @Override
    public String imageType() {
        return "wavelet:family=" + wavelet + ":level=" + level + ":band=" + band
                + rotations.map(pooling -> ":rotations=" + pooling).orElse("") + ":" + dimensions + ":" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            requireSize(image.geometry());
            List<List<Kernel>> chains = new ArrayList<>();
            for (int axis = 0; axis < dimensions.count(); axis++) {
                chains.add(chain(band.charAt(axis)));
            }
            SeparableResponse response = rotations
                    .map(pooling -> Rotations.pooled(chains, pooling))
                    .orElseGet(() -> SeparableResponse.product(chains));
            return new Plan.Separable(response, dimensions, boundary, -1);
        };
    }

    private List<Kernel> chain(char pass) {
        Wavelet filters = Wavelet.of(wavelet);
        List<Kernel> kernels = new ArrayList<>();
        for (int j = 1; j < level; j++) {
            kernels.add(filters.lowPassKernel().dilated(1 << (j - 1)));
        }
        Kernel last = pass == 'L' ? filters.lowPassKernel() : filters.highPassKernel();
        kernels.add(last.dilated(1 << (level - 1)));
        return kernels;
    }

    /** Each dilated filter must fit into the image; beyond that the taps only meet the extension. */
    private void requireSize(Geometry geometry) {
        int taps = Wavelet.of(wavelet).lowPass().length;
        GridSize size = geometry.size();
        int shortest = Math.min(size.x(), size.y());
        boolean volume = dimensions == Dimensions.THREE;
        shortest = volume ? Math.min(shortest, size.z()) : shortest;
        if (support(taps, level) > shortest) {
            int deepest = level - 1;
            while (deepest > 0 && support(taps, deepest) > shortest) {
                deepest--;
            }
            throw new RadiomicsException("wavelet level " + level + " is too deep for the size of the image: the "
                    + "filters of " + wavelet + " span " + support(taps, level) + " voxels there, the image has " + size
                    + "; " + (deepest > 0 ? "the deepest level is " + deepest : "no level fits")
                    + (support(taps, level) <= Math.min(size.x(), size.y()) ? ", or filter in 2d" : ""));
        }
    }

    private static long support(int taps, int level) {
        return (long) (taps - 1) * (1L << (level - 1)) + 1;
    }
}
