package dev.radiomics.io.dicom.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.contract.Sample;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private void assertRefused(byte[] file, String... parts) throws IOException {
        Path path = Files.write(folder.resolve("bad.dcm"), file);
        String message = assertThrows(ImageFormatException.class, () -> DicomParser.parse(path))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
