package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.PrivateTag;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A dataset with elements of many kinds, and what must be found in it. */
public final class Sample {
    private static final Tag PRIVATE_VALUE = new Tag(0x20051100 + 0x0E, "PrivateScale", Vr.FL);

    private Sample() {}

    /** The elements. */
    public static DicomBytes elements() {
        return DicomBytes.dataset()
                .text(Tags.MODALITY, "MR")
                .text(Tags.SERIES_INSTANCE_UID, "1.2.3")
                .text(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY")
                .numbers(Tags.IMAGE_POSITION_PATIENT, -1.5, 0, 20)
                .numbers(Tags.ROWS, 65535)
                .numbers(Tags.PHYSICAL_DELTA_X, 0.125)
                .numbers(Tags.IN_STACK_POSITION_NUMBER, 4294967295.0)
                .text(new Tag(0x20050011, "PrivateCreator", Vr.LO), "Philips MR Imaging DD 001")
                .numbers(PRIVATE_VALUE, 2.5)
                .items(
                        Tags.SEGMENT_SEQUENCE,
                        DicomBytes.dataset()
                                .numbers(Tags.SEGMENT_NUMBER, 1)
                                .items(
                                        Tags.DERIVATION_IMAGE_SEQUENCE,
                                        DicomBytes.dataset().text(Tags.SEGMENT_LABEL, "inner")),
                        DicomBytes.dataset().numbers(Tags.SEGMENT_NUMBER, 2))
                .items(Tags.CONTOUR_SEQUENCE)
                .bytes(Tags.PIXEL_DATA, new byte[] {1, 2, 3, 4});
    }

    /** Whether a dataset is that of the elements. */
    public static void assertRead(DicomDataset dataset) throws IOException {
        assertEquals(List.of("MR"), dataset.strings(Tags.MODALITY));
        assertEquals(List.of("ORIGINAL", "PRIMARY"), dataset.strings(Tags.IMAGE_TYPE));
        assertArrayEquals(new double[] {-1.5, 0, 20}, dataset.requireNumbers(Tags.IMAGE_POSITION_PATIENT, 3));
        assertEquals(65535, dataset.requireInteger(Tags.ROWS));
        assertEquals(List.of("65535"), dataset.strings(Tags.ROWS));
        assertEquals(0.125, dataset.number(Tags.PHYSICAL_DELTA_X).orElseThrow());
        assertEquals(4294967295.0, dataset.number(Tags.IN_STACK_POSITION_NUMBER).orElseThrow());
        PrivateTag scale = new PrivateTag("Philips MR Imaging DD 001", 0x2005, 0x0E, "PrivateScale", Vr.FL);
        assertEquals(2.5, dataset.number(scale).orElseThrow());
        assertTrue(dataset.locate(new PrivateTag("Other", 0x2005, 0x0E, "PrivateScale", Vr.FL))
                .isEmpty());
        List<? extends DicomDataset> items = dataset.items(Tags.SEGMENT_SEQUENCE);
        assertEquals(2, items.size());
        assertEquals(2, items.get(1).requireInteger(Tags.SEGMENT_NUMBER));
        assertEquals(
                "inner",
                items.get(0).item(Tags.DERIVATION_IMAGE_SEQUENCE).orElseThrow().requireString(Tags.SEGMENT_LABEL));
        assertEquals(List.of(), dataset.items(Tags.CONTOUR_SEQUENCE));
        assertEquals(List.of(), dataset.items(Tags.STRUCTURE_SET_ROI_SEQUENCE));
        DicomPixelData pixels = dataset.pixelData().orElseThrow();
        assertFalse(pixels.isEncapsulated());
        assertEquals(DicomPixelData.Kind.INTEGER, pixels.kind());
        assertEquals(4, pixels.length());
        try (InputStream in = pixels.open(1)) {
            assertArrayEquals(new byte[] {2, 3, 4}, in.readNBytes(3));
        }
    }
}
