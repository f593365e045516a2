package dev.radiomics.io.nifti;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.voxels.Affine;
import dev.radiomics.io.voxels.VoxelType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes before the voxels: a little-endian header with sform and qform, and the mark that no extension follows. */
final class NiftiHeaderWriter {
    private static final int DIMENSIONS = 3;
    private static final int ALL_DIMENSIONS = 7;
    private static final byte UNIT_MM = 2;

    /** Coordinates of the scanner: the only code that claims no registration. */
    private static final short SCANNER = 1;

    private static final String END_2 = "\0\r\n\032\n";

    private NiftiHeaderWriter() {}

    /** The header of a single file, or the header file of a pair. */
    static byte[] header(Geometry geometry, VoxelType type, boolean ofPair) {
        GridSize size = geometry.size();
        int longest = Math.max(size.x(), Math.max(size.y(), size.z()));
        return longest <= Short.MAX_VALUE ? header1(geometry, type, ofPair) : header2(geometry, type, ofPair);
    }

    private static byte[] header1(Geometry geometry, VoxelType type, boolean ofPair) {
        ByteBuffer b = ByteBuffer.allocate(NiftiHeaderReader.DATA_1).order(ByteOrder.LITTLE_ENDIAN);
        Affine matrix = ras(geometry);
        Quaternion rotation = Quaternion.of(matrix);
        b.putInt(0, NiftiHeaderReader.LENGTH_1);
        b.put(38, (byte) 'r');
        for (int i = 0; i <= ALL_DIMENSIONS; i++) {
            b.putShort(40 + 2 * i, (short) dim(geometry, i));
            b.putFloat(76 + 4 * i, (float) pixdim(geometry, rotation, i));
        }
        b.putShort(70, (short) NiftiType.codeOf(type));
        b.putShort(72, (short) (type.bytes() * Byte.SIZE));
        b.putFloat(108, ofPair ? 0 : NiftiHeaderReader.DATA_1);
        b.putFloat(112, 1);
        b.put(123, UNIT_MM);
        b.putShort(252, SCANNER);
        b.putShort(254, SCANNER);
        double[] placement = placement(matrix, rotation);
        for (int i = 0; i < placement.length; i++) {
            b.putFloat(256 + 4 * i, (float) placement[i]);
        }
        b.put(344, magic(ofPair ? "ni1\0" : "n+1\0"));
        return b.array();
    }

    private static byte[] header2(Geometry geometry, VoxelType type, boolean ofPair) {
        ByteBuffer b = ByteBuffer.allocate(NiftiHeaderReader.DATA_2).order(ByteOrder.LITTLE_ENDIAN);
        Affine matrix = ras(geometry);
        Quaternion rotation = Quaternion.of(matrix);
        b.putInt(0, NiftiHeaderReader.LENGTH_2);
        b.put(4, magic((ofPair ? "ni2" : "n+2") + END_2));
        b.putShort(12, (short) NiftiType.codeOf(type));
        b.putShort(14, (short) (type.bytes() * Byte.SIZE));
        for (int i = 0; i <= ALL_DIMENSIONS; i++) {
            b.putLong(16 + 8 * i, dim(geometry, i));
            b.putDouble(104 + 8 * i, pixdim(geometry, rotation, i));
        }
        b.putLong(168, ofPair ? 0 : NiftiHeaderReader.DATA_2);
        b.putDouble(176, 1);
        b.putInt(344, SCANNER);
        b.putInt(348, SCANNER);
        double[] placement = placement(matrix, rotation);
        for (int i = 0; i < placement.length; i++) {
            b.putDouble(352 + 8 * i, placement[i]);
        }
        b.putInt(500, UNIT_MM);
        return b.array();
    }

    /** The matrix to NIfTI's RAS world. */
    private static Affine ras(Geometry geometry) {
        return Affine.of(geometry).mirrored();
    }

    private static byte[] magic(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int dim(Geometry geometry, int i) {
        if (i == 0) {
            return DIMENSIONS;
        }
        return i <= DIMENSIONS ? geometry.size().along(i - 1) : 1;
    }

    private static double pixdim(Geometry geometry, Quaternion rotation, int i) {
        if (i == 0) {
            return rotation.qfac();
        }
        return i <= DIMENSIONS ? geometry.spacingMm().along(i - 1) : 1;
    }

    /** Quaternion, offset and the three rows of the matrix, which follow each other in both versions. */
    private static double[] placement(Affine m, Quaternion q) {
        Vector3 o = m.origin();
        return new double[] {
            q.b(), q.c(), q.d(), o.x(), o.y(), o.z(), m.x().x(), m.y().x(), m.z().x(), o.x(), m.x().y(), m.y().y(),
            m.z().y(), o.y(), m.x().z(), m.y().z(), m.z().z(), o.z()
        };
    }
}
