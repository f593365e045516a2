package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The fields of a NIfTI header that matter here, as stored.
 *
 * @param version 1 or 2
 * @param pair whether the voxels are in a file of their own
 * @param dimensions {@code dim[1] … dim[dim[0]]}
 * @param typeCode {@code datatype}
 * @param pixdim {@code pixdim[1 … 3]}, in {@code unit}
 * @param voxelOffset where the voxels begin in their file
 * @param unitMm length of the spatial unit in mm
 * @param qform {@code qform_code}, quaternion and offset
 * @param sform {@code sform_code} and matrix
 */
record NiftiHeader(
        int version,
        ByteOrder byteOrder,
        boolean pair,
        List<Long> dimensions,
        int typeCode,
        Vector3 pixdim,
        long voxelOffset,
        Scaling scaling,
        double unitMm,
        QForm qform,
        SForm sform) {

    /** Method 2 of the header definition; not there when its code is 0. */
    record QForm(int code, Quaternion rotation, Vector3 offset) {}

    /** Method 3 of the header definition; not there when its code is 0. */
    record SForm(int code, Affine matrix) {}

    NiftiType type() {
        return NiftiType.ofCode(typeCode);
    }

    /** Length along an axis from 0; 1 beyond the last. */
    private long length(int axis) {
        return axis < dimensions.size() ? dimensions.get(axis) : 1;
    }

    /** Size of one volume. */
    GridSize size() {
        for (int axis = 0; axis < 3; axis++) {
            if (length(axis) > Integer.MAX_VALUE) {
                throw new RadiomicsException(announced() + ", more than can be read (2147483647 along an axis)");
            }
        }
        return new GridSize((int) length(0), (int) length(1), (int) length(2));
    }

    /** Number of volumes: the length of the fourth axis. Refuses more than four axes. */
    int volumes() {
        for (int axis = 4; axis < dimensions.size(); axis++) {
            if (length(axis) > 1) {
                throw new RadiomicsException("the image has more than four dimensions (" + dimensionsText()
                        + "); vectors and tensors a voxel cannot be read, take one scalar image out of it");
            }
        }
        if (length(3) > Integer.MAX_VALUE) {
            throw new RadiomicsException(announced() + ", more volumes than can be read (2147483647)");
        }
        return (int) length(3);
    }

    /** Where the data of all volumes end in their file; any number, since the header may be nonsense. */
    BigInteger dataEnd() {
        return announcedVoxels().multiply(BigInteger.valueOf(type().bytes())).add(BigInteger.valueOf(voxelOffset));
    }

    private BigInteger announcedVoxels() {
        return dimensions.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** What the header announces, as the beginning of a message. */
    String announced() {
        return "the header announces " + dimensionsText() + " = " + announcedVoxels() + " voxels of " + type().label();
    }

    private String dimensionsText() {
        return String.join(" x ", dimensions.stream().map(String::valueOf).toList());
    }
}
