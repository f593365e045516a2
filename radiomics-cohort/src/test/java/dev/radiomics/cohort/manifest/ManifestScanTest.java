package dev.radiomics.cohort.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.RegionChoice;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.contract.Objects;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestScanTest {
    private static final String SERIES = "1.2.840.99.1";
    private static final String OTHER_SERIES = "1.2.840.99.7";
    private static final String SPACE = "1.2.840.99.2";

    @TempDir
    Path folder;

    private void touch(String names) throws IOException {
        for (String name : names.split(" ", -1)) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private List<String> cases() {
        return ManifestScan.of(folder).cases().stream()
                .map(one -> one.id() + ": " + relative(one.image()) + " + " + relative(one.mask()))
                .toList();
    }

    private List<String> unpaired() {
        return ManifestScan.of(folder).unpaired().stream()
                .map(one -> relative(one.path()) + ": " + one.reason())
                .toList();
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P1/X_image.nii.gz P1/X_mask.nii.gz            | P1/X: P1/X_image.nii.gz + P1/X_mask.nii.gz
            P1/image.nii.gz P1/mask.nii.gz                | P1: P1/image.nii.gz + P1/mask.nii.gz
            a/X.nii.gz a/X_seg.nii.gz                     | a/X: a/X.nii.gz + a/X_seg.nii.gz
            a/X.nrrd a/X-label.nrrd                       | a/X: a/X.nrrd + a/X-label.nrrd
            a/X.mha a/SEG.X.nii                           | a/X: a/X.mha + a/SEG.X.nii
            a/roi_1_image.nii a/roi_1_mask.nii            | a/roi_1: a/roi_1_image.nii + a/roi_1_mask.nii
            a/X.nrrd a/X.seg.nrrd                         | a/X: a/X.nrrd + a/X.seg.nrrd
            s/images/X.nii s/labels/X.nii                 | s/X: s/images/X.nii + s/labels/X.nii
            s/image/ct.nii s/mask/mask.nii                | s: s/image/ct.nii + s/mask/mask.nii
            P1/T1.nii P1/mask.nii                         | P1: P1/T1.nii + P1/mask.nii
            P1/image.nii P1/liver_mask.nii                | P1/liver: P1/image.nii + P1/liver_mask.nii
            d/imagesTr/B_1_0000.nii.gz d/labelsTr/B_1.nii.gz | d/B_1: d/imagesTr/B_1_0000.nii.gz + d/labelsTr/B_1.nii.gz
            """)
    void filesArePairedByName(String files, String expected) throws IOException {
        touch(files);
        assertEquals(List.of(expected), cases());
        assertEquals(List.of(), unpaired());
    }

    @Test
    void channelsAreImagesOfOneMask() throws IOException {
        touch("imagesTr/B_0000.nii imagesTr/B_0001.nii labelsTr/B.nii imagesTs/C_0000.nii");
        assertEquals(
                List.of("B_0000: imagesTr/B_0000.nii + labelsTr/B.nii", "B_0001: imagesTr/B_0001.nii + labelsTr/B.nii"),
                cases());
        assertEquals(List.of("imagesTs/C_0000.nii: image without mask"), unpaired());
    }

    @Test
    void masksOfOneImageAreCasesWithNamesOfTheirOwn() throws IOException {
        touch("a/X.nii a/X_seg.nii a/X_label.nii a/X-2.nii a/X-2_seg.nii");
        assertEquals(
                List.of(
                        "a/X-2: a/X-2.nii + a/X-2_seg.nii",
                        "a/X: a/X.nii + a/X_label.nii",
                        "a/X-3: a/X.nii + a/X_seg.nii"),
                cases());
    }

    @Test
    void whatIsLeftIsListedWithItsReason() throws IOException {
        touch(
                "a/Y.nii a/Z_mask.nii b/X.nii b/X.nrrd b/X_mask.nii c/T1.nii c/T2.nii c/mask.nii d/mask.nii e/.X.nii e/t.txt");
        assertEquals(List.of(), cases());
        assertEquals(
                List.of(
                        "a/Y.nii: image without mask",
                        "a/Z_mask.nii: mask without image: none beside it is named 'Z'",
                        "b/X_mask.nii: ambiguous mask: it fits X.nii, X.nrrd",
                        "c/T1.nii: image without mask",
                        "c/T2.nii: image without mask",
                        "c/mask.nii: mask without image: it has no name of its own, and there are 2 images",
                        "d/mask.nii: mask without image: there is none beside it"),
                unpaired());
        assertThrows(RadiomicsException.class, () -> ManifestScan.of(folder).write(folder.resolve("cases.csv")));
        assertFalse(Files.exists(folder.resolve("cases.csv")));
    }

    @Test
    void aScannedCaseFolderGivesItsName() throws IOException {
        touch("P7/image.nii P7/mask.nii");
        assertEquals("P7", ManifestScan.of(folder.resolve("P7")).cases().get(0).id());
    }

    /** Three slices. */
    private void writeSeries(String name, String uid) {
        for (int i = 0; i < 3; i++) {
            Objects.slice(i, 0, 0, 3 * i)
                    .text(Tags.SERIES_INSTANCE_UID, uid)
                    .text(Tags.SOP_INSTANCE_UID, uid + "." + i)
                    .text(Tags.FRAME_OF_REFERENCE_UID, SPACE)
                    .write(folder.resolve(name + i));
        }
    }

    /** One frame of one segment, without any reference. */
    private static DicomBytes segmentation() {
        return Objects.slice(0, 0, 0, 0)
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.66.4")
                .text(Tags.SERIES_INSTANCE_UID, "1.2.840.99.8")
                .text(Tags.MODALITY, "SEG")
                .text(Tags.SEGMENTATION_TYPE, "BINARY")
                .text(Tags.FRAME_OF_REFERENCE_UID, "1.2.3")
                .items(
                        Tags.SEGMENT_SEQUENCE,
                        DicomBytes.dataset().numbers(Tags.SEGMENT_NUMBER, 1).text(Tags.SEGMENT_LABEL, "GTV"))
                .numbers(Tags.NUMBER_OF_FRAMES, 1)
                .numbers(Tags.BITS_ALLOCATED, 1)
                .numbers(Tags.BITS_STORED, 1)
                .numbers(Tags.HIGH_BIT, 0)
                .numbers(Tags.PIXEL_REPRESENTATION, 0)
                .items(
                        Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                        DicomBytes.dataset()
                                .items(
                                        Tags.PLANE_POSITION_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.IMAGE_POSITION_PATIENT, 0, 0, 0))
                                .items(
                                        Tags.PLANE_ORIENTATION_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0))
                                .items(
                                        Tags.PIXEL_MEASURES_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.PIXEL_SPACING, 2, 1.5)))
                .items(
                        Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                        DicomBytes.dataset()
                                .items(
                                        Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.REFERENCED_SEGMENT_NUMBER, 1)))
                .bytes(Tags.PIXEL_DATA, new byte[] {1, 0});
    }

    private static DicomBytes series(String uid) {
        return DicomBytes.dataset().text(Tags.SERIES_INSTANCE_UID, uid);
    }

    @Test
    void aSegmentationBelongsToTheSeriesThatItRefersTo() throws IOException {
        writeSeries("a", SERIES);
        writeSeries("b", OTHER_SERIES);
        segmentation()
                .items(Tags.REFERENCED_SERIES_SEQUENCE, series(OTHER_SERIES))
                .write(folder.resolve("seg"));
        ManifestScan scan = ManifestScan.of(folder);
        FoundCase only = scan.cases().get(0);
        assertEquals(OTHER_SERIES, only.series());
        assertEquals("CT", only.modality());
        assertEquals(folder.getFileName().toString(), only.id());
        assertEquals(List.of(": image without mask"), unpaired());
        Path file = folder.resolve("cases.csv");
        scan.write(file);
        assertFalse(Files.readString(file).contains(Objects.NAME));
        CaseInput read = Manifest.read(file, RegionChoice.only()).cases().get(0).input();
        assertEquals(Optional.of(OTHER_SERIES), read.reading().seriesInstanceUid());
        assertEquals(Optional.of("CT"), read.modality());
        assertEquals(Optional.of("*"), read.regions().name());
        assertEquals(folder, read.image().normalize());
        assertEquals(folder.resolve("seg"), read.mask());
    }

    @Test
    void aSegmentationBelongsToTheSeriesOfItsSourceImages() throws IOException {
        Files.createDirectories(folder.resolve("ct"));
        Files.createDirectories(folder.resolve("mr"));
        writeSeries("ct/a", SERIES);
        writeSeries("mr/a", OTHER_SERIES);
        segmentation()
                .items(
                        Tags.SOURCE_IMAGE_SEQUENCE,
                        DicomBytes.dataset().text(Tags.REFERENCED_SOP_INSTANCE_UID, SERIES + ".1"))
                .write(folder.resolve("seg"));
        FoundCase only = ManifestScan.of(folder).cases().get(0);
        assertEquals(folder.resolve("ct"), only.image());
        assertEquals("", only.series());
    }

    @Test
    void theFrameOfReferenceDecidesWhereOneSeriesFitsAlone() throws IOException {
        Files.createDirectories(folder.resolve("P1/ct"));
        writeSeries("P1/ct/a", SERIES);
        structureSet("1.2.3").write(folder.resolve("P1/rt"));
        ManifestScan scan = ManifestScan.of(folder);
        assertEquals(List.of("P1: P1/ct + P1/rt"), cases());
        assertTrue(scan.notes().get(0).contains("same frame of reference"), scan.notes()::toString);
        writeSeries("P1/ct/b", OTHER_SERIES);
        assertEquals(List.of(), cases());
        assertTrue(
                unpaired().get(0).startsWith("P1/rt: ambiguous mask: the series that it refers to is not in"),
                unpaired()::toString);
        structureSet(SERIES).write(folder.resolve("P1/rt"));
        assertEquals(SERIES, ManifestScan.of(folder).cases().get(0).series());
    }

    private static DicomBytes structureSet(String series) {
        return DicomBytes.dataset()
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.3")
                .text(Tags.MODALITY, "RTSTRUCT")
                .items(
                        Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
                        DicomBytes.dataset()
                                .text(Tags.FRAME_OF_REFERENCE_UID, SPACE)
                                .items(
                                        Tags.RT_REFERENCED_STUDY_SEQUENCE,
                                        DicomBytes.dataset().items(Tags.RT_REFERENCED_SERIES_SEQUENCE, series(series))))
                .items(
                        Tags.STRUCTURE_SET_ROI_SEQUENCE,
                        DicomBytes.dataset().numbers(Tags.ROI_NUMBER, 1).text(Tags.ROI_NAME, "GTV"))
                .items(
                        Tags.ROI_CONTOUR_SEQUENCE,
                        DicomBytes.dataset()
                                .numbers(Tags.REFERENCED_ROI_NUMBER, 1)
                                .items(
                                        Tags.CONTOUR_SEQUENCE,
                                        DicomBytes.dataset()
                                                .text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                                                .numbers(Tags.CONTOUR_DATA, 0, 0, 3, 4, 0, 3, 4, 4, 3)));
    }

    @Test
    void aMaskOfAnotherPlaceHasNoImage() {
        writeSeries("a", SERIES);
        segmentation().write(folder.resolve("seg"));
        assertEquals(
                List.of(
                        ": image without mask",
                        "seg: mask without image: it refers to no series, and no image has its frame of reference"),
                unpaired());
    }

    @Test
    void aDamagedMaskIsNamedAndInNoCase() {
        writeSeries("a", SERIES);
        segmentation()
                .items(Tags.REFERENCED_SERIES_SEQUENCE, series(SERIES))
                .without(Tags.SEGMENT_SEQUENCE)
                .write(folder.resolve("seg"));
        assertEquals(List.of(), cases());
        assertTrue(unpaired().get(1).startsWith("seg: cannot be read: "), unpaired()::toString);
    }

    @Test
    void publicDataArePaired() {
        ManifestScan clinical = ManifestScan.of(DataFolder.require("clinical"));
        assertEquals(
                List.of("dce_images_mr/UCSF-BR-06 MR", "seg_dicom4qi/data_5 CT", "sts_images_raw/STS_001/FDG_PET PT"),
                clinical.cases().stream()
                        .map(one -> one.id() + " " + one.modality())
                        .toList());
        assertEquals(3, clinical.unpaired().size());
        ManifestScan phantoms = ManifestScan.of(DataFolder.require("ibsi/data_sets"));
        assertEquals(11, phantoms.cases().size());
        assertEquals(2, phantoms.unpaired().size());
        assertEquals(
                3, ManifestScan.of(DataFolder.require("pyradiomics")).cases().size());
    }
}
