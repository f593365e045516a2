package dev.radiomics.conformance.ibsi1;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;

/**
 * The digital phantom of IBSI 1 (reference manual, section 5.1): 5 x 4 x 4 voxels of 2 mm with intensities 1, 3, 4, 6 in the region of 74
 * voxels. Generated here, so that it is there without any file.
 */
public final class DigitalPhantom {
    /** Slice by slice, row by row; a digit in brackets is a voxel outside the region. */
    private static final String VOXELS = """
            1 4 4 1 1
            1 4 6 1 1
            4 1 6 4 1
            4 4 6 4 1

            1 4 4 1 1
            1 1 6 1 1
            [1] 1 3 1 1
            4 4 6 1 1

            1 4 4 [1] [1]
            1 1 1 1 1
            1 1 [9] 1 1
            1 1 6 1 1

            1 4 4 [1] [1]
            1 1 1 1 1
            1 1 1 1 1
            1 1 6 1 1
            """;

    private static final Geometry GEOMETRY = Geometry.of(new GridSize(5, 4, 4), new Vector3(2, 2, 2));

    private DigitalPhantom() {}

    /** The intensities. */
    public static Volume image() {
        String[] voxels = voxels();
        double[] values = new double[voxels.length];
        for (int i = 0; i < voxels.length; i++) {
            values[i] = Double.parseDouble(voxels[i].replaceAll("[\\[\\]]", ""));
        }
        return Volume.of(values, GEOMETRY);
    }

    /** The region. */
    public static Mask mask() {
        String[] voxels = voxels();
        boolean[] inside = new boolean[voxels.length];
        for (int i = 0; i < voxels.length; i++) {
            inside[i] = !voxels[i].startsWith("[");
        }
        return Mask.of(inside, GEOMETRY);
    }

    private static String[] voxels() {
        return VOXELS.strip().split("\\s+");
    }
}
