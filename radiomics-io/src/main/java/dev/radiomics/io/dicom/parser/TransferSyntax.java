package dev.radiomics.io.dicom.parser;

import java.nio.ByteOrder;
import java.util.Optional;

/** How the elements of a dataset are written; what is done to the pixels is not the parser's concern. */
record TransferSyntax(String uid, boolean explicitVr, ByteOrder order, boolean deflated) {
    static final TransferSyntax IMPLICIT_LITTLE_ENDIAN =
            new TransferSyntax("1.2.840.10008.1.2", false, ByteOrder.LITTLE_ENDIAN, false);
    static final TransferSyntax EXPLICIT_LITTLE_ENDIAN =
            new TransferSyntax("1.2.840.10008.1.2.1", true, ByteOrder.LITTLE_ENDIAN, false);
    static final TransferSyntax EXPLICIT_BIG_ENDIAN =
            new TransferSyntax("1.2.840.10008.1.2.2", true, ByteOrder.BIG_ENDIAN, false);

    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    private static final int ELEMENT_HEAD = 6;

    /** The one with a UID; every compressed one has explicit little-endian elements. */
    static TransferSyntax of(String uid) {
        if (uid.equals(IMPLICIT_LITTLE_ENDIAN.uid)) {
            return IMPLICIT_LITTLE_ENDIAN;
        }
        return uid.equals(EXPLICIT_BIG_ENDIAN.uid)
                ? EXPLICIT_BIG_ENDIAN
                : new TransferSyntax(uid, true, ByteOrder.LITTLE_ENDIAN, uid.equals(DEFLATED));
    }

    /**
     * The one that the first element of a dataset shows, for files without a declaration and for those whose declaration is wrong;
     * empty if the bytes look like no element.
     *
     * @param head the first bytes of a dataset
     */
    static Optional<TransferSyntax> ofElement(byte[] head) {
        if (head.length < ELEMENT_HEAD) {
            return Optional.empty();
        }
        boolean explicit = VrCodes.of(head[4], head[5]).isPresent();
        // Groups of a dataset begin at 0008; in big-endian order the zero byte comes first.
        if (head[0] == 0 && head[1] != 0) {
            return explicit ? Optional.of(EXPLICIT_BIG_ENDIAN) : Optional.empty();
        }
        return Optional.of(explicit ? EXPLICIT_LITTLE_ENDIAN : IMPLICIT_LITTLE_ENDIAN);
    }
}
