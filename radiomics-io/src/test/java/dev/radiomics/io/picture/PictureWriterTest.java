package dev.radiomics.io.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeededRandom.class)
class PictureWriterTest {
    private static final Vector3 SPACING = new Vector3(0.5, 0.25, 2);
    private static final Geometry ONE_SLICE = Geometry.of(new GridSize(37, 23, 1), SPACING);

    @TempDir
    Path folder;

    private void assertReadsBack(DoubleSupplier values, String name, String type) {
        double[] voxels = DoubleStream.generate(values).limit(37 * 23).toArray();
        Path file = folder.resolve(name);
        Images.write(Volume.of(voxels, ONE_SLICE), file);
        Volume read = Images.read(file, ReadOptions.defaults().withSpacingMm(SPACING));
        assertArrayEquals(voxels, read.toArray());
        assertEquals(ONE_SLICE, read.geometry());
        assertEquals(type, Images.info(file).dataType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.TIFF"})
    void wholeNumbersStayAsTheyAre(String name, SplittableRandom random) {
        assertReadsBack(() -> random.nextInt(256), name, "uint8");
        assertReadsBack(() -> random.nextInt(65536), name, "uint16");
    }

    @Test
    void otherNumbersBecomeFloatsInTiff(SplittableRandom random) {
        assertReadsBack(() -> (float) random.nextDouble(-1000, 1000), "a.tif", "float32");
        Path file = folder.resolve("a.png");
        Volume volume = Volume.of(new double[] {-1}, Geometry.of(new GridSize(1, 1, 1), SPACING));
        String message = assertThrows(RadiomicsException.class, () -> Images.write(volume, file))
                .getMessage();
        assertTrue(message.startsWith(file + ": PNG files hold whole numbers from 0 to 65535"), message);
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.png", "m.tif"})
    void masksAreZeroAndOne(String name, SplittableRandom random) {
        boolean[] inside = new boolean[37 * 23];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = random.nextBoolean();
        }
        Path file = folder.resolve(name);
        Images.write(Mask.of(inside, ONE_SLICE), file);
        double[] read =
                Images.read(file, ReadOptions.defaults().withSpacingMm(SPACING)).toArray();
        for (int i = 0; i < inside.length; i++) {
            assertEquals(inside[i] ? 1 : 0, read[i]);
        }
    }

    @Test
    void severalSlicesAreRefused() {
        Geometry two = Geometry.of(new GridSize(2, 2, 2), SPACING);
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> Images.write(Mask.of(new boolean[8], two), folder.resolve("m.tif")))
                .getMessage();
        assertTrue(message.contains("TIFF files hold one slice, this image has 2; write NIfTI"), message);
    }
}
