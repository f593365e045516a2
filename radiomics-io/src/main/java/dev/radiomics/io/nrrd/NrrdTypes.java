package dev.radiomics.io.nrrd;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.VoxelType;
import java.util.Locale;

/** The names of NRRD for types of voxels. */
final class NrrdTypes {
    private NrrdTypes() {}

    static VoxelType of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "signed char", "char", "int8", "int8_t" -> VoxelType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> VoxelType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" -> VoxelType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> VoxelType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> VoxelType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> VoxelType.UINT32;
            case "longlong",
                    "long long",
                    "long long int",
                    "signed long long",
                    "signed long long int",
                    "int64",
                    "int64_t" -> VoxelType.INT64;
            case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" -> VoxelType.UINT64;
            case "float" -> VoxelType.FLOAT32;
            case "double" -> VoxelType.FLOAT64;
            default ->
                throw new RadiomicsException("data type '" + HeaderFields.brief(name)
                        + "' is not a real number a voxel; readable are " + VoxelType.list()
                        + "; convert the image to one of them");
        };
    }

    /** The name that every program knows. */
    static String nameOf(VoxelType type) {
        return switch (type) {
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            default -> type.label();
        };
    }
}
