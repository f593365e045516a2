package dev.radiomics.io.dicom;

import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.dicom.contract.AllContracts;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.parser.DicomFile;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every DICOM case through the built-in parser. */
@ExtendWith(SeededRandom.class)
class BuiltInParserTest implements AllContracts {
    @Override
    public DicomSource source(Path file) {
        return new DicomFile(file);
    }
}
