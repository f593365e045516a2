package dev.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The images that IBSI hands out. */
class PhantomFilesTest {

    @Test
    void ctPhantom() {
        Path folder = DataFolder.require("ibsi/data_sets/ibsi_1_ct_radiomics_phantom/nifti");
        Volume image = Images.read(folder.resolve("image/phantom.nii.gz"));
        assertEquals(new GridSize(204, 201, 60), image.geometry().size());
        Vector3 spacing = image.geometry().spacingMm();
        assertEquals(0.977, spacing.x(), 5e-4);
        assertEquals(0.977, spacing.y(), 5e-4);
        assertEquals(3, spacing.z(), 5e-4);
        double[] values = image.toArray();
        assertEquals(-1000, Arrays.stream(values).min().orElseThrow());
        assertEquals(3065, Arrays.stream(values).max().orElseThrow());
        assertEquals(-266, Arrays.stream(values).average().orElseThrow(), 0.5);
        Mask mask = Images.readMask(folder.resolve("mask/mask.nii.gz"));
        assertEquals(125_256, mask.voxelCount());
        assertTrue(image.geometry().matches(mask.geometry()));
    }

    @Test
    void digitalPhantoms() throws IOException {
        assertAllRead(DataFolder.require("ibsi/data_sets/ibsi_1_digital_phantom/nifti"), 2);
        assertAllRead(DataFolder.require("ibsi/data_sets/ibsi_2_digital_phantom/nifti"), 17);
    }

    /** Every image, and every mask on the grid of the image beside it. */
    private static void assertAllRead(Path folder, int count) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".nii.gz")).toList();
        }
        assertEquals(count, files.size());
        for (Path file : files) {
            Volume volume = Images.read(file);
            assertTrue(Arrays.stream(volume.toArray()).allMatch(Double::isFinite), file::toString);
            if (file.getFileName().toString().equals("mask.nii.gz")) {
                assertTrue(Images.readMask(file).voxelCount() > 0);
                Path image = onlyFile(file.resolveSibling("../image"));
                assertTrue(Images.read(image).geometry().matches(volume.geometry()), file::toString);
            }
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
