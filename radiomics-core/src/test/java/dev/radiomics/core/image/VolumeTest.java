package dev.radiomics.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.radiomics.core.RadiomicsException;
import java.util.stream.Stream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeTest {
    private static final GridSize SIZE = new GridSize(3, 4, 2);
    private static final Geometry GEOMETRY = Geometry.of(SIZE, new Vector3(1, 2, 3));

    static Stream<RandomAccessibleInterval<? extends RealType<?>>> images() {
        return Stream.of(
                ArrayImgs.bytes(3, 4, 2),
                ArrayImgs.unsignedBytes(3, 4, 2),
                ArrayImgs.shorts(3, 4, 2),
                ArrayImgs.unsignedShorts(3, 4, 2),
                ArrayImgs.ints(3, 4, 2),
                ArrayImgs.unsignedInts(3, 4, 2),
                ArrayImgs.longs(3, 4, 2),
                ArrayImgs.floats(3, 4, 2),
                ArrayImgs.doubles(3, 4, 2),
                PlanarImgs.floats(3, 4, 2),
                Views.translate(ArrayImgs.shorts(3, 4, 2), 5, 6, 7));
    }

    @ParameterizedTest
    @MethodSource("images")
    <T extends RealType<T>> void readsEveryTypeInFileOrder(RandomAccessibleInterval<T> image) {
        double[] expected = new double[24];
        int i = 0;
        for (T voxel : Views.flatIterable(image)) {
            // Numbers that only unsigned types of that width hold.
            double wanted = i % 3 == 0 ? voxel.getMaxValue() : i;
            voxel.setReal(Math.abs(wanted) > 1e6 ? 1e6 + i : wanted);
            expected[i++] = voxel.getRealDouble();
        }
        Volume volume = Volume.of(image, GEOMETRY);
        assertArrayEquals(expected, volume.toArray());
        assertEquals(expected[1 + 3 * (2 + 4)], volume.valueAt(1, 2, 1));
        double[] box = volume.read(new Box(1, 1, 1, new GridSize(2, 2, 1)));
        assertArrayEquals(new double[] {expected[16], expected[17], expected[19], expected[20]}, box);
    }

    @Test
    void twoDimensionsAreOneSlice() {
        Volume slice = Volume.of(
                ArrayImgs.floats(new float[] {1, 2, 3, 4, 5, 6}, 3, 2),
                Geometry.of(new GridSize(3, 2, 1), new Vector3(1, 1, 1)));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, slice.toArray());
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(RadiomicsException.class, () -> Volume.of(new double[23], GEOMETRY));
        assertThrows(RadiomicsException.class, () -> Volume.of(ArrayImgs.floats(3, 4, 3), GEOMETRY));
        assertThrows(RadiomicsException.class, () -> Volume.of(ArrayImgs.floats(3, 4, 2, 1), GEOMETRY));
        assertThrows(RadiomicsException.class, () -> Mask.of(new boolean[23], GEOMETRY));
    }
}
