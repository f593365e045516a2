package dev.radiomics.io.dicom.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.contract.Sample;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomParserTest {
    @TempDir
    Path folder;

    private static DicomObject parse(byte[] file, Path to) throws IOException {
        return DicomParser.parse(Files.write(to, file));
    }

    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN})
    void readsFilesWithoutMetaInformation(String syntax) throws IOException {
        DicomObject object = parse(Sample.elements().toBytes(syntax), folder.resolve("a"));
        assertEquals(syntax, object.transferSyntaxUid());
        Sample.assertRead(object.dataset());
    }

    @Test
    void elementsOtherThanDeclaredAreReadAsWhatTheyAre() throws IOException {
        byte[] declared = DicomBytes.dataset().toFile(DicomBytes.EXPLICIT);
        byte[] body = Sample.elements().toBytes(DicomBytes.IMPLICIT);
        byte[] file = Arrays.copyOf(declared, declared.length + body.length);
        System.arraycopy(body, 0, file, declared.length, body.length);
        Sample.assertRead(parse(file, folder.resolve("a.dcm")).dataset());
    }

    @Test
    void everyCutIsReportedOrLeavesWholeElements() throws IOException {
        byte[] file = Sample.elements().toFile(DicomBytes.EXPLICIT);
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
        byte[] sequence = Sample.elements().toFile(DicomBytes.EXPLICIT);
        byte[] cut = Arrays.copyOf(sequence, sequence.length - 30);
        assertRefused(cut, "truncated");
        assertRefused(
                "just some text, long enough to be looked at".getBytes(Charset.forName("UTF-8")), "no DICOM file");
    }

    /** Each level is a sequence of one item of undefined length. */
    @ParameterizedTest
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN})
    void sequencesAreNotFollowedIntoTheDepths(String syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(DicomBytes.dataset().text(Tags.MODALITY, "MR").toFile(syntax));
        byte[] empty = DicomBytes.dataset()
                .undefinedLengths()
                .items(Tags.SEGMENT_SEQUENCE, DicomBytes.dataset())
                .toBytes(syntax);
        for (int i = 0; i < 10_000; i++) {
            out.write(empty, 0, empty.length - 16);
        }
        assertRefused(out.toByteArray(), "nested more than 64 deep");
    }

    /** Known lengths: an implicit file does not say that they are sequences, so that each level is parsed when asked for. */
    @Test
    void implicitSequencesAreParsedLevelByLevel() throws IOException {
        byte[] inner = new byte[0];
        for (int i = 0; i < 1000; i++) {
            byte[] element = DicomBytes.dataset()
                    .bytes(new Tag(Tags.SEGMENT_SEQUENCE.number(), "Sequence", Vr.UN), item(inner))
                    .toBytes(DicomBytes.IMPLICIT);
            inner = element;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(DicomBytes.dataset().text(Tags.MODALITY, "MR").toFile(DicomBytes.IMPLICIT));
        out.writeBytes(inner);
        DicomDataset dataset =
                parse(out.toByteArray(), folder.resolve("deep.dcm")).dataset();
        int depth = 0;
        for (Optional<DicomDataset> level = Optional.of(dataset); level.isPresent(); depth++) {
            level = level.get().item(Tags.SEGMENT_SEQUENCE);
        }
        assertEquals(1001, depth);
    }

    private static byte[] item(byte[] value) {
        return ByteBuffer.allocate(8 + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xFFFE)
                .putShort((short) 0xE000)
                .putInt(value.length)
                .put(value)
                .array();
    }

    /** Items without elements take twenty times the memory of their bytes, and those could have been deflated. */
    @Test
    void elementsMayNotFillTheMemory() throws IOException {
        DicomBytes[] items = new DicomBytes[100];
        Arrays.fill(items, DicomBytes.dataset());
        byte[] bytes = DicomBytes.dataset().items(Tags.SEGMENT_SEQUENCE, items).toBytes(DicomBytes.EXPLICIT);
        Path file = folder.resolve("a");
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        assertEquals(
                100,
                new ElementReader(DicomInput.of(bytes), file, 20_000)
                        .dataset(syntax, ElementReader.ALL)
                        .items(Tags.SEGMENT_SEQUENCE)
                        .size());
        ElementReader reader = new ElementReader(DicomInput.of(bytes), file, 10_000);
        String message = assertThrows(RadiomicsException.class, () -> reader.dataset(syntax, ElementReader.ALL))
                .getMessage();
        assertTrue(message.contains("of memory"), message);
    }

    /** Deflated bytes can become a thousand times as many, no more. */
    @Test
    void deflatedPixelDataAreNotLongerThanTheyCanBe() throws IOException {
        byte[] elements = Sample.elements().toBytes(DicomBytes.EXPLICIT);
        // The length of the last element, which has four bytes.
        ByteBuffer.wrap(elements).order(ByteOrder.LITTLE_ENDIAN).putInt(elements.length - 8, 1 << 30);
        byte[] deflated = DicomBytes.deflated(elements);
        byte[] empty = DicomBytes.dataset().toFile(DicomBytes.DEFLATED);
        int head = empty.length - DicomBytes.deflated(new byte[0]).length;
        byte[] file = Arrays.copyOf(empty, head + deflated.length);
        System.arraycopy(deflated, 0, file, head, deflated.length);
        DicomDataset dataset = parse(file, folder.resolve("a.dcm")).dataset();
        assertTrue(dataset.pixelData().orElseThrow().length() <= 1032L * deflated.length);
    }

    @Test
    void compressedPixelDataThatMakeNoSense() throws IOException {
        DicomBytes object = Sample.elements().fragments(new byte[0], new byte[4]);
        assertRefused(object.toFile(DicomBytes.DEFLATED), "deflated as well");
        byte[] table = Sample.elements().fragments(new byte[1 << 25]).toFile(DicomBytes.EXPLICIT);
        assertRefused(table, "the offset table of the compressed pixel data has 33554432 bytes");
    }

    private void assertRefused(byte[] file, String... parts) throws IOException {
        Path path = Files.write(folder.resolve("bad.dcm"), file);
        String message = assertThrows(ImageFormatException.class, () -> DicomParser.parse(path))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
