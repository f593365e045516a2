package dev.radiomics.filters.fourier;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The discrete Fourier transform of a real image: of the volume, or of each slice by itself. Only frequencies 0 … n_x/2 along x
 * are kept, the others are their conjugates. Immutable.
 */
public final class Spectrum {
    private final int nx;
    private final Dimensions dimensions;
    private final VoxelGrid re;
    private final VoxelGrid im;

    private Spectrum(int nx, Dimensions dimensions, VoxelGrid re, VoxelGrid im) {
        this.nx = nx;
        this.dimensions = dimensions;
        this.re = re;
        this.im = im;
    }

    /** Transforms an image, without padding. */
    public static Spectrum of(VoxelGrid image, Dimensions dimensions, Execution execution) {
        int bins = RealRows.bins(image.nx());
        Spectrum spectrum = new Spectrum(
                image.nx(),
                dimensions,
                VoxelGrid.zeros(bins, image.ny(), image.nz(), execution),
                VoxelGrid.zeros(bins, image.ny(), image.nz(), execution));
        LineTransform alongX = LineTransform.of(image.nx());
        LineTransform alongY = LineTransform.of(image.ny());
        ConcurrentLinkedQueue<RealRows> free = new ConcurrentLinkedQueue<>();
        execution.forEach(image.nz(), z -> {
            RealRows reused = free.poll();
            RealRows rows = reused == null ? new RealRows(alongX, image.ny()) : reused;
            double[][] sliceRe = spectrum.re.slice(z);
            double[][] sliceIm = spectrum.im.slice(z);
            rows.forward(image.slice(z), sliceRe, sliceIm);
            free.add(rows);
            alongY.forward(sliceRe, sliceIm);
            spectrum.re.setSlice(z, sliceRe);
            spectrum.im.setSlice(z, sliceIm);
        });
        if (dimensions == Dimensions.THREE) {
            LineTransform alongZ = LineTransform.of(image.nz());
            execution.forEach(image.ny(), y -> {
                double[][] sheetRe = spectrum.re.sheet(y);
                double[][] sheetIm = spectrum.im.sheet(y);
                alongZ.forward(sheetRe, sheetIm);
                spectrum.re.setSheet(y, sheetRe);
                spectrum.im.setSheet(y, sheetIm);
            });
        }
        return spectrum;
    }

    /** The image whose spectrum is this one times a transfer function. */
    public VoxelGrid filtered(Transfer transfer, Execution execution) {
        VoxelGrid productRe = re.likeThis(execution);
        VoxelGrid productIm = im.likeThis(execution);
        int ny = re.ny();
        int nz = re.nz();
        boolean volume = dimensions == Dimensions.THREE;
        LineTransform alongZ = volume ? LineTransform.of(nz) : null;
        execution.forEach(ny, y -> {
            double[] factors = new double[re.nx()];
            for (int z = 0; z < nz; z++) {
                if (volume || z == 0) {
                    transfer.factors(y, volume ? z : 0, factors);
                }
                turn(transfer.quarterTurns(), factors, y, z, productRe.row(y, z), productIm.row(y, z));
            }
            if (volume) {
                double[][] sheetRe = productRe.sheet(y);
                double[][] sheetIm = productIm.sheet(y);
                alongZ.inverse(sheetRe, sheetIm);
                productRe.setSheet(y, sheetRe);
                productIm.setSheet(y, sheetIm);
            }
        });
        VoxelGrid image = VoxelGrid.zeros(nx, ny, nz, execution);
        double factor = 1.0 / ((double) nx * ny * (volume ? nz : 1));
        LineTransform alongX = LineTransform.of(nx);
        LineTransform alongY = LineTransform.of(ny);
        ConcurrentLinkedQueue<RealRows> free = new ConcurrentLinkedQueue<>();
        execution.forEach(nz, z -> {
            double[][] sliceRe = productRe.slice(z);
            double[][] sliceIm = productIm.slice(z);
            alongY.inverse(sliceRe, sliceIm);
            RealRows reused = free.poll();
            RealRows rows = reused == null ? new RealRows(alongX, ny) : reused;
            rows.inverse(sliceRe, sliceIm, factor, image.slice(z));
            free.add(rows);
        });
        return image;
    }

    /** {@code product = (-i)^turns * factors * this}, one row. */
    private void turn(int turns, double[] factors, int y, int z, double[] productRe, double[] productIm) {
        boolean exchange = (turns & 1) == 1;
        double[] first = exchange ? im.row(y, z) : re.row(y, z);
        double[] second = exchange ? re.row(y, z) : im.row(y, z);
        double signRe = turns % 4 < 2 ? 1 : -1;
        double signIm = turns % 4 == 0 || turns % 4 == 3 ? 1 : -1;
        for (int x = 0; x < factors.length; x++) {
            productRe[x] = signRe * factors[x] * first[x];
            productIm[x] = signIm * factors[x] * second[x];
        }
    }
}
