package dev.radiomics.io.dicom.contract;

import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Small DICOM objects for tests. */
public final class Objects {
    static final String SERIES = "1.2.840.99.1";
    static final String FRAME_OF_REFERENCE = "1.2.840.99.2";
    static final int COLUMNS = 4;
    static final int ROWS = 3;

    /** Identity, which no reader ever asks for. */
    public static final String NAME = "Doe^Jane";

    private static final Tag PATIENT_NAME = new Tag(0x00100010, "PatientName", Vr.PN);

    private Objects() {}

    /** A slice of signed 16-bit values: its index times 100 plus the index of the pixel. */
    public static DicomBytes slice(int index, double x, double y, double z) {
        return image(index, "CT")
                .numbers(Tags.IMAGE_POSITION_PATIENT, x, y, z)
                .numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
                .numbers(Tags.PIXEL_SPACING, 2, 1.5)
                .numbers(Tags.SLICE_THICKNESS, 5)
                .numbers(Tags.RESCALE_INTERCEPT, 0);
    }

    /** An image without a place in space. */
    static DicomBytes image(int index, String modality) {
        return grid(COLUMNS, ROWS)
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .text(Tags.SOP_INSTANCE_UID, SERIES + ".0." + index)
                .text(Tags.SERIES_INSTANCE_UID, SERIES)
                .text(Tags.FRAME_OF_REFERENCE_UID, FRAME_OF_REFERENCE)
                .text(Tags.MODALITY, modality)
                .text(PATIENT_NAME, NAME)
                .numbers(Tags.INSTANCE_NUMBER, index)
                .numbers(
                        Tags.PIXEL_DATA,
                        IntStream.range(0, COLUMNS * ROWS)
                                .mapToDouble(i -> 100.0 * index + i)
                                .toArray());
    }

    /** The description of signed 16-bit grey pixels. */
    static DicomBytes grid(int columns, int rows) {
        return DicomBytes.dataset()
                .numbers(Tags.COLUMNS, columns)
                .numbers(Tags.ROWS, rows)
                .numbers(Tags.SAMPLES_PER_PIXEL, 1)
                .text(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .numbers(Tags.BITS_ALLOCATED, 16)
                .numbers(Tags.BITS_STORED, 16)
                .numbers(Tags.HIGH_BIT, 15)
                .numbers(Tags.PIXEL_REPRESENTATION, 1);
    }

    /** So many slices along z, 3 mm apart, the first at z = 10. */
    public static List<DicomBytes> stack(int count) {
        List<DicomBytes> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(slice(i, -5, 7, 10 + 3 * i));
        }
        return slices;
    }
}
