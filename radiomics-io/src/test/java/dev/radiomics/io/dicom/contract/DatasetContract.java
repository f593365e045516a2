package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What elements turn into, whatever the encoding of the file. */
interface DatasetContract extends DicomContract {
    String RUN_LENGTHS = "1.2.840.10008.1.2.5";

    private DicomDataset parsed(Path folder, DicomBytes elements, String syntax) {
        return DicomContract.unchecked(() ->
                        source(elements.write(folder.resolve("a.dcm"), syntax)).open())
                .dataset();
    }

    /** An element in the block that a private creator reserves. */
    private static Tag inPrivateBlock(int element, Vr vr) {
        return new Tag(0x00191000 | element, "PrivateElement", vr);
    }

    private static DicomBytes privateBlock() {
        return DicomBytes.dataset().text(new Tag(0x00190010, "PrivateCreator", Vr.LO), "TESTS 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.DEFLATED, DicomBytes.BIG_ENDIAN})
    default void everyEncodingOfElements(String syntax, @TempDir Path folder) throws IOException {
        for (DicomBytes elements : List.of(Sample.elements(), Sample.elements().undefinedLengths())) {
            DicomObject object =
                    source(elements.write(folder.resolve("a.dcm"), syntax)).open();
            assertEquals(syntax, object.transferSyntaxUid());
            Sample.assertRead(object.dataset());
        }
    }

    @Test
    default void aPeekGoesAsFarAsTheSizeOfTheImage(@TempDir Path folder) throws IOException {
        Path file = Sample.elements().numbers(Tags.COLUMNS, 17).write(folder.resolve("a.dcm"));
        DicomObject object = source(file).peek();
        assertEquals(DicomBytes.EXPLICIT, object.transferSyntaxUid());
        assertEquals("MR", object.dataset().requireString(Tags.MODALITY));
        assertEquals(17, object.dataset().requireInteger(Tags.COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN})
    default void binaryNumbersOfEveryRepresentation(String syntax, @TempDir Path folder) {
        for (Vr vr : List.of(Vr.US, Vr.OW, Vr.UL, Vr.OL, Vr.SS, Vr.SL, Vr.SV, Vr.FL, Vr.OF, Vr.FD, Vr.OD)) {
            boolean signed = !List.of(Vr.US, Vr.OW, Vr.UL, Vr.OL).contains(vr);
            double[] values = {1, 258, signed ? -2 : Math.pow(2, 8 * vr.wordBytes()) - 2};
            Tag tag = inPrivateBlock(1, vr);
            DicomDataset dataset = parsed(folder, privateBlock().numbers(tag, values), syntax);
            assertArrayEquals(values, dataset.numbers(tag), vr + " " + syntax);
        }
        Tag largest = inPrivateBlock(2, Vr.UV);
        byte[] ones = new byte[Long.BYTES];
        Arrays.fill(ones, (byte) -1);
        DicomDataset dataset = parsed(folder, privateBlock().bytes(largest, ones), syntax);
        assertArrayEquals(new double[] {Math.pow(2, 64)}, dataset.numbers(largest));
        Tag bytes = inPrivateBlock(3, Vr.OB);
        assertArrayEquals(
                new double[] {0, 200},
                parsed(folder, privateBlock().bytes(bytes, new byte[] {0, (byte) 200}), syntax)
                        .numbers(bytes));
    }

    /** DICOM PS3.5, 6.2.2: little-endian and implicit whatever the transfer syntax; whoever asks knows what they are. */
    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN})
    default void valuesOfUnknownRepresentation(String syntax, @TempDir Path folder) {
        DicomBytes inner = DicomBytes.dataset()
                .items(inPrivateBlock(2, Vr.SQ), DicomBytes.dataset().numbers(Tags.SEGMENT_NUMBER, 258));
        byte[] element = inner.toBytes(DicomBytes.IMPLICIT);
        byte[] items = Arrays.copyOfRange(element, 8, element.length);
        DicomDataset dataset = parsed(
                folder,
                privateBlock()
                        .bytes(inPrivateBlock(1, Vr.UN), new byte[] {2, 1})
                        .bytes(inPrivateBlock(2, Vr.UN), items)
                        .bytes(inPrivateBlock(3, Vr.UN), "1.5\\-2 ".getBytes(StandardCharsets.US_ASCII)),
                syntax);
        assertArrayEquals(new double[] {258}, dataset.numbers(inPrivateBlock(1, Vr.US)));
        assertEquals(List.of("258"), dataset.strings(inPrivateBlock(1, Vr.US)));
        assertEquals(258, dataset.item(inPrivateBlock(2, Vr.SQ)).orElseThrow().requireInteger(Tags.SEGMENT_NUMBER));
        assertArrayEquals(new double[] {1.5, -2}, dataset.numbers(inPrivateBlock(3, Vr.DS)));
    }

    @Test
    default void textsComeWithoutTheirPadding(@TempDir Path folder) {
        Tag comments = new Tag(0x00104000, "PatientComments", Vr.LT);
        DicomDataset dataset = parsed(
                folder,
                DicomBytes.dataset()
                        .text(Tags.IMAGE_TYPE, " ORIGINAL ", "", "AXIAL")
                        .text(Tags.ECHO_TIME, " 1.50 ")
                        .text(Tags.SERIES_DESCRIPTION, "  ")
                        .text(Tags.MANUFACTURER, "")
                        .text(comments, "back\\slash"),
                DicomBytes.EXPLICIT);
        assertEquals(List.of("ORIGINAL", "", "AXIAL"), dataset.strings(Tags.IMAGE_TYPE));
        assertArrayEquals(new double[] {1.5}, dataset.numbers(Tags.ECHO_TIME));
        assertEquals(List.of(), dataset.strings(Tags.SERIES_DESCRIPTION));
        assertEquals(List.of(), dataset.strings(Tags.MANUFACTURER));
        assertEquals(List.of("back\\slash"), dataset.strings(comments));
        assertEquals(List.of(), dataset.strings(Tags.UNITS));
        assertArrayEquals(new double[0], dataset.numbers(Tags.SLICE_THICKNESS));
        assertTrue(dataset.pixelData().isEmpty());
    }

    @Test
    default void numbersAreWhatDicomCallsANumber(@TempDir Path folder) {
        DicomDataset dataset = parsed(
                folder,
                DicomBytes.dataset().text(Tags.SLICE_THICKNESS, "0x10").text(Tags.PIXEL_SPACING, "1", ""),
                DicomBytes.EXPLICIT);
        assertRefused(() -> dataset.number(Tags.SLICE_THICKNESS), "SliceThickness (0018,0050) holds '0x10'");
        assertRefused(() -> dataset.numbers(Tags.PIXEL_SPACING), "PixelSpacing (0028,0030) holds ''");
    }

    @Test
    default void namesAreInTheCharacterSetOfTheObject(@TempDir Path folder) {
        assertLabel("Größe", folder, "ISO_IR 100", "Größe".getBytes(StandardCharsets.ISO_8859_1));
        assertLabel("腫瘍", folder, "ISO_IR 192", "腫瘍".getBytes(StandardCharsets.UTF_8));
        assertLabel("肿瘤", folder, "GB18030", "肿瘤".getBytes(Charset.forName("GB18030")));
        byte[] korean = "종양".getBytes(Charset.forName("EUC-KR"));
        byte[] escaped = new byte[korean.length + 4];
        System.arraycopy(new byte[] {0x1B, '$', ')', 'C'}, 0, escaped, 0, 4);
        System.arraycopy(korean, 0, escaped, 4, korean.length);
        assertLabel("종양", folder, "\\ISO 2022 IR 149", escaped);
    }

    /** In an item of a sequence, and in one that is kept as bytes. */
    private void assertLabel(String expected, Path folder, String characterSet, byte[] label) {
        DicomBytes item = DicomBytes.dataset().bytes(Tags.SEGMENT_LABEL, label);
        byte[] element = DicomBytes.dataset().items(Tags.SEGMENT_SEQUENCE, item).toBytes(DicomBytes.IMPLICIT);
        DicomDataset dataset = parsed(
                folder,
                privateBlock()
                        .text(Tags.SPECIFIC_CHARACTER_SET, characterSet)
                        .bytes(inPrivateBlock(1, Vr.UN), Arrays.copyOfRange(element, 8, element.length))
                        .items(Tags.SEGMENT_SEQUENCE, item),
                DicomBytes.EXPLICIT);
        for (Tag sequence : List.of(Tags.SEGMENT_SEQUENCE, inPrivateBlock(1, Vr.SQ))) {
            assertEquals(expected, dataset.item(sequence).orElseThrow().requireString(Tags.SEGMENT_LABEL));
        }
    }

    @Test
    default void compressedPixelDataHaveFragments(@TempDir Path folder) throws IOException {
        byte[][] fragments = {{1, 2, 3, 4}, {5, 6}};
        DicomBytes elements =
                Sample.elements().fragments(new byte[] {0, 0, 0, 0, 12, 0, 0, 0}, fragments[0], fragments[1]);
        DicomPixelData pixels =
                parsed(folder, elements, RUN_LENGTHS).pixelData().orElseThrow();
        assertTrue(pixels.isEncapsulated());
        assertArrayEquals(new long[] {0, 12}, pixels.frameOffsets());
        assertEquals(2, pixels.fragmentCount());
        assertEquals(2, pixels.fragmentLength(1));
        assertArrayEquals(fragments[1], pixels.fragment(1));
        assertEquals(6, pixels.length());
        DicomBytes extended = elements.copy()
                .numbers(Tags.EXTENDED_OFFSET_TABLE, 0, 12)
                .fragments(new byte[0], fragments[0], fragments[1]);
        assertArrayEquals(
                new long[] {0, 12},
                parsed(folder, extended, RUN_LENGTHS).pixelData().orElseThrow().frameOffsets());
        DicomBytes none = elements.copy().fragments(new byte[0], fragments[0], fragments[1]);
        assertArrayEquals(
                new long[0],
                parsed(folder, none, RUN_LENGTHS).pixelData().orElseThrow().frameOffsets());
    }
}
