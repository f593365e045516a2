package dev.radiomics.io.nifti;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.AtomicFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;

/** Writes single files and .hdr/.img pairs, little-endian: NIfTI-1, or NIfTI-2 where an axis is too long for it. The same image gives the same bytes. */
final class NiftiWriter {
    private static final int CHUNK_BYTES = 1 << 16;

    private NiftiWriter() {}

    static void write(Volume volume, Path file) {
        NiftiType type = NiftiType.of(volume.voxels().getType());
        RandomAccess<? extends RealType<?>> access = volume.voxels().randomAccess();
        write(volume.geometry(), type, file, (x, y, z, to) -> {
            access.setPosition(x, 0);
            access.setPosition(y, 1);
            access.setPosition(z, 2);
            put(access.get(), type, to);
        });
    }

    static void write(Mask mask, Path file) {
        boolean[] voxel = new boolean[1];
        write(mask.geometry(), NiftiType.UINT8, file, (x, y, z, to) -> {
            mask.readRow(x, y, z, 1, voxel, 0);
            to.put((byte) (voxel[0] ? 1 : 0));
        });
    }

    private static void write(Geometry geometry, NiftiType type, Path file, VoxelSource voxels) {
        NiftiFiles files = NiftiFiles.toWrite(file);
        byte[] header = NiftiHeaderWriter.header(geometry, type, files.isPair());
        if (files.isPair()) {
            // The voxels first: without its header a file of voxels is no image, so that nobody reads half a pair.
            write(files.data(), out -> writeVoxels(geometry, voxels, out));
            write(files.header(), out -> out.write(header));
        } else {
            write(file, out -> {
                out.write(header);
                writeVoxels(geometry, voxels, out);
            });
        }
    }

    private static void write(Path file, AtomicFiles.Content content) {
        boolean compress = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        AtomicFiles.write(file, out -> {
            if (compress) {
                GZIPOutputStream gzip = new GZIPOutputStream(out, CHUNK_BYTES);
                content.writeTo(gzip);
                gzip.finish();
            } else {
                content.writeTo(out);
            }
        });
    }

    private static void writeVoxels(Geometry geometry, VoxelSource voxels, OutputStream out) throws IOException {
        GridSize size = geometry.size();
        byte[] bytes = new byte[CHUNK_BYTES];
        ByteBuffer chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    if (chunk.remaining() < Long.BYTES) {
                        out.write(bytes, 0, chunk.position());
                        chunk.clear();
                    }
                    voxels.put(x, y, z, chunk);
                }
            }
        }
        out.write(bytes, 0, chunk.position());
    }

    private static void put(RealType<?> value, NiftiType type, ByteBuffer to) {
        switch (type) {
            case UINT8, INT8 -> to.put((byte) integer(value));
            case UINT16, INT16 -> to.putShort((short) integer(value));
            case UINT32, INT32 -> to.putInt((int) integer(value));
            case UINT64, INT64 -> to.putLong(integer(value));
            case FLOAT32 -> to.putFloat(value.getRealFloat());
            default -> to.putDouble(value.getRealDouble());
        }
    }

    private static long integer(RealType<?> value) {
        return ((IntegerType<?>) value).getIntegerLong();
    }

    /** Puts the bytes of one voxel into a buffer. */
    @FunctionalInterface
    private interface VoxelSource {
        void put(int x, int y, int z, ByteBuffer to);
    }
}
