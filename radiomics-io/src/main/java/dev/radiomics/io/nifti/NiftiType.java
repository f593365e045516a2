package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.VoxelType;
import java.util.Arrays;
import java.util.Locale;

/** The data types of NIfTI with their codes; those that are no real number a voxel cannot be read. */
enum NiftiType {
    UINT8(2, VoxelType.UINT8),
    INT16(4, VoxelType.INT16),
    INT32(8, VoxelType.INT32),
    FLOAT32(16, VoxelType.FLOAT32),
    FLOAT64(64, VoxelType.FLOAT64),
    INT8(256, VoxelType.INT8),
    UINT16(512, VoxelType.UINT16),
    UINT32(768, VoxelType.UINT32),
    INT64(1024, VoxelType.INT64),
    UINT64(1280, VoxelType.UINT64),
    BINARY(1, null),
    COMPLEX64(32, null),
    RGB24(128, null),
    FLOAT128(1536, null),
    COMPLEX128(1792, null),
    COMPLEX256(2048, null),
    RGBA32(2304, null);

    private final int code;

    /** Null where it cannot be read. */
    private final VoxelType voxels;

    NiftiType(int code, VoxelType voxels) {
        this.code = code;
        this.voxels = voxels;
    }

    /** The type with a code, if it is a real scalar. */
    static VoxelType ofCode(int code) {
        for (NiftiType type : values()) {
            if (type.code == code && type.voxels != null) {
                return type.voxels;
            }
        }
        String found = Arrays.stream(values())
                .filter(type -> type.code == code)
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("unknown");
        throw new RadiomicsException("data type " + code + " (" + found
                + ") is not a real number a voxel; readable are " + VoxelType.list()
                + "; convert the image to one of them");
    }

    /** The code of a type. */
    static int codeOf(VoxelType voxels) {
        return Arrays.stream(values())
                .filter(type -> type.voxels == voxels)
                .findFirst()
                .orElseThrow()
                .code;
    }
}
