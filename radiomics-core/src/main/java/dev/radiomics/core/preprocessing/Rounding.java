package dev.radiomics.core.preprocessing;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import net.imglib2.type.numeric.IntegerType;

/** Rounding of intensities to whole numbers, as the IBSI asks for Hounsfield units after interpolation (section 2.4). */
public final class Rounding {
    private Rounding() {}

    /** The image with every intensity rounded to the nearest integer, in single precision; NaN stays. */
    public static Volume apply(Volume volume) {
        if (volume.voxels().getType() instanceof IntegerType<?>) {
            return volume;
        }
        GridSize size = volume.geometry().size();
        float[] values = new float[size.arrayLength()];
        double[] row = new double[size.x()];
        int at = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                volume.readRow(0, y, z, row.length, row, 0);
                for (double value : row) {
                    values[at++] = (float) Math.rint(value);
                }
            }
        }
        return Volume.of(values, volume.geometry()).withNotes(volume.notes());
    }
}
