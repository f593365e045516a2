package dev.radiomics.io.voxels;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** How one voxel is stored: the real scalar types that can be read and written. */
public enum VoxelType {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    UINT64(8),
    INT64(8),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    VoxelType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes a voxel. */
    public int bytes() {
        return bytes;
    }

    /** Name for people, such as {@code int16}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the values are whole numbers. */
    public boolean isInteger() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /** Every type for a message: {@code uint8, int8, …}. */
    public static String list() {
        return Arrays.stream(values()).map(VoxelType::label).collect(Collectors.joining(", "));
    }

    /** The smallest type that holds every value of an ImgLib2 type exactly; {@link #FLOAT64} where there is none. */
    public static VoxelType of(RealType<?> type) {
        if (type instanceof FloatType) {
            return FLOAT32;
        }
        if (!(type instanceof IntegerType<?>) || type.getBitsPerPixel() > Long.SIZE) {
            return FLOAT64;
        }
        boolean signed = type.getMinValue() < 0;
        int bits = type.getBitsPerPixel();
        if (bits <= Byte.SIZE) {
            return signed ? INT8 : UINT8;
        }
        if (bits <= Short.SIZE) {
            return signed ? INT16 : UINT16;
        }
        if (bits <= Integer.SIZE) {
            return signed ? INT32 : UINT32;
        }
        return signed ? INT64 : UINT64;
    }
}
