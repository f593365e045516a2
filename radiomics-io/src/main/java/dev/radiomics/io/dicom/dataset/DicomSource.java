package dev.radiomics.io.dicom.dataset;

import java.io.IOException;

/**
 * Where an object comes from. It may be opened several times: a reader looks at all objects first to find those of one series, and
 * keeps none of them.
 */
public interface DicomSource {

    /** What messages call it: the path of a file. */
    String name();

    /** The whole object. */
    DicomObject open() throws IOException;

    /** The object with the elements up to {@link Tags#COLUMNS} at least, which is enough to tell what it is. */
    default DicomObject peek() throws IOException {
        return open();
    }

    /** An object that is in memory already. */
    static DicomSource of(DicomObject object) {
        return new DicomSource() {
            @Override
            public String name() {
                return object.source();
            }

            @Override
            public DicomObject open() {
                return object;
            }
        };
    }
}
