package dev.radiomics.io.testing;

import dev.radiomics.core.image.Volume;
import dev.radiomics.io.voxels.VoxelType;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** Bytes of voxels, and the values that they stand for, one at a time. */
public final class StoredVoxels {
    private StoredVoxels() {}

    /** Integers by way of BigInteger: ImgLib2's own getRealDouble of unsigned longs is not always the nearest double. */
    public static double[] exactValues(Volume volume) {
        double[] values = new double[volume.geometry().size().arrayLength()];
        int at = 0;
        for (RealType<?> voxel : Views.flatIterable(volume.voxels())) {
            values[at++] = voxel instanceof IntegerType<?> integer
                    ? integer.getBigInteger().doubleValue()
                    : voxel.getRealDouble();
        }
        return values;
    }

    /** Whole bytes at random, but no NaN, whose payload need not survive. */
    public static byte[] random(SplittableRandom random, VoxelType type, ByteOrder order, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * type.bytes()).order(order);
        for (int i = 0; i < count; i++) {
            switch (type) {
                case FLOAT32 -> bytes.putFloat((float) random.nextDouble(-1e6, 1e6));
                case FLOAT64 -> bytes.putDouble(random.nextDouble(-1e6, 1e6));
                default -> {
                    for (int k = 0; k < type.bytes(); k++) {
                        bytes.put((byte) random.nextInt(256));
                    }
                }
            }
        }
        return bytes.array();
    }

    /** One voxel at a time; integers from their bytes by the definition of positional numbers. */
    public static double[] values(VoxelType type, ByteOrder order, byte[] voxels, double slope, double intercept) {
        double[] values = new double[voxels.length / type.bytes()];
        for (int i = 0; i < values.length; i++) {
            byte[] bigEndian = new byte[type.bytes()];
            for (int k = 0; k < bigEndian.length; k++) {
                int from = order == ByteOrder.BIG_ENDIAN ? k : bigEndian.length - 1 - k;
                bigEndian[k] = voxels[i * bigEndian.length + from];
            }
            double stored = switch (type) {
                case FLOAT32 -> ByteBuffer.wrap(bigEndian).getFloat();
                case FLOAT64 -> ByteBuffer.wrap(bigEndian).getDouble();
                case UINT8, UINT16, UINT32, UINT64 -> new BigInteger(1, bigEndian).doubleValue();
                default -> new BigInteger(bigEndian).doubleValue();
            };
            values[i] = stored * slope + intercept;
        }
        return values;
    }
}
