package dev.radiomics.core.image;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;

/** Reads part of an image row (along x) as doubles: straight from the array where there is one, by random access otherwise. */
@FunctionalInterface
interface VoxelRows {
    /** Copies {@code length} voxels, from voxel (x, y, z) on along x, to {@code destination[offset…]}. */
    void read(int x, int y, int z, int length, double[] destination, int offset);

    /** The fastest reader for a 3-D image whose interval starts at zero. */
    static VoxelRows of(RandomAccessibleInterval<? extends RealType<?>> voxels) {
        if (voxels instanceof ArrayImg<?, ?> image && image.update(null) instanceof ArrayDataAccess<?> access) {
            VoxelRows rows = ofArray(
                    access.getCurrentStorageArray(), voxels.getType(), voxels.dimension(0), voxels.dimension(1));
            if (rows != null) {
                return rows;
            }
        }
        return (x, y, z, length, destination, offset) -> {
            RandomAccess<? extends RealType<?>> access = voxels.randomAccess();
            access.setPosition(new int[] {x, y, z});
            for (int i = 0; i < length; i++) {
                destination[offset + i] = access.get().getRealDouble();
                access.fwd(0);
            }
        };
    }

    private static VoxelRows ofArray(Object array, RealType<?> type, long width, long height) {
        if (array instanceof double[] a && type instanceof DoubleType) {
            return (x, y, z, n, to, at) -> System.arraycopy(a, start(x, y, z, width, height), to, at, n);
        }
        if (array instanceof float[] a && type instanceof FloatType) {
            return (x, y, z, n, to, at) -> {
                int from = start(x, y, z, width, height);
                for (int i = 0; i < n; i++) {
                    to[at + i] = a[from + i];
                }
            };
        }
        if (array instanceof int[] a && type instanceof IntType) {
            return (x, y, z, n, to, at) -> {
                int from = start(x, y, z, width, height);
                for (int i = 0; i < n; i++) {
                    to[at + i] = a[from + i];
                }
            };
        }
        if (array instanceof short[] a && (type instanceof ShortType || type instanceof UnsignedShortType)) {
            int bits = type instanceof ShortType ? -1 : 0xFFFF;
            return (x, y, z, n, to, at) -> {
                int from = start(x, y, z, width, height);
                for (int i = 0; i < n; i++) {
                    to[at + i] = a[from + i] & bits;
                }
            };
        }
        if (array instanceof byte[] a && (type instanceof ByteType || type instanceof UnsignedByteType)) {
            int bits = type instanceof ByteType ? -1 : 0xFF;
            return (x, y, z, n, to, at) -> {
                int from = start(x, y, z, width, height);
                for (int i = 0; i < n; i++) {
                    to[at + i] = a[from + i] & bits;
                }
            };
        }
        return null;
    }

    private static int start(int x, int y, int z, long width, long height) {
        return (int) (x + width * (y + height * z));
    }
}
