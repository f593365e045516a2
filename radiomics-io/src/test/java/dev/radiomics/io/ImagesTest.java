package dev.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {
    @TempDir
    Path folder;

    private Path write(String name, float... values) {
        Path file = folder.resolve(name);
        Images.write(Volume.of(values, Geometry.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1))), file);
        return file;
    }

    private static void assertMessage(Class<? extends RadiomicsException> kind, Executable call, String... parts) {
        String message = assertThrows(kind, call).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "expected \"" + part + "\" in: " + message);
        }
    }

    @Test
    void filesThatAreNotThereOrNoFiles() throws IOException {
        Path missing = folder.resolve("missing.nii.gz");
        assertMessage(ImageFormatException.class, () -> Images.read(missing), missing + ": there is no such file");
        assertMessage(ImageFormatException.class, () -> Images.readMask(missing), missing + ": there is no such file");
        assertMessage(ImageFormatException.class, () -> Images.info(missing), missing + ": there is no such file");
        assertMessage(ImageFormatException.class, () -> Images.read(folder), folder + ": there is no DICOM file");
        Path empty = Files.write(folder.resolve("empty.nii.gz"), new byte[0]);
        assertMessage(ImageFormatException.class, () -> Images.read(empty), empty + ": the file is empty");
    }

    @Test
    void unknownFormatsListTheKnownOnes() throws IOException {
        Path text = Files.writeString(folder.resolve("image.txt"), "no image");
        assertMessage(
                ImageFormatException.class,
                () -> Images.read(text),
                "image.txt",
                "known are DICOM (.dcm, .dicom, .ima), MetaImage (.mha, .mhd), NIfTI (.nii");
        Path halfGzip = Files.write(folder.resolve("image.gz"), new byte[] {0x1F, (byte) 0x8B, 8});
        assertMessage(ImageFormatException.class, () -> Images.read(halfGzip), "image.gz: unknown image format");
        Path image = write("a.nii", 1);
        assertMessage(
                RadiomicsException.class,
                () -> Images.write(Images.read(image), folder.resolve("a.dcm")),
                "a.dcm",
                "use one of ",
                "NIfTI (.nii, .nii.gz, .hdr");
        assertMessage(
                RadiomicsException.class,
                () -> Images.write(Images.read(image), folder.resolve("nii")),
                "cannot be written");
    }

    @Test
    void contentTellsTheFormatOfAFileWithAnotherEnding() throws IOException {
        Path plain = Files.copy(write("a.nii", 1, 2), folder.resolve("scan"));
        Path compressed = Files.copy(write("a.nii.gz", 1, 2), folder.resolve("scan.nii.gz.backup"));
        assertArrayEquals(new double[] {1, 2}, Images.read(plain).toArray());
        assertArrayEquals(new double[] {1, 2}, Images.read(compressed).toArray());
        assertArrayEquals(
                new double[] {1, 2},
                Images.read(Files.copy(plain, folder.resolve("B.NII"))).toArray());
    }

    @Test
    void masksByLabel() {
        Path file = write("labels.nii.gz", 0, 2, 5, 2);
        assertArrayEquals(
                new boolean[] {false, true, false, true},
                Images.readMask(file, RegionChoice.numbered(2)).toArray());
        assertMessage(
                ImageFormatException.class,
                () -> Images.readMask(file, RegionChoice.numbered(3)),
                file + ": label 3",
                "2 (2 voxels), 5 (1 voxels)");
        assertMessage(ImageFormatException.class, () -> Images.readMask(file), file.toString(), "several labels");
    }

    @Test
    void masksWithOneLabelOtherThanOne() {
        for (float value : new float[] {255, 1 / 256f}) {
            Mask mask = Images.readMask(write("mask.nii", 0, value));
            assertArrayEquals(new boolean[] {false, true}, mask.toArray());
            assertEquals(1, mask.notes().size());
        }
        assertEquals(List.of(), Images.readMask(write("mask.nii", 0, 1)).notes());
        Path empty = write("mask.nii", 0, 0);
        assertMessage(ImageFormatException.class, () -> Images.readMask(empty), empty.toString(), "mask is empty");
    }

    @Test
    void filesThatAnImageConsistsOf() {
        for (String name : List.of("a.nii", "b.nii.gz", "c.nrrd", "d.mha")) {
            assertEquals(List.of(folder.resolve(name)), Images.files(write(name, 1, 2)), name);
        }
        for (String pair : List.of("e.hdr e.img", "f.nhdr f.raw.gz", "g.mhd g.raw")) {
            List<Path> files = Stream.of(pair.substring(0, pair.indexOf(" ")), pair.substring(pair.indexOf(" ") + 1))
                    .map(folder::resolve)
                    .toList();
            write(files.get(0).getFileName().toString(), 1, 2);
            assertEquals(files, Images.files(files.get(0)));
        }
        assertMessage(ImageFormatException.class, () -> Images.files(folder.resolve("none.nii")), "no such file");
    }
}
