package dev.radiomics.io.voxels;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;

/** Voxels to be written: of an image as the smallest type that holds them exactly, of a mask as bytes of 0 and 1. */
public final class VoxelWriter {
    /** Rows are written in pieces, for there is no limit to the length of one. */
    private static final int PIECE = 1 << 13;

    private final Geometry geometry;
    private final VoxelType type;
    private final PieceSource pieces;

    private VoxelWriter(Geometry geometry, VoxelType type, PieceSource pieces) {
        this.geometry = geometry;
        this.type = type;
        this.pieces = pieces;
    }

    /** The voxels of an image. */
    public static VoxelWriter of(Volume volume) {
        VoxelType type = VoxelType.of(volume.voxels().getType());
        if (type == VoxelType.INT64 || type == VoxelType.UINT64) {
            // A double does not hold every one of them.
            RandomAccess<? extends RealType<?>> access = volume.voxels().randomAccess();
            return new VoxelWriter(volume.geometry(), type, (x, y, z, length, to) -> {
                access.setPosition(new int[] {x, y, z});
                for (int i = 0; i < length; i++) {
                    to.putLong(((IntegerType<?>) access.get()).getIntegerLong());
                    access.fwd(0);
                }
            });
        }
        double[] values = new double[PIECE];
        return new VoxelWriter(volume.geometry(), type, (x, y, z, length, to) -> {
            volume.readRow(x, y, z, length, values, 0);
            put(values, length, type, to);
        });
    }

    /** The voxels of a mask. */
    public static VoxelWriter of(Mask mask) {
        boolean[] inside = new boolean[PIECE];
        return new VoxelWriter(mask.geometry(), VoxelType.UINT8, (x, y, z, length, to) -> {
            mask.readRow(x, y, z, length, inside, 0);
            for (int i = 0; i < length; i++) {
                to.put((byte) (inside[i] ? 1 : 0));
            }
        });
    }

    /** Where the voxels lie. */
    public Geometry geometry() {
        return geometry;
    }

    /** The type of a written voxel. */
    public VoxelType type() {
        return type;
    }

    /** Writes all voxels, little-endian, x fastest. */
    public void writeTo(OutputStream out) throws IOException {
        GridSize size = geometry.size();
        ByteBuffer piece = ByteBuffer.allocate(PIECE * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                int length;
                for (int x = 0; x < size.x(); x += length) {
                    length = Math.min(PIECE, size.x() - x);
                    pieces.put(x, y, z, length, piece.clear());
                    out.write(piece.array(), 0, piece.position());
                }
            }
        }
    }

    private static void put(double[] values, int length, VoxelType type, ByteBuffer to) {
        for (int i = 0; i < length; i++) {
            switch (type) {
                case UINT8, INT8 -> to.put((byte) values[i]);
                case UINT16, INT16 -> to.putShort((short) values[i]);
                case UINT32, INT32 -> to.putInt((int) (long) values[i]);
                case FLOAT32 -> to.putFloat((float) values[i]);
                default -> to.putDouble(values[i]);
            }
        }
    }

    /** Puts the bytes of part of a row, from voxel (x, y, z) on along x, into a buffer. */
    @FunctionalInterface
    private interface PieceSource {
        void put(int x, int y, int z, int length, ByteBuffer to);
    }
}
