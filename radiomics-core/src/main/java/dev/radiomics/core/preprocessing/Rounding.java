package dev.radiomics.core.preprocessing;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import net.imglib2.type.numeric.IntegerType;

/** Rounding of intensities to whole numbers, as the IBSI asks for Hounsfield units after interpolation (section 2.4). */
public final class Rounding {
    private Rounding() {}

    /** The image with every intensity rounded to the nearest integer (half to even); NaN stays. */
    public static Volume apply(Volume volume, Execution execution) {
        if (volume.voxels().getType() instanceof IntegerType<?>) {
            return volume;
        }
        GridSize size = volume.geometry().size();
        NewVoxels voxels = NewVoxels.from(volume, volume.geometry());
        execution.forEach(size.z(), z -> {
            double[] row = new double[size.x()];
            for (int y = 0; y < size.y(); y++) {
                volume.readRow(0, y, z, row.length, row, 0);
                for (int x = 0; x < row.length; x++) {
                    row[x] = Math.rint(row[x]);
                }
                voxels.writeRow(y, z, row);
            }
        });
        return voxels.toVolume();
    }
}
