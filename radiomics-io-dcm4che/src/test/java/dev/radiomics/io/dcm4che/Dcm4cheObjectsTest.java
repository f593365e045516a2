package dev.radiomics.io.dcm4che;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.DicomImages;
import dev.radiomics.io.dicom.contract.Objects;
import dev.radiomics.io.dicom.contract.Sample;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.data.Value;
import org.dcm4che3.io.DicomEncodingOptions;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class Dcm4cheObjectsTest {
    @TempDir
    Path folder;

    private static DicomDataset dataset(Attributes attributes) throws IOException {
        return Dcm4cheObjects.of("object", attributes, UID.ExplicitVRLittleEndian)
                .open()
                .dataset();
    }

    @Test
    void valuesThatTheApplicationSet() throws IOException {
        Attributes attributes = new Attributes();
        attributes.setString(Tags.MODALITY.number(), VR.CS, "CT");
        attributes.setString(Tags.IMAGE_TYPE.number(), VR.CS, "ORIGINAL", null, "AXIAL");
        attributes.setDouble(Tags.PIXEL_SPACING.number(), VR.DS, 1 / 3.0, 2);
        attributes.setInt(Tags.PIXEL_ASPECT_RATIO.number(), VR.IS, 4, 3);
        attributes.setInt(Tags.ROWS.number(), VR.US, 65_535);
        attributes.setNull(Tags.MANUFACTURER.number(), VR.LO);
        DicomDataset dataset = dataset(attributes);
        assertEquals(List.of("CT"), dataset.strings(Tags.MODALITY));
        assertEquals(List.of("ORIGINAL", "", "AXIAL"), dataset.strings(Tags.IMAGE_TYPE));
        assertArrayEquals(new double[] {1 / 3.0, 2}, dataset.numbers(Tags.PIXEL_SPACING));
        assertEquals(List.of("4", "3"), dataset.strings(Tags.PIXEL_ASPECT_RATIO));
        assertArrayEquals(new double[] {4, 3}, dataset.numbers(Tags.PIXEL_ASPECT_RATIO));
        assertEquals(65_535, dataset.requireInteger(Tags.ROWS));
        assertEquals(List.of(), dataset.strings(Tags.MANUFACTURER));
    }

    @Test
    void emptyValuesAmongNumbersThatAreDecodedAlreadyAreNoNumbers() throws IOException {
        Attributes attributes = new Attributes();
        attributes.setString(Tags.PIXEL_SPACING.number(), VR.DS, "1", "");
        attributes.setString(Tags.PIXEL_ASPECT_RATIO.number(), VR.IS, "", "1");
        assertEquals(2, attributes.getDoubles(Tags.PIXEL_SPACING.number()).length);
        assertEquals(2, attributes.getInts(Tags.PIXEL_ASPECT_RATIO.number()).length);
        DicomDataset dataset = dataset(attributes);
        assertRefused(() -> dataset.numbers(Tags.PIXEL_SPACING), "PixelSpacing (0028,0030) holds 'NaN'");
        assertRefused(() -> dataset.numbers(Tags.PIXEL_ASPECT_RATIO), "PixelAspectRatio (0028,0034) holds ''");
    }

    /** Several threads may read a dataset because of that. */
    @Test
    void readingChangesNothing() throws IOException {
        Path file = Sample.elements().write(folder.resolve("a.dcm"), DicomBytes.IMPLICIT);
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            Attributes attributes = in.readDataset();
            Object[] values = Arrays.stream(attributes.tags())
                    .mapToObj(attributes::getValue)
                    .toArray();
            Sample.assertRead(dataset(attributes));
            for (int i = 0; i < values.length; i++) {
                assertSame(values[i], attributes.getValue(attributes.tags()[i]));
            }
        }
    }

    /** As an application does that keeps all its datasets little-endian. */
    @Test
    void aStreamOfTheOtherByteOrder() throws IOException {
        Path file = Objects.slice(3, 0, 0, 0).write(folder.resolve("a.dcm"), DicomBytes.BIG_ENDIAN);
        Attributes attributes = new Attributes(false);
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            in.readFileMetaInformation();
            in.readAllAttributes(attributes);
        }
        assertSlice(Dcm4cheObjects.of("object", attributes, UID.ExplicitVRLittleEndian));
    }

    private static void assertSlice(DicomSource source) throws IOException {
        Volume volume = DicomImages.read(List.of(source), ReadOptions.defaults());
        assertEquals(300, volume.valueAt(0, 0, 0));
        assertEquals(311, volume.valueAt(3, 2, 0));
    }

    @Test
    void pixelDataInAFileOfTheirOwn() throws IOException {
        Attributes attributes = read(Objects.slice(3, 0, 0, 0));
        byte[] pixels = attributes.getBytes(Tags.PIXEL_DATA.number());
        byte[] content = new byte[7 + pixels.length];
        System.arraycopy(pixels, 0, content, 7, pixels.length);
        Path bulk = Files.write(folder.resolve("bulk data"), content);
        BulkData bulkData = new BulkData(bulk.toUri().toString(), 7, pixels.length, false);
        attributes.setValue(Tags.PIXEL_DATA.number(), VR.OW, bulkData);
        DicomSource source = Dcm4cheObjects.of("object", attributes, UID.ExplicitVRLittleEndian);
        assertSlice(source);
        Files.write(bulk, Arrays.copyOf(content, 20));
        assertRefused(() -> assertSlice(source), "object", "truncated");
        Attributes unknown = new Attributes(attributes);
        unknown.setValue(
                Tags.PIXEL_DATA.number(), VR.OW, new BulkData(null, bulk.toUri().toString(), false));
        assertRefused(
                () -> assertSlice(Dcm4cheObjects.of("object", unknown, UID.ExplicitVRLittleEndian)),
                "unknown place or length",
                "URI, offset and length");
    }

    private Attributes read(DicomBytes elements) throws IOException {
        try (DicomInputStream in =
                new DicomInputStream(elements.write(folder.resolve("a.dcm")).toFile())) {
            return in.readDataset();
        }
    }

    @Test
    void fragmentsInMemoryAndInAFile() throws IOException {
        Path bulk = Files.write(folder.resolve("bulk"), new byte[] {9, 9, 5, 6});
        Attributes attributes = new Attributes();
        Fragments fragments = attributes.newFragments(Tags.PIXEL_DATA.number(), VR.OB, 4);
        fragments.add(new byte[] {0, 0, 0, 0, 10, 0, 0, 0});
        fragments.add(new byte[] {1, 2});
        fragments.add(new BulkData(bulk.toUri().toString(), 2, 2, false));
        fragments.add(new byte[0]);
        DicomPixelData pixels = dataset(attributes).pixelData().orElseThrow();
        assertEquals(3, pixels.fragmentCount());
        assertArrayEquals(new long[] {0, 10}, pixels.frameOffsets());
        assertArrayEquals(new byte[] {1, 2}, pixels.fragment(0));
        assertEquals(2, pixels.fragmentLength(1));
        assertArrayEquals(new byte[] {5, 6}, pixels.fragment(1));
        assertEquals(0, pixels.fragment(2).length);
    }

    /** As dcm4che's decompressor leaves them. */
    @Test
    void pixelDataThatAreMadeOnceOnly() throws IOException {
        Attributes attributes = read(Objects.slice(3, 0, 0, 0));
        byte[] pixels = attributes.getBytes(Tags.PIXEL_DATA.number());
        attributes.setValue(Tags.PIXEL_DATA.number(), VR.OW, new MadeOnce(pixels));
        DicomSource source = Dcm4cheObjects.of("object", attributes, UID.ExplicitVRLittleEndian);
        assertSlice(source);
        assertSlice(source);
    }

    /** Bytes that are made when asked for, the first time. */
    private static final class MadeOnce implements Value {
        private final byte[] bytes;
        private boolean isUsed;

        MadeOnce(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public byte[] toBytes(VR vr, boolean bigEndian) {
            if (isUsed) {
                throw new IllegalStateException("asked for twice");
            }
            isUsed = true;
            return bytes;
        }

        @Override
        public void writeTo(DicomOutputStream out, VR vr) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int calcLength(DicomEncodingOptions options, boolean explicitVr, VR vr) {
            return bytes.length;
        }

        @Override
        public int getEncodedLength(DicomEncodingOptions options, boolean explicitVr, VR vr) {
            return bytes.length;
        }
    }

    @Test
    void bulkDataOfOtherElementsAreReadWhenAskedFor() throws IOException {
        Path bulk = Files.write(folder.resolve("bulk"), new byte[] {1, 2, 3, 4});
        Attributes attributes = new Attributes(true);
        attributes.setValue(
                Tags.LUT_DATA.number(), VR.OW, new BulkData(bulk.toUri().toString(), 0, 4, false));
        DicomDataset dataset = dataset(attributes);
        assertArrayEquals(new double[] {0x0201, 0x0403}, dataset.numbers(Tags.LUT_DATA));
        Files.delete(bulk);
        assertRefused(() -> dataset.numbers(Tags.LUT_DATA), "LUTData (0028,3006) is bulk data", "still there");
    }

    @Test
    void whatIsNoSequenceIsNamed() throws IOException {
        Attributes attributes = new Attributes();
        Tag sequence = new Tag(0x00191001, "PrivateSequence", Vr.SQ);
        DicomDataset dataset = dataset(attributes);
        for (int length = 1; length < 20; length++) {
            byte[] value = new byte[length];
            // An item that is longer than the value.
            byte[] item = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 100, 0, 0, 0, 8, 0, 0x60, 0, 2, 0, 0, 0};
            System.arraycopy(item, 0, value, 0, Math.min(length, item.length));
            attributes.setBytes(sequence.number(), VR.UN, value);
            assertRefused(() -> dataset.items(sequence), "PrivateSequence (0019,1001)", "is no sequence");
        }
    }

    @Test
    void everyRepresentationHasTheSameNameInDcm4che() {
        for (VR vr : VR.values()) {
            assertEquals(vr.isStringType(), Vr.valueOf(vr.name()).isText(), vr.name());
        }
        assertEquals(VR.values().length, Vr.values().length);
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        byte[] whole = Objects.slice(3, 0, 0, 0).toFile(DicomBytes.EXPLICIT);
        Path file = folder.resolve("damaged.dcm");
        for (int length = 1; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(() -> assertSlice(Dcm4cheObjects.file(file)), "");
        }
        assertInFile(file, "the file is truncated; copy or export it again");
        Files.writeString(file, "just some text, long enough to be looked at");
        assertInFile(file, "dcm4che cannot parse this file");
        byte[] deflated = Objects.slice(3, 0, 0, 0).toFile(DicomBytes.DEFLATED);
        byte[] meta = DicomBytes.dataset()
                .text(Tags.TRANSFER_SYNTAX_UID, DicomBytes.DEFLATED)
                .toBytes(DicomBytes.EXPLICIT);
        // A block of a type that does not exist.
        deflated[132 + meta.length] = 7;
        Files.write(file, deflated);
        assertInFile(file, "dcm4che cannot parse this file");
    }

    private static void assertInFile(Path file, String problem) {
        String message = assertThrows(
                        ImageFormatException.class,
                        () -> Dcm4cheObjects.file(file).open())
                .getMessage();
        assertTrue(message.startsWith(file + ": " + problem), message);
    }

    private static void assertRefused(Executable reading, String... parts) {
        String message = assertThrows(RadiomicsException.class, reading).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
