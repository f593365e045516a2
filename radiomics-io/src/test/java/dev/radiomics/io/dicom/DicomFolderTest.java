package dev.radiomics.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import dev.radiomics.io.RegionChoice;
import dev.radiomics.io.SeriesInfo;
import dev.radiomics.io.dicom.contract.Objects;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders as hospitals export them. */
class DicomFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeSeries() throws IOException {
        Path below = Files.createDirectories(folder.resolve("st1/se2"));
        List<DicomBytes> slices = Objects.stack(5);
        for (int i = 0; i < slices.size(); i++) {
            // Exports often have names without an ending.
            slices.get(i).write(below.resolve("IM" + (9 - i)));
        }
    }

    @Test
    void filesOfSubfoldersAreFoundByWhatTheyHold() {
        Volume volume = Images.read(folder);
        assertEquals(5, volume.geometry().size().z());
        assertEquals(List.of(), volume.notes());
    }

    @Test
    void aMissingSliceIsToldWithTheFilesThatWereSkipped() throws IOException {
        Files.write(folder.resolve("st1/se2/IM7"), new byte[0]);
        String message = assertThrows(ImageFormatException.class, () -> Images.read(folder))
                .getMessage();
        assertTrue(
                message.contains("missing") && message.contains("skipped, since it is no DICOM object: st1/se2/IM7"),
                message);
    }

    @Test
    void whatIsNotDicomIsSkippedWithANote() throws IOException {
        Files.writeString(folder.resolve("st1/readme.txt"), "not an image, but long enough to be looked at");
        Files.write(folder.resolve("noise.bin"), new byte[] {8, 0, 5, 0, 'C', 'S', 1, 0, 99, 99, 99, 99});
        writeIndex();
        List<String> notes = Images.read(folder).notes();
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).startsWith("3 files were skipped"), notes::toString);
        assertTrue(notes.get(0).contains("DICOMDIR"), notes::toString);
        assertTrue(notes.get(0).contains("readme.txt"), notes::toString);
    }

    @Test
    void anIndexAloneIsNoImage() {
        assertRefused(writeIndex(), "DICOMDIR", "name the folder");
    }

    private Path writeIndex() {
        return DicomBytes.dataset()
                .text(Tags.MEDIA_STORAGE_SOP_CLASS_UID, "1.2.840.10008.1.3.10")
                .write(folder.resolve("DICOMDIR"));
    }

    @Test
    void aDamagedFileIsNamedInTheListButNoObstacleToIt() throws IOException {
        Path damaged = Files.write(
                folder.resolve("cut.dcm"),
                Arrays.copyOf(Objects.slice(0, 0, 0, 0).toFile(DicomBytes.EXPLICIT), 250));
        assertEquals(1, Images.folder(folder).series().size());
        List<String> notes = Images.folder(folder).damaged();
        assertTrue(notes.get(0).startsWith(damaged + ": the file is truncated"), notes::toString);
        assertRefused(folder, damaged.toString(), "truncated");
    }

    @Test
    void aTruncatedSliceIsAnErrorThatNamesIt() throws IOException {
        Path slice = folder.resolve("st1/se2/IM7");
        byte[] whole = Files.readAllBytes(slice);
        Files.write(slice, Arrays.copyOf(whole, whole.length - 5));
        assertRefused(folder, slice.toString(), "truncated");
        Files.write(slice, Arrays.copyOf(whole, 300));
        assertRefused(folder, slice.toString(), "truncated");
    }

    /** A named pipe that nobody writes to would be waited for for ever. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoFileIsPassedBy() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("folder.dcm"));
        Files.createFile(folder.resolve("empty.dcm"));
        Files.createSymbolicLink(folder.resolve("loop.dcm"), folder.resolve("loop.dcm"));
        Files.createSymbolicLink(folder.resolve("st1/up"), folder);
        Files.createSymbolicLink(folder.resolve("lost.dcm"), folder.resolve("nowhere"));
        Path pipe = folder.resolve("pipe.dcm");
        boolean hasPipe = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        Volume volume = Images.read(folder);
        assertEquals(5, volume.geometry().size().z());
        assertEquals(List.of("one file was skipped, since it is no DICOM object: empty.dcm"), volume.notes());
        assertEquals(1, Images.folder(folder).series().size());
        assertRefused(folder.resolve("empty.dcm"), "the file is empty");
        assertRefused(folder.resolve("loop.dcm"), "there is no such file");
        assertRefused(folder.resolve("folder.dcm"), "there is no DICOM file in this folder");
        if (hasPipe) {
            assertRefused(pipe, "no regular file");
        }
    }

    @Test
    void whatMayNotBeReadIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path slice = Files.write(folder.resolve("slice.dcm"), new byte[200]);
        Files.setPosixFilePermissions(slice, Set.of());
        assumeFalse(Files.isReadable(slice), "skipped: this user may read every file");
        assertRefused(folder, slice.toString(), "you may not read this file");
        assertTrue(Images.folder(folder).notes().get(0).startsWith(slice + ": you may not read this file"));
        Files.delete(slice);
        Files.setPosixFilePermissions(closed, Set.of());
        assertRefused(folder, closed.toString(), "you may not read this file");
    }

    @Test
    void anEmptyFolderSaysSo() throws IOException {
        assertRefused(Files.createDirectory(folder.resolve("st1/none")), "no DICOM file", "(it is empty)");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "text");
        assertRefused(texts, "no DICOM file");
    }

    private static void assertRefused(Path path, String... parts) {
        String message = assertThrows(ImageFormatException.class, () -> Images.read(path))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertFalse(message.contains(Objects.NAME), message);
    }

    @Test
    void oneFileIsOneSlice() {
        Volume volume = Images.read(folder.resolve("st1/se2/IM9"));
        assertEquals(1, volume.geometry().size().z());
        assertEquals(5, volume.geometry().spacingMm().z());
    }

    @Test
    void seriesAreListedWithWhatTheyHold() {
        Objects.slice(3, 0, 0, 0)
                .text(Tags.SERIES_INSTANCE_UID, "1.2.840.99.5")
                .text(Tags.MODALITY, "MR")
                .text(Tags.SERIES_DESCRIPTION, "t2 tse")
                .without(Tags.PIXEL_SPACING)
                .write(folder.resolve("other.dcm"));
        List<SeriesInfo> series = Images.folder(folder).series();
        assertEquals(2, series.size());
        SeriesInfo mr = series.get(0);
        assertEquals("MR", mr.modality());
        assertEquals("t2 tse", mr.description());
        assertEquals(List.of(), mr.volumes());
        assertTrue(mr.notes().get(0).contains("PixelSpacing (0028,0030) is missing"), mr.notes()::toString);
        SeriesInfo ct = series.get(1);
        assertEquals(5, ct.files());
        assertEquals(5, ct.frames());
        assertEquals(5, ct.volumes().get(0).size().z());
        ImageInfo info = Images.info(folder.resolve("st1"));
        assertEquals("int16, 16 bits stored", info.dataType());
        assertEquals(List.of(4L, 3L, 5L), info.dimensions());
    }

    @Test
    void labelsOfAnImageSeriesMakeAMask() {
        Path labels = Objects.slice(0, 0, 0, 0)
                .numbers(Tags.PIXEL_DATA, 0, 0, 1, 1, 1, 2, 2, 0, 0, 0, 0, 0)
                .write(folder.resolve("labels.dcm"));
        Mask mask = Images.readMask(labels, RegionChoice.numbered(1));
        assertEquals(3, mask.voxelCount());
    }
}
