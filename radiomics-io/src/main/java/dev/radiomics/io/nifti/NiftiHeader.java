package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.voxels.Affine;
import dev.radiomics.io.voxels.Scaling;
import dev.radiomics.io.voxels.StoredArray;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;

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
    private static final int FOURTH = 3;

    /** Method 2 of the header definition; not there when its code is 0. */
    record QForm(int code, Quaternion rotation, Vector3 offset) {}

    /** Method 3 of the header definition; not there when its code is 0. */
    record SForm(int code, Affine matrix) {}

    /** The stored array: volumes follow each other along the fourth axis. Refuses more than four axes. */
    StoredArray array() {
        for (int axis = FOURTH + 1; axis < dimensions.size(); axis++) {
            if (dimensions.get(axis) > 1) {
                throw new RadiomicsException("the image has more than four dimensions (" + StoredArray.text(dimensions)
                        + "); vectors and tensors a voxel cannot be read, take one scalar image out of it");
            }
        }
        return new StoredArray(
                dimensions,
                NiftiType.ofCode(typeCode),
                dimensions.size() > FOURTH ? OptionalInt.of(FOURTH) : OptionalInt.empty());
    }

    /** Where the data of all volumes end in their file; any number, since the header may be nonsense. */
    BigInteger dataEnd() {
        return array().byteCount().add(BigInteger.valueOf(voxelOffset));
    }
}
