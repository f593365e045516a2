package dev.radiomics.io.dicom.parser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.PrivateTag;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomParserTest {
    private static final Tag PRIVATE_VALUE = new Tag(0x20051100 + 0x0E, "PrivateScale", Vr.FL);

    @TempDir
    Path folder;

    private static DicomBytes sample() {
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

    private static DicomObject parse(byte[] file, Path to) throws IOException {
        return DicomParser.parse(Files.write(to, file));
    }

    private static void assertSample(DicomDataset dataset) throws IOException {
        assertEquals(List.of("MR"), dataset.strings(Tags.MODALITY));
        assertEquals(List.of("ORIGINAL", "PRIMARY"), dataset.strings(Tags.IMAGE_TYPE));
        assertArrayEquals(new double[] {-1.5, 0, 20}, dataset.requireNumbers(Tags.IMAGE_POSITION_PATIENT, 3));
        assertEquals(65535, dataset.requireInteger(Tags.ROWS));
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
        assertEquals(4, pixels.length());
        try (InputStream in = pixels.open(1)) {
            assertArrayEquals(new byte[] {2, 3, 4}, in.readNBytes(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.DEFLATED, DicomBytes.BIG_ENDIAN})
    void readsEveryEncodingOfElements(String syntax) throws IOException {
        for (DicomBytes sample : List.of(sample(), sample().undefinedLengths())) {
            DicomObject object = parse(sample.toFile(syntax), folder.resolve("a.dcm"));
            assertEquals(syntax, object.transferSyntaxUid());
            assertSample(object.dataset());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN})
    void readsFilesWithoutMetaInformation(String syntax) throws IOException {
        DicomObject object = parse(sample().toBytes(syntax), folder.resolve("a"));
        assertEquals(syntax, object.transferSyntaxUid());
        assertSample(object.dataset());
    }

    @Test
    void elementsOtherThanDeclaredAreReadAsWhatTheyAre() throws IOException {
        byte[] declared = DicomBytes.dataset().toFile(DicomBytes.EXPLICIT);
        byte[] body = sample().toBytes(DicomBytes.IMPLICIT);
        byte[] file = Arrays.copyOf(declared, declared.length + body.length);
        System.arraycopy(body, 0, file, declared.length, body.length);
        assertSample(parse(file, folder.resolve("a.dcm")).dataset());
    }

    @Test
    void compressedPixelDataAreIndexedByFragment() throws IOException {
        byte[] file = sample().fragments(
                        new byte[] {0, 0, 0, 0, 12, 0, 0, 0}, new byte[] {1, 2, 3, 4}, new byte[] {5, 6})
                .toFile("1.2.840.10008.1.2.5");
        DicomPixelData pixels =
                parse(file, folder.resolve("a.dcm")).dataset().pixelData().orElseThrow();
        assertTrue(pixels.isEncapsulated());
        assertArrayEquals(new long[] {0, 12}, pixels.frameOffsets());
        assertEquals(2, pixels.fragmentCount());
        assertArrayEquals(new byte[] {5, 6}, pixels.fragment(1));
        assertEquals(6, pixels.length());
    }

    @Test
    void namesAreInTheCharacterSetOfTheObject() throws IOException {
        assertEquals("Größe", label("ISO_IR 100", "Größe".getBytes(Charset.forName("ISO-8859-1"))));
        assertEquals("腫瘍", label("ISO_IR 192", "腫瘍".getBytes(Charset.forName("UTF-8"))));
        assertEquals("肿瘤", label("GB18030", "肿瘤".getBytes(Charset.forName("GB18030"))));
        byte[] korean = "종양".getBytes(Charset.forName("EUC-KR"));
        byte[] escaped = new byte[korean.length + 4];
        System.arraycopy(new byte[] {0x1B, '$', ')', 'C'}, 0, escaped, 0, 4);
        System.arraycopy(korean, 0, escaped, 4, korean.length);
        assertEquals("종양", label("\\ISO 2022 IR 149", escaped));
    }

    private String label(String characterSet, byte[] label) throws IOException {
        byte[] file = DicomBytes.dataset()
                .text(Tags.SPECIFIC_CHARACTER_SET, characterSet)
                .items(Tags.SEGMENT_SEQUENCE, DicomBytes.dataset().bytes(Tags.SEGMENT_LABEL, label))
                .toFile(DicomBytes.EXPLICIT);
        return parse(file, folder.resolve("a.dcm"))
                .dataset()
                .item(Tags.SEGMENT_SEQUENCE)
                .orElseThrow()
                .requireString(Tags.SEGMENT_LABEL);
    }

    @Test
    void everyCutIsReportedOrLeavesWholeElements() throws IOException {
        byte[] file = sample().toFile(DicomBytes.EXPLICIT);
        for (int length = 0; length < file.length; length++) {
            Path cut = Files.write(folder.resolve("cut.dcm"), Arrays.copyOf(file, length));
            try {
                DicomParser.parse(cut);
            } catch (ImageFormatException e) {
                assertTrue(e.getMessage().startsWith(cut + ": "), e.getMessage());
            }
        }
    }

    @Test
    void damageIsNamedWithItsPlace() throws IOException {
        DicomBytes deep = DicomBytes.dataset();
        for (int i = 0; i < 70; i++) {
            deep = DicomBytes.dataset().items(Tags.DERIVATION_IMAGE_SEQUENCE, deep);
        }
        assertRefused(deep.toFile(DicomBytes.EXPLICIT), "nested more than 64 deep");
        byte[] tooLong = DicomBytes.dataset().text(Tags.MODALITY, "MR").toFile(DicomBytes.IMPLICIT);
        tooLong[tooLong.length - 4] = 0x7F;
        assertRefused(tooLong, "(0008,0060) announces", "truncated or damaged");
        byte[] sequence = sample().toFile(DicomBytes.EXPLICIT);
        byte[] cut = Arrays.copyOf(sequence, sequence.length - 30);
        assertRefused(cut, "truncated");
        assertRefused(
                "just some text, long enough to be looked at".getBytes(Charset.forName("UTF-8")), "no DICOM file");
    }

    private void assertRefused(byte[] file, String... parts) throws IOException {
        Path path = Files.write(folder.resolve("bad.dcm"), file);
        String message = assertThrows(ImageFormatException.class, () -> DicomParser.parse(path))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void numbersAreWhatDicomCallsANumber() throws IOException {
        DicomDataset dataset = parse(
                        DicomBytes.dataset().text(Tags.SLICE_THICKNESS, "0x10").toFile(DicomBytes.EXPLICIT),
                        folder.resolve("a.dcm"))
                .dataset();
        String message = assertThrows(RuntimeException.class, () -> dataset.number(Tags.SLICE_THICKNESS))
                .getMessage();
        assertTrue(message.contains("SliceThickness (0018,0050) holds '0x10'"), message);
    }
}
