package dev.radiomics.io.dcm4che;

import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.dicom.contract.AllContracts;
import dev.radiomics.io.dicom.dataset.DicomSource;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every DICOM case through dcm4che, pixel data left in the file. */
@ExtendWith(SeededRandom.class)
class FileContractTest implements AllContracts {
    @Override
    public DicomSource source(Path file) {
        return Dcm4cheObjects.file(file);
    }
}
