package dev.radiomics.io.voxels;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** How one voxel is stored: the real scalar types that can be read and written. */
public enum VoxelType {
    UINT8(1, Kind.UNSIGNED),
    INT8(1, Kind.SIGNED),
    UINT16(2, Kind.UNSIGNED),
    INT16(2, Kind.SIGNED),
    UINT32(4, Kind.UNSIGNED),
    INT32(4, Kind.SIGNED),
    UINT64(8, Kind.UNSIGNED),
    INT64(8, Kind.SIGNED),
    FLOAT32(4, Kind.REAL),
    FLOAT64(8, Kind.REAL);

    private enum Kind {
        UNSIGNED,
        SIGNED,
        REAL
    }

    private final int bytes;
    private final Kind kind;

    VoxelType(int bytes, Kind kind) {
        this.bytes = bytes;
        this.kind = kind;
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
        return kind != Kind.REAL;
    }

    /** The smallest value of a type of whole numbers. */
    BigInteger smallest() {
        return kind == Kind.SIGNED
                ? BigInteger.ONE.shiftLeft(bytes * Byte.SIZE - 1).negate()
                : BigInteger.ZERO;
    }

    /** The largest value of a type of whole numbers. */
    BigInteger largest() {
        return BigInteger.ONE.shiftLeft(bytes * Byte.SIZE).add(smallest()).subtract(BigInteger.ONE);
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
