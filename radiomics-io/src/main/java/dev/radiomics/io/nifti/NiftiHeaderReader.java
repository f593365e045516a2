package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.voxels.Affine;
import dev.radiomics.io.voxels.ByteSource;
import dev.radiomics.io.voxels.Scaling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/** Reads the header at the beginning of a file. Offsets are those of {@code nifti1.h} and {@code nifti2.h}. */
final class NiftiHeaderReader {
    static final int LENGTH_1 = 348;
    static final int LENGTH_2 = 540;

    /** A plain header is followed by four bytes that say whether extensions follow. */
    static final int DATA_1 = 352;

    static final int DATA_2 = 544;

    private static final int MAGIC_OFFSET_1 = 344;
    private static final int MAGIC_OFFSET_2 = 4;
    private static final byte[] MAGIC_2_TAIL = {'\r', '\n', 0x1A, '\n'};
    private static final int MOST_DIMENSIONS = 7;
    private static final String SCALING_FIELDS = "scl_slope and scl_inter";

    private NiftiHeaderReader() {}

    /** Whether bytes begin like a NIfTI header. */
    static boolean isHeader(byte[] head) {
        return head.length >= LENGTH_1
                && versionOf(head) != 0
                && isMagic(magic(head, versionOf(head)), versionOf(head));
    }

    static NiftiHeader read(ByteSource source) throws IOException {
        byte[] head = source.readUpTo(LENGTH_1);
        if (head.length >= 4 && versionOf(head) == 2) {
            byte[] rest = source.readUpTo(LENGTH_2 - head.length);
            head = ByteBuffer.allocate(head.length + rest.length)
                    .put(head)
                    .put(rest)
                    .array();
        }
        return parse(head);
    }

