package dev.radiomics.io.dicom.parser;

import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.IOException;
import java.nio.file.Path;

/** An object in a file, read by the built-in parser. */
public record DicomFile(Path path) implements DicomSource {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public DicomObject open() throws IOException {
        return DicomParser.parse(path);
    }

    @Override
    public DicomObject peek() throws IOException {
        return DicomParser.parseUpTo(path, Tags.COLUMNS);
    }
}
