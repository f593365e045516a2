package dev.radiomics.io.dicom.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class IntegerVoxelsTest {
    private static final GridSize SIZE = new GridSize(3, 2, 5);
    private static final int[][] RANGES = {
        {0, 255}, {-100, 100}, {0, 30_000}, {0, 65_535}, {-32_768, 32_767}, {-5, 65_535}, {Integer.MIN_VALUE, 0}
    };

    /** Slices of any range, in any order, each narrower or wider than what came before. */
    @RepeatedTest(200)
    void keepsEveryValue(SplittableRandom random) {
        IntegerVoxels voxels = new IntegerVoxels(SIZE);
        double[] expected = new double[30];
        int first = random.nextInt(5);
        for (int i = 0; i < 5; i++) {
            int slice = (first + 2 * i) % 5;
            int[] range = RANGES[random.nextInt(RANGES.length)];
            int[] values = new int[6];
            for (int p = 0; p < 6; p++) {
                values[p] = (int) random.nextLong(range[0], range[1] + 1L);
                expected[6 * slice + p] = values[p];
            }
            voxels.put(slice, values, 0);
        }
        Volume volume = voxels.toVolume(Geometry.of(SIZE, new Vector3(1, 1, 1)));
        assertArrayEquals(expected, volume.toArray());
    }

    @Test
    void takesTheNarrowestArray() {
        assertEquals(UnsignedByteType.class, typeOf(0, 255));
        assertEquals(ShortType.class, typeOf(0, 256));
        assertEquals(ShortType.class, typeOf(-1, 32_767));
        assertEquals(UnsignedShortType.class, typeOf(0, 32_768));
        assertEquals(IntType.class, typeOf(-1, 32_768));
        assertEquals(IntType.class, typeOf(0, 65_536));
    }

    private static Class<?> typeOf(int low, int high) {
        IntegerVoxels voxels = new IntegerVoxels(SIZE);
        int[] values = new int[6];
        Arrays.fill(values, low);
        voxels.put(0, values, 0);
        values[3] = high;
        voxels.put(1, values, 0);
        return voxels.toVolume(Geometry.of(SIZE, new Vector3(1, 1, 1)))
                .voxels()
                .getType()
                .getClass();
    }
}