    private static NiftiHeader parse(byte[] head) {
        int version = head.length < 4 ? 0 : versionOf(head);
        if (version == 0) {
            throw new RadiomicsException("this is no NIfTI file: it begins with the bytes "
                    + HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(4, head.length)) + " ("
                    + printable(head, Math.min(4, head.length)) + "), expected 348 (NIfTI-1) or 540 (NIfTI-2) as a"
                    + " 32-bit number; check what the file is");
        }
        int length = version == 1 ? LENGTH_1 : LENGTH_2;
        if (head.length < length) {
            throw new RadiomicsException("the file is truncated: a NIfTI-" + version + " header has " + length
                    + " bytes, found " + head.length + "; copy or download it again");
        }
        boolean pair = isPair(magic(head, version), version);
        ByteBuffer buffer = ByteBuffer.wrap(head).order(orderOf(head));
        return version == 1 ? parse1(buffer, pair) : parse2(buffer, pair);
    }

    private static NiftiHeader parse1(ByteBuffer b, boolean pair) {
        double qfac = b.getFloat(76) < 0 ? -1 : 1;
        return new NiftiHeader(
                1,
                b.order(),
                pair,
                dimensions(i -> b.getShort(40 + 2 * i)),
                b.getShort(70),
                vector(i -> b.getFloat(80 + 4 * i)),
                voxelOffset(b.getFloat(108), pair, LENGTH_1, DATA_1),
                Scaling.of(b.getFloat(112), b.getFloat(116), SCALING_FIELDS),
                unitMm(b.get(123)),
                new NiftiHeader.QForm(
                        b.getShort(252),
                        new Quaternion(b.getFloat(256), b.getFloat(260), b.getFloat(264), qfac),
                        vector(i -> b.getFloat(268 + 4 * i))),
                new NiftiHeader.SForm(b.getShort(254), matrix(i -> b.getFloat(280 + 4 * i))));
    }

    private static NiftiHeader parse2(ByteBuffer b, boolean pair) {
        double qfac = b.getDouble(104) < 0 ? -1 : 1;
        return new NiftiHeader(
                2,
                b.order(),
                pair,
                dimensions(i -> b.getLong(16 + 8 * i)),
                b.getShort(12),
                vector(i -> b.getDouble(112 + 8 * i)),
                voxelOffset((double) b.getLong(168), pair, LENGTH_2, DATA_2),
                Scaling.of(b.getDouble(176), b.getDouble(184), SCALING_FIELDS),
                unitMm(b.getInt(500)),
                new NiftiHeader.QForm(
                        b.getInt(344),
                        new Quaternion(b.getDouble(352), b.getDouble(360), b.getDouble(368), qfac),
                        vector(i -> b.getDouble(376 + 8 * i))),
                new NiftiHeader.SForm(b.getInt(348), matrix(i -> b.getDouble(400 + 8 * i))));
    }

    /** 1 or 2, or 0 if the header's length is neither's. */
    private static int versionOf(byte[] head) {
        int length = ByteBuffer.wrap(head).order(orderOf(head)).getInt(0);
        return length == LENGTH_1 ? 1 : length == LENGTH_2 ? 2 : 0;
    }

    /** The header's length, 348 or 540, has its low byte first or last. */
    private static ByteOrder orderOf(byte[] head) {
        return head[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static byte[] magic(byte[] head, int version) {
        byte[] magic = new byte[version == 1 ? 4 : 8];
        System.arraycopy(head, version == 1 ? MAGIC_OFFSET_1 : MAGIC_OFFSET_2, magic, 0, magic.length);
        return magic;
    }

    private static boolean isMagic(byte[] magic, int version) {
        return magic[0] == 'n' && (magic[1] == '+' || magic[1] == 'i') && magic[2] == '0' + version && magic[3] == 0;
    }

    private static boolean isPair(byte[] magic, int version) {
        if (!isMagic(magic, version)) {
            if (version == 1 && magic[0] == 0) {
                throw new RadiomicsException(
                        "this is an ANALYZE 7.5 file, which does not tell left from right and has no"
                                + " position; convert it to NIfTI with a program that knows where it comes from");
            }
            throw new RadiomicsException("the magic string is '" + printable(magic, magic.length) + "', expected 'n+"
                    + version + "' or 'ni" + version + "': the header is damaged or no NIfTI; copy or export the file"
                    + " again");
        }
        for (int i = 4; i < magic.length; i++) {
            if (magic[i] != MAGIC_2_TAIL[i - 4]) {
                throw new RadiomicsException("the line ends in the NIfTI-2 magic string were changed, so the file was"
                        + " damaged by a transfer in text mode; copy it again in binary mode");
            }
        }
        return magic[1] == 'i';
    }

    private static List<Long> dimensions(IntToLongFunction dim) {
        long count = dim.applyAsLong(0);
        if (count < 1 || count > MOST_DIMENSIONS) {
            throw new RadiomicsException("the header states " + count + " dimensions (dim[0]), expected 1 to "
                    + MOST_DIMENSIONS + "; the header is damaged, export the image again");
        }
        List<Long> dimensions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            long length = dim.applyAsLong(i);
            if (length < 1) {
                throw new RadiomicsException("the header states " + length + " voxels along axis " + i + " (dim[" + i
                        + "]), expected at least 1; the header is damaged, export the image again");
            }
            dimensions.add(length);
        }
        return dimensions;
    }

    private static long voxelOffset(double offset, boolean pair, int headerLength, int usual) {
        if (!pair && offset == 0) {
            return usual;
        }
        if (!(offset >= (pair ? 0 : headerLength) && offset < Long.MAX_VALUE)) {
            throw new RadiomicsException("the header puts the voxels at byte " + offset + " (vox_offset), expected "
                    + (pair ? 0 : usual) + " or more; the header is damaged, export the image again");
        }
        return (long) offset;
    }

    /** Length of the unit in mm; unknown units are taken as mm. */
    private static double unitMm(int code) {
        return switch (code & 7) {
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> 1;
        };
    }

    private static Vector3 vector(IntToDoubleFunction value) {
        return new Vector3(value.applyAsDouble(0), value.applyAsDouble(1), value.applyAsDouble(2));
    }

    /** The header stores the matrix by rows of four. */
    private static Affine matrix(IntToDoubleFunction value) {
        return new Affine(column(value, 0), column(value, 1), column(value, 2), column(value, 3));
    }

    private static Vector3 column(IntToDoubleFunction value, int column) {
        return vector(row -> value.applyAsDouble(4 * row + column));
    }

    private static String printable(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
    }
}
