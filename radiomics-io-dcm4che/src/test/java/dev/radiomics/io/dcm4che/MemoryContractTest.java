package dev.radiomics.io.dcm4che;

import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.dicom.contract.AllContracts;
import dev.radiomics.io.dicom.dataset.DicomSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dcm4che3.io.DicomInputStream;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every DICOM case through datasets that dcm4che holds in memory, pixel data among them. */
@ExtendWith(SeededRandom.class)
class MemoryContractTest implements AllContracts {
    @Override
    public DicomSource source(Path file) {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            return Dcm4cheObjects.of(file.toString(), in.readDataset(), in.getTransferSyntax());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
