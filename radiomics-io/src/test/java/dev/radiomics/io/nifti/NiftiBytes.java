package dev.radiomics.io.nifti;

import dev.radiomics.io.testing.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A NIfTI file made by hand, field by field, for what the writer never writes. Starts as an int16 image along the axes. */
final class NiftiBytes {
    private final int version;
    private final ByteBuffer header;
    private byte[] between = new byte[4];
    private byte[] voxels = new byte[0];

    NiftiBytes(int version, ByteOrder order, long... dimensions) {
        this.version = version;
        this.header = ByteBuffer.allocate(version == 1 ? 348 : 540).order(order);
        header.putInt(0, header.capacity());
        magic("n+" + version + "\0" + (version == 1 ? "" : "\r\n\032\n"));
        dim(0, dimensions.length);
        for (int i = 0; i < dimensions.length; i++) {
            dim(i + 1, dimensions[i]);
        }
        type(4);
        pixdim(1, 1, 1, 1);
        voxelOffset(version == 1 ? 352 : 544);
    }

    static NiftiBytes one(long... dimensions) {
        return new NiftiBytes(1, ByteOrder.LITTLE_ENDIAN, dimensions);
    }

    NiftiBytes magic(String magic) {
        header.put(version == 1 ? 344 : 4, magic.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    NiftiBytes lengthField(int value) {
        header.putInt(0, value);
        return this;
    }

    NiftiBytes dim(int index, long value) {
        if (version == 1) {
            header.putShort(40 + 2 * index, (short) value);
        } else {
            header.putLong(16 + 8 * index, value);
        }
        return this;
    }

    NiftiBytes type(int code) {
        header.putShort(version == 1 ? 70 : 12, (short) code);
        return this;
    }

    /** From qfac on. */
    NiftiBytes pixdim(double... values) {
        return reals(76, 104, values);
    }

    NiftiBytes voxelOffset(double value) {
        if (version == 1) {
            header.putFloat(108, (float) value);
        } else {
            header.putLong(168, (long) value);
        }
        return this;
    }

    NiftiBytes scaling(double slope, double intercept) {
        return reals(112, 176, slope, intercept);
    }

    NiftiBytes units(int code) {
        if (version == 1) {
            header.put(123, (byte) code);
        } else {
            header.putInt(500, code);
        }
        return this;
    }

    NiftiBytes qform(int code, double... quaternionAndOffset) {
        return code(252, 344, code).reals(256, 352, quaternionAndOffset);
    }

    NiftiBytes sform(int code, double... rows) {
        return code(254, 348, code).reals(280, 400, rows);
    }

    private NiftiBytes code(int offset1, int offset2, int code) {
        if (version == 1) {
            header.putShort(offset1, (short) code);
        } else {
            header.putInt(offset2, code);
        }
        return this;
    }

    private NiftiBytes reals(int offset1, int offset2, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (version == 1) {
                header.putFloat(offset1 + 4 * i, (float) values[i]);
            } else {
                header.putDouble(offset2 + 8 * i, values[i]);
            }
        }
        return this;
    }

    /** Bytes between header and voxels, of which four are usual. */
    NiftiBytes between(byte... bytes) {
        between = bytes;
        return this;
    }

    NiftiBytes voxels(byte... bytes) {
        voxels = bytes;
        return this;
    }

    NiftiBytes shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(header.order());
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return voxels(bytes.array());
    }

    byte[] header() {
        return header.array().clone();
    }

    byte[] voxels() {
        return voxels.clone();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(between);
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    Path write(Path file) throws IOException {
        byte[] bytes = bytes();
        return Files.write(file, file.toString().endsWith(".gz") ? Compression.gzip(bytes) : bytes);
    }
}
