package dev.radiomics.io.dicom.parser;

import dev.radiomics.io.dicom.dataset.Vr;
import java.util.List;

/** A data element as it lies in the file. */
sealed interface Element {

    /**
     * A value of bytes.
     *
     * @param vr its value representation; {@link Vr#UN} where the file does not say
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared with nobody outside the parser
    record Bytes(Vr vr, byte[] value) implements Element {}

    /** A sequence of items. */
    record Sequence(List<ParsedDataset> items) implements Element {}
}
