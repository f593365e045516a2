package dev.radiomics.io.voxels;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

/**
 * Turns the stored bytes of one volume into an image, chunk by chunk: besides the image's own array there is one chunk in memory.
 *
 * <p>Unscaled voxels keep their type. Scaled ones become float, or double where a float would lose something.
 */
public final class VoxelReader {
    private static final int CHUNK_BYTES = 1 << 16;

    private final VoxelBytes source;
    private final VoxelType type;
    private final ByteOrder order;
    private final Scaling scaling;
    private final Geometry geometry;
    private final int count;
    private final byte[] chunk = new byte[CHUNK_BYTES];

    private VoxelReader(VoxelBytes source, VoxelType type, ByteOrder order, Scaling scaling, Geometry geometry) {
        this.source = source;
        this.type = type;
        this.order = order;
        this.scaling = scaling;
        this.geometry = geometry;
        this.count = geometry.size().arrayLength();
        Memory.require(bytesNeeded());
    }

    /** The volume that begins where the source stands. */
    public static Volume read(VoxelBytes source, VoxelType type, ByteOrder order, Scaling scaling, Geometry geometry)
            throws IOException {
        VoxelReader reader = new VoxelReader(source, type, order, scaling, geometry);
        Volume volume = scaling.isNone() ? reader.readStored() : reader.readScaled();
        source.finish();
        return volume;
    }

    private long bytesNeeded() {
        int bytes = scaling.isNone() ? type.bytes() : scaling.fitsFloat(type) ? Float.BYTES : Double.BYTES;
        return (long) count * bytes;
    }

    private Volume readStored() throws IOException {
        switch (type) {
            case UINT8, INT8 -> {
                byte[] values = new byte[count];
                source.readFully(values, 0, count);
                return type == VoxelType.INT8
                        ? volume(ArrayImgs.bytes(values, dimensions()))
                        : volume(ArrayImgs.unsignedBytes(values, dimensions()));
            }
            case INT16, UINT16 -> {
                short[] values = new short[count];
                inChunks((bytes, at, length) -> bytes.asShortBuffer().get(values, at, length));
                return type == VoxelType.INT16
                        ? volume(ArrayImgs.shorts(values, dimensions()))
                        : volume(ArrayImgs.unsignedShorts(values, dimensions()));
            }
            case INT32, UINT32 -> {
                int[] values = new int[count];
                inChunks((bytes, at, length) -> bytes.asIntBuffer().get(values, at, length));
                return type == VoxelType.INT32
                        ? volume(ArrayImgs.ints(values, dimensions()))
                        : volume(ArrayImgs.unsignedInts(values, dimensions()));
            }
            case INT64, UINT64 -> {
                long[] values = new long[count];
                inChunks((bytes, at, length) -> bytes.asLongBuffer().get(values, at, length));
                return type == VoxelType.INT64
                        ? volume(ArrayImgs.longs(values, dimensions()))
                        : volume(ArrayImgs.unsignedLongs(values, dimensions()));
            }
            case FLOAT32 -> {
                float[] values = new float[count];
                inChunks((bytes, at, length) -> bytes.asFloatBuffer().get(values, at, length));
                return Volume.of(values, geometry);
            }
            default -> {
                double[] values = new double[count];
                inChunks((bytes, at, length) -> bytes.asDoubleBuffer().get(values, at, length));
                return Volume.of(values, geometry);
            }
        }
    }

    private Volume readScaled() throws IOException {
        double[] stored = new double[CHUNK_BYTES / type.bytes()];
        if (scaling.fitsFloat(type)) {
            float[] values = new float[count];
            inChunks((bytes, at, length) -> {
                decode(bytes, stored, length);
                for (int i = 0; i < length; i++) {
                    values[at + i] = (float) scaling.apply(stored[i]);
                }
            });
            return Volume.of(values, geometry);
        }
        double[] values = new double[count];
        inChunks((bytes, at, length) -> {
            decode(bytes, stored, length);
            for (int i = 0; i < length; i++) {
                values[at + i] = scaling.apply(stored[i]);
            }
        });
        return Volume.of(values, geometry);
    }

    /** Stored values of a chunk as doubles. */
    private void decode(ByteBuffer bytes, double[] to, int length) {
        switch (type) {
            case UINT8 -> fill(to, length, i -> bytes.get(i) & 0xFF);
            case INT8 -> fill(to, length, i -> bytes.get(i));
            case UINT16 -> fill(to, length, i -> bytes.getShort(2 * i) & 0xFFFF);
            case INT16 -> fill(to, length, i -> bytes.getShort(2 * i));
            case UINT32 -> fill(to, length, i -> bytes.getInt(4 * i) & 0xFFFFFFFFL);
            case INT32 -> fill(to, length, i -> bytes.getInt(4 * i));
            case UINT64 -> fill(to, length, i -> unsigned(bytes.getLong(8 * i)));
            case INT64 -> fill(to, length, i -> (double) bytes.getLong(8 * i));
            case FLOAT32 -> fill(to, length, i -> bytes.getFloat(4 * i));
            default -> fill(to, length, i -> bytes.getDouble(8 * i));
        }
    }

    private static void fill(double[] to, int length, IntToDoubleFunction value) {
        for (int i = 0; i < length; i++) {
            to[i] = value.applyAsDouble(i);
        }
    }

    /** The nearest double to a 64-bit number without sign: halved with its lowest bit kept, so that rounding sees it. */
    private static double unsigned(long bits) {
        return bits >= 0 ? (double) bits : 2.0 * (double) ((bits >>> 1) | (bits & 1));
    }

    private void inChunks(ChunkConsumer consumer) throws IOException {
        int bytes = type.bytes();
        int perChunk = CHUNK_BYTES / bytes;
        int length;
        for (int done = 0; done < count; done += length) {
            length = Math.min(perChunk, count - done);
            source.readFully(chunk, 0, length * bytes);
            consumer.accept(ByteBuffer.wrap(chunk, 0, length * bytes).order(order), done, length);
        }
    }

    private <T extends RealType<T> & NativeType<T>> Volume volume(ArrayImg<T, ?> image) {
        return Volume.of(image, geometry);
    }

    private long[] dimensions() {
        GridSize size = geometry.size();
        return new long[] {size.x(), size.y(), size.z()};
    }

    /** Takes voxels {@code at … at + length - 1}. */
    @FunctionalInterface
    private interface ChunkConsumer {
        void accept(ByteBuffer bytes, int at, int length);
    }
}
