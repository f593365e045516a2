package dev.radiomics.io.dicom.parser;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the data elements of a DICOM file (PS3.10); the pixel data stay in the file and are read when asked for.
 *
 * <p>Files without preamble, without file meta information, or whose elements are not in the transfer syntax they declare are read as
 * what they are. Elements after the pixel data are left alone. Thread-safe.
 */
public final class DicomParser {
    private static final int PREAMBLE = 128;
    private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};
    private static final String INDEX = "1.2.840.10008.1.3.10";
    private static final int META_GROUP = 0x0002;
    private static final int FIRST_GROUP = 0x0008;
    private static final int HEAD_BYTES = 6;

    private DicomParser() {}

    /**
     * Whether a file could be DICOM.
     *
     * @param head its first bytes, at least 132 if it has so many
     */
    public static boolean recognises(byte[] head) {
        return hasPreamble(head) || startsWithElement(head);
    }

    /** Whether a file has the mark of DICOM files at byte 128; very old ones have none. */
    public static boolean hasPreamble(byte[] head) {
        if (head.length < PREAMBLE + MAGIC.length) {
            return false;
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (head[PREAMBLE + i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** Old files begin with an element of group 0002 or 0008 at once. */
    private static boolean startsWithElement(byte[] head) {
        if (head.length < HEAD_BYTES + 2) {
            return false;
        }
        int little = (head[0] & 0xFF) | ((head[1] & 0xFF) << 8);
        int big = (head[1] & 0xFF) | ((head[0] & 0xFF) << 8);
        boolean explicit = VrCodes.of(head[4], head[5]).isPresent();
        boolean shortImplicit = head[6] == 0 && head[7] == 0;
        return ((little == META_GROUP || little == FIRST_GROUP) && (explicit || shortImplicit))
                || (big == FIRST_GROUP && explicit);
    }

    /**
     * Parses a file.
     *
     * @throws ImageFormatException if it is no DICOM file, ends too early or is damaged; the message tells where
     * @throws IOException if it cannot be read
     */
    public static DicomObject parse(Path file) throws IOException {
        return parse(file, ElementReader.ALL);
    }

    /**
     * Parses the beginning of a file: the elements up to a tag, whether or not it is there. Much faster than all of it where many files
     * are only looked at.
     *
     * @throws ImageFormatException as {@link #parse(Path)}
     * @throws IOException if it cannot be read
     */
    public static DicomObject parseUpTo(Path file, Tag last) throws IOException {
        return parse(file, last.number());
    }

    private static DicomObject parse(Path file, int last) throws IOException {
        try (DicomInput in = DicomInput.open(file)) {
            return parse(file, in, last);
        } catch (ImageFormatException e) {
            throw e;
        } catch (RadiomicsException e) {
            throw new ImageFormatException(file, e.getMessage(), e);
        }
    }

    private static DicomObject parse(Path file, DicomInput in, int last) throws IOException {
        byte[] head = in.peek(PREAMBLE + MAGIC.length);
        if (!recognises(head)) {
            throw new RadiomicsException(
                    "this is no DICOM file: it has neither the letters DICM at byte 128 nor a DICOM"
                            + " element at its start");
        }
        if (hasPreamble(head)) {
            in.skip(PREAMBLE + MAGIC.length);
        }
        ElementReader reader = new ElementReader(in, file);
        try {
            DicomDataset meta = reader.metaInformation();
            if (isIndex(meta)) {
                return new DicomObject(file.toString(), "", meta);
            }
            TransferSyntax syntax = syntaxOfDataset(in, meta);
            DicomDataset dataset = reader.dataset(syntax, last);
            String uid = meta.string(Tags.TRANSFER_SYNTAX_UID).orElse(syntax.uid());
            return new DicomObject(file.toString(), uid, dataset);
        } catch (EOFException e) {
            throw new RadiomicsException(
                    "the file is truncated: it ends at byte " + in.position() + reader.where()
                            + "; copy or export it again",
                    e);
        }
    }

    /**
     * Whether a dataset is that of a DICOMDIR, the index of a medium, of which the meta information alone is read.
     */
    public static boolean isIndex(DicomDataset meta) {
        return meta.string(Tags.MEDIA_STORAGE_SOP_CLASS_UID).orElse("").equals(INDEX);
    }

    /** What the meta information declares, unless the first element shows that it is wrong about explicit and implicit. */
    private static TransferSyntax syntaxOfDataset(DicomInput in, DicomDataset meta) throws IOException {
        String declared = meta.string(Tags.TRANSFER_SYNTAX_UID).orElse("");
        TransferSyntax syntax = TransferSyntax.of(declared);
        if (syntax.deflated()) {
            in.inflate();
            return syntax;
        }
        TransferSyntax shown = TransferSyntax.ofElement(in.peek(HEAD_BYTES)).orElse(syntax);
        boolean same =
                shown.explicitVr() == syntax.explicitVr() && shown.order().equals(syntax.order());
        return same && !declared.isEmpty() ? syntax : shown;
    }

    /** The items of a sequence that was kept as bytes, since an implicit file does not say that it is one. */
    static List<? extends DicomDataset> itemsOf(Tag tag, byte[] value, CharacterSet characterSet) {
        try {
            return ElementReader.itemsOf(value, characterSet);
        } catch (EOFException e) {
            throw new RadiomicsException(tag + " ends in the middle of an item; export the object again", e);
        } catch (IOException e) {
            throw new RadiomicsException(tag + " cannot be read (" + e.getMessage() + "); export the object again", e);
        }
    }
}
