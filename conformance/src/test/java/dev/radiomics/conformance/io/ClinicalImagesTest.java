package dev.radiomics.conformance.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.conformance.CsvResource;
import dev.radiomics.core.extraction.ExtractionResult;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.extraction.Preset;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import dev.radiomics.io.StandardisedUptake;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every DICOM series of the data folder: geometry and voxels as SimpleITK reads them, segments as highdicom does. */
class ClinicalImagesTest {
    private static final String PET = "clinical/sts_images_raw/STS_001/FDG_PET/image";
    private static final String CT_PHANTOM = "ibsi/data_sets/ibsi_1_ct_radiomics_phantom/";

    static List<CSVRecord> images() {
        return CsvResource.read("io/images.csv", ',');
    }

    static List<CSVRecord> masks() {
        return CsvResource.read("io/masks.csv", ',');
    }

    @ParameterizedTest
    @MethodSource("images")
    void imageIsTheOneThatSimpleItkReads(CSVRecord expected) {
        Path folder = DataFolder.require(expected.get("folder"));
        int timePoint = Integer.parseInt(expected.get("time_point"));
        Volume image = Images.read(folder, ReadOptions.defaults().withTimePoint(timePoint));
        Geometry geometry = image.geometry();
        assertArrayEquals(numbers(expected, "size"), new double[] {
            geometry.size().x(), geometry.size().y(), geometry.size().z()
        });
        assertArrayEquals(numbers(expected, "spacing"), flat(geometry.spacingMm()), 1e-9);
        assertArrayEquals(numbers(expected, "origin"), flat(geometry.originMm()), 1e-9);
        Direction direction = geometry.direction();
        double[] columns = {
            direction.x().x(), direction.y().x(), direction.z().x(),
            direction.x().y(), direction.y().y(), direction.z().y(),
            direction.x().z(), direction.y().z(), direction.z().z()
        };
        assertArrayEquals(numbers(expected, "direction"), columns, 1e-9);
        assertEquals(expected.get("float32_crc32"), Checksums.ofFloats(image));
    }

    private static double[] numbers(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] flat(Vector3 v) {
        return new double[] {v.x(), v.y(), v.z()};
    }

    @Test
    void everySeriesOpensWithoutOptions() {
        for (CSVRecord expected : images()) {
            Volume image = Images.read(DataFolder.require(expected.get("folder")));
            boolean several = expected.get("folder").endsWith("3dfgre_orig");
            boolean told = image.notes().stream().anyMatch(note -> note.contains("the series has 3 volumes"));
            assertEquals(several, told, image.notes()::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("masks")
    void maskIsTheOneOfTheOtherProgram(CSVRecord expected) {
        Volume image = Images.read(DataFolder.require(expected.get("image")));
        Path file = DataFolder.require(expected.get("mask"));
        Mask byNumber = Images.readMask(file, RegionChoice.numbered(Integer.parseInt(expected.get("number"))), image);
        Mask byName = Images.readMask(file, RegionChoice.named(expected.get("name")), image);
        assertEquals(expected.get("name"), byNumber.name());
        assertEquals(Integer.parseInt(expected.get("voxels")), byNumber.voxelCount());
        assertEquals(expected.get("uint8_crc32"), Checksums.ofBytes(byNumber));
        assertEquals(expected.get("uint8_crc32"), Checksums.ofBytes(byName));
        assertTrue(image.geometry().matches(byNumber.geometry()));
    }

    /** Dose, times, weight and rescale slopes are those of the objects, the rest is arithmetic. */
    @Test
    void uptakeOfThePetSeriesIsTheValueWorkedByHand() {
        Path folder = DataFolder.require(PET);
        Volume activity = Images.read(folder);
        Volume uptake = Images.read(folder, ReadOptions.defaults().withSuv(StandardisedUptake.BODY_WEIGHT));
        double secondsFromInjection = 11 * 3600 + 20 * 60 + 11 - (10 * 3600 + 35 * 60);
        double dose = 388_777_472 * Math.pow(2, -secondsFromInjection / 6588);
        double factor = 71_000 / dose;
        double[] expected =
                Arrays.stream(activity.toArray()).map(value -> value * factor).toArray();
        double[] found = uptake.toArray();
        for (int i = 0; i < expected.length; i++) {
            // Both volumes are floats.
            assertEquals(expected[i], found[i], 2e-7 * Math.abs(expected[i]));
        }
        assertEquals(2.4291e-4, factor, 1e-8);
    }

    @Test
    void contoursOfTheCtPhantomGiveItsMaskAndItsFeatures() {
        Volume dicom = Images.read(DataFolder.require(CT_PHANTOM + "dicom/image"));
        Mask contours = Images.readMask(DataFolder.require(CT_PHANTOM + "dicom/mask"), RegionChoice.only(), dicom);
        Volume nifti = Images.read(DataFolder.require(CT_PHANTOM + "nifti/image/phantom.nii.gz"));
        Mask mask = Images.readMask(DataFolder.require(CT_PHANTOM + "nifti/mask/mask.nii.gz"));
        assertEquals(125_256, contours.voxelCount());
        assertArrayEquals(mask.toArray(), contours.toArray());
        ExtractionResult ofDicom = Extractor.with(Preset.IBSI_1_C).extract(dicom, contours);
        ExtractionResult ofNifti = Extractor.with(Preset.IBSI_1_C).extract(nifti, mask);
        for (int i = 0; i < ofNifti.table().rows().size(); i++) {
            double expected = ofNifti.table().rows().get(i).value().value();
            double found = ofDicom.table().rows().get(i).value().value();
            // The headers of both give the spacing to different digits.
            assertEquals(expected, found, 1e-6 * Math.abs(expected));
        }
    }
}
