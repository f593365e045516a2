package dev.radiomics.core.preprocessing;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The voxels of an image in the making: in single precision if those of the image it is made from fit into it (floats and integers of up
 * to 16 bits), else in double. Rows may be written from several threads.
 */
final class NewVoxels {
    private static final int SINGLE_PRECISION_BITS = 16;

    private final Volume source;
    private final Geometry geometry;
    private final float[] singles;
    private final double[] doubles;

    private NewVoxels(Volume source, Geometry geometry, boolean single) {
        this.source = source;
        this.geometry = geometry;
        int length = geometry.size().arrayLength();
        this.singles = single ? new float[length] : null;
        this.doubles = single ? null : new double[length];
    }

    static NewVoxels from(Volume source, Geometry geometry) {
        RealType<?> type = source.voxels().getType();
        boolean single = type instanceof FloatType || type.getBitsPerPixel() <= SINGLE_PRECISION_BITS;
        return new NewVoxels(source, geometry, single);
    }

    void writeRow(int y, int z, double[] row) {
        int at = start(y, z);
        if (singles == null) {
            System.arraycopy(row, 0, doubles, at, row.length);
            return;
        }
        for (int i = 0; i < row.length; i++) {
            singles[at + i] = (float) row[i];
        }
    }

    void clear(int x, int y, int z) {
        if (singles == null) {
            doubles[start(y, z) + x] = Double.NaN;
        } else {
            singles[start(y, z) + x] = Float.NaN;
        }
    }

    private int start(int y, int z) {
        return (z * geometry.size().y() + y) * geometry.size().x();
    }

    /** The image, with the remarks of the one it was made from. */
    Volume toVolume() {
        Volume volume = singles == null ? Volume.of(doubles, geometry) : Volume.of(singles, geometry);
        return volume.withNotes(source.notes());
    }
}
