package dev.radiomics.io.dicom.dataset;

/** Value representations (DICOM PS3.5, 6.2): how the bytes of a value are read. */
public enum Vr {
    AE,
    AS,
    AT(2),
    CS,
    DA,
    DS,
    DT,
    FD(8),
    FL(4),
    IS,
    LO,
    LT,
    OB(1),
    OD(8),
    OF(4),
    OL(4),
    OV(8),
    OW(2),
    PN,
    SH,
    SL(4),
    SQ,
    SS(2),
    ST,
    SV(8),
    TM,
    UC,
    UI,
    UL(4),
    UN(1),
    UR,
    US(2),
    UT,
    UV(8);

    private final int wordBytes;

    Vr() {
        this(0);
    }

    Vr(int wordBytes) {
        this.wordBytes = wordBytes;
    }

    /** Bytes of one binary number, which the byte order turns around; 0 for text and sequences. */
    public int wordBytes() {
        return wordBytes;
    }

    /** Whether an explicit element has two reserved bytes and a length of four. */
    public boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }

    /** Whether a value is text. */
    public boolean isText() {
        return wordBytes == 0 && this != SQ;
    }

    /** Whether a text is in the character set of the object; other texts are ASCII. */
    public boolean hasCharacterSet() {
        return switch (this) {
            case LO, LT, PN, SH, ST, UC, UT -> true;
            default -> false;
        };
    }

    /** Whether a backslash separates values; in one long text it belongs to it. */
    public boolean isMultiValued() {
        return switch (this) {
            case LT, ST, UR, UT -> false;
            default -> true;
        };
    }
}
