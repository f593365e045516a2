package dev.radiomics.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.testing.RandomGeometry;
import dev.radiomics.io.testing.RoundTrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class NiftiWriterTest {
    @TempDir
    Path folder;

    /** Geometry to the precision of the header's floats. */
    @Test
    void whatIsWrittenIsRead(SplittableRandom random) {
        RoundTrip.assertEveryTypeSurvives(random, folder, List.of("a.nii", "a.nii.gz", "a.hdr", "b.img.gz"), 1e-3);
    }

    /** Without the sform the qform puts the voxels to the same place. */
    @Test
    void qformAndSformAgree(SplittableRandom random) throws IOException {
        for (int round = 0; round < 50; round++) {
            Geometry geometry = RandomGeometry.of(random, new GridSize(4, 5, 6));
            Path file = folder.resolve("a.nii");
            Images.write(Volume.of(new float[120], geometry), file);
            byte[] bytes = Files.readAllBytes(file);
            bytes[254] = 0;
            Files.write(file, bytes);
            assertEquals("qform", Images.info(file).transform());
            Vector3 expected = geometry.toWorld(3, 4, 5);
            double distance = expected.minus(Images.read(file).geometry().toWorld(3, 4, 5))
                    .norm();
            assertTrue(distance <= 1e-3, () -> "corner moved by " + distance + " mm");
        }
    }

    @Test
    void masksAreZeroAndOne(SplittableRandom random) {
        RoundTrip.assertMaskSurvives(random, folder.resolve("mask.nii.gz"));
    }

    @Test
    void longAxesAreWrittenAsNifti2() {
        Geometry geometry = Geometry.of(new GridSize(2, 32_768, 1), new Vector3(0.1, 0.2, 0.3));
        short[] values = new short[2 * 32_768];
        values[65_535] = 7;
        Path file = folder.resolve("long.nii.gz");
        Images.write(Volume.of(ArrayImgs.shorts(values, 2, 32_768, 1), geometry), file);
        assertEquals("NIfTI-2, gzip", Images.info(file).format());
        assertEquals(geometry, Images.read(file).geometry());
        assertEquals(7, Images.read(file).valueAt(1, 32_767, 0));
        Images.write(Volume.of(new float[32_767], Geometry.of(new GridSize(32_767, 1, 1), new Vector3(1, 1, 1))), file);
        assertEquals("NIfTI-1, gzip", Images.info(file).format());
        assertEquals(32_767, Images.read(file).geometry().size().x());
    }

    @Test
    void theSameImageGivesTheSameBytes() throws IOException {
        Volume volume = Volume.of(new float[] {1, 2, 3}, Geometry.of(new GridSize(3, 1, 1), new Vector3(1, 1, 1)));
        Images.write(volume, folder.resolve("a.nii.gz"));
        Images.write(volume, folder.resolve("b.nii.gz"));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.nii.gz"));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("b.nii.gz")));
        // The time in the gzip header.
        assertArrayEquals(new byte[4], new byte[] {bytes[4], bytes[5], bytes[6], bytes[7]});
    }

    @Test
    void viewsAreWrittenAsTheyLook() {
        short[] values = {1, 2, 3, 4, 5, 6};
        Volume flipped = Volume.of(
                Views.zeroMin(Views.invertAxis(ArrayImgs.shorts(values, 3, 2, 1), 0)),
                Geometry.of(new GridSize(3, 2, 1), new Vector3(1, 1, 1)));
        Images.write(flipped, folder.resolve("a.nii"));
        assertArrayEquals(
                new double[] {3, 2, 1, 6, 5, 4},
                Images.read(folder.resolve("a.nii")).toArray());
    }
}
