package dev.radiomics.io.voxels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows are longer than the pieces in which they are written. */
@ExtendWith(SeededRandom.class)
class VoxelWriterTest {
    private static final GridSize SIZE = new GridSize(20_001, 2, 2);
    private static final Geometry GEOMETRY = Geometry.of(SIZE, new Vector3(1, 1, 1));

    private static byte[] written(VoxelWriter voxels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        voxels.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void shortsAndLongsAreWrittenAsTheyAre(SplittableRandom random) throws IOException {
        short[] shorts = new short[SIZE.arrayLength()];
        long[] longs = new long[SIZE.arrayLength()];
        ByteBuffer shortBytes = ByteBuffer.allocate(2 * shorts.length).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer longBytes = ByteBuffer.allocate(8 * longs.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
            longs[i] = random.nextLong();
            shortBytes.putShort(shorts[i]);
            longBytes.putLong(longs[i]);
        }
        Volume ofShorts = Volume.of(ArrayImgs.unsignedShorts(shorts, SIZE.x(), SIZE.y(), SIZE.z()), GEOMETRY);
        Volume ofLongs = Volume.of(ArrayImgs.longs(longs, SIZE.x(), SIZE.y(), SIZE.z()), GEOMETRY);
        assertArrayEquals(shortBytes.array(), written(VoxelWriter.of(ofShorts)));
        assertArrayEquals(longBytes.array(), written(VoxelWriter.of(ofLongs)));
    }

    /** A view has no array to copy rows from. */
    @Test
    void viewsAreWrittenAsTheyLook(SplittableRandom random) throws IOException {
        float[] values = new float[SIZE.arrayLength()];
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length; i++) {
            values[values.length - 1 - i] = (float) random.nextDouble(-1e6, 1e6);
            bytes.putFloat(values[values.length - 1 - i]);
        }
        Volume turned = Volume.of(
                Views.zeroMin(Views.invertAxis(
                        Views.invertAxis(
                                Views.invertAxis(ArrayImgs.floats(values, SIZE.x(), SIZE.y(), SIZE.z()), 0), 1),
                        2)),
                GEOMETRY);
        assertArrayEquals(bytes.array(), written(VoxelWriter.of(turned)));
    }

    @Test
    void masksAreZeroAndOne(SplittableRandom random) throws IOException {
        boolean[] inside = new boolean[SIZE.arrayLength()];
        byte[] bytes = new byte[inside.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = random.nextBoolean();
            bytes[i] = (byte) (inside[i] ? 1 : 0);
        }
        assertArrayEquals(bytes, written(VoxelWriter.of(Mask.of(inside, GEOMETRY))));
    }
}
