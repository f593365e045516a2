package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** The data types of NIfTI, with their codes and bytes a voxel; those without bytes cannot be read. */
enum NiftiType {
    UINT8(2, 1),
    INT16(4, 2),
    INT32(8, 4),
    FLOAT32(16, 4),
    FLOAT64(64, 8),
    INT8(256, 1),
    UINT16(512, 2),
    UINT32(768, 4),
    INT64(1024, 8),
    UINT64(1280, 8),
    BINARY(1, 0),
    COMPLEX64(32, 0),
    RGB24(128, 0),
    FLOAT128(1536, 0),
    COMPLEX128(1792, 0),
    COMPLEX256(2048, 0),
    RGBA32(2304, 0);

    private final int code;
    private final int bytes;

    NiftiType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    /** The name in the header definition, in lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with a code, if it is a real scalar. */
    static NiftiType ofCode(int code) {
        for (NiftiType type : values()) {
            if (type.code == code && type.bytes > 0) {
                return type;
            }
        }
        String found = Arrays.stream(values())
                .filter(type -> type.code == code)
                .map(NiftiType::label)
                .findFirst()
                .orElse("unknown");
        String readable = Arrays.stream(values())
                .filter(type -> type.bytes > 0)
                .map(NiftiType::label)
                .collect(Collectors.joining(", "));
        throw new RadiomicsException("data type " + code + " (" + found
                + ") is not a real number a voxel; readable are " + readable + "; convert the image to one of them");
    }

    /** The smallest type that holds every value of an ImgLib2 type exactly; {@link #FLOAT64} where there is none. */
    static NiftiType of(RealType<?> type) {
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
