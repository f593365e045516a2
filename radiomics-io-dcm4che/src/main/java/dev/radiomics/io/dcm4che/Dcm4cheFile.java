package dev.radiomics.io.dcm4che;

import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomInputStream.IncludeBulkData;
import org.dcm4che3.io.DicomStreamException;

/** An object in a file, parsed by dcm4che. */
record Dcm4cheFile(Path path) implements DicomSource {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public DicomObject open() throws IOException {
        return read(in -> false);
    }

    @Override
    public DicomObject peek() throws IOException {
        return read(in -> Integer.compareUnsigned(in.tag(), Tags.COLUMNS.number()) > 0);
    }

    private DicomObject read(Predicate<DicomInputStream> isBeyond) throws IOException {
        try (DicomInputStream in = DicomInputStream.createWithLimitFromFileLength(path.toFile())) {
            in.readFileMetaInformation();
            // Deflated bytes have no place in the file that could be read later.
            boolean isDeflated = UID.DeflatedExplicitVRLittleEndian.equals(in.getTransferSyntax());
            in.setIncludeBulkData(isDeflated ? IncludeBulkData.YES : IncludeBulkData.URI);
            in.setBulkDataDescriptor((items, privateCreator, tag, vr, length) ->
                    items.isEmpty() && DicomPixelData.Kind.of(tag).isPresent());
            Attributes dataset = in.readDataset(isBeyond);
            return new DicomObject(name(), in.getTransferSyntax(), new Dcm4cheDataset(dataset));
        } catch (EOFException e) {
            throw new ImageFormatException(path, "the file is truncated; copy or export it again", e);
        } catch (DicomStreamException | ZipException e) {
            throw new ImageFormatException(
                    path,
                    "dcm4che cannot parse this file (" + e.getMessage()
                            + "); check that it is DICOM, copy or export it again",
                    e);
        }
    }
}
