package dev.radiomics.io.dcm4che;

import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomSource;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;

/**
 * Makes DICOM objects of what dcm4che parsed, for {@link dev.radiomics.io.dicom.DicomImages}. Thread-safe.
 *
 * <p>Texts are decoded by dcm4che, with its character sets.
 */
public final class Dcm4cheObjects {
    private Dcm4cheObjects() {}

    /**
     * An object in memory. Of a stream that has not been read:
     * {@code of(name, stream.readDataset(), stream.getTransferSyntax())}.
     *
     * <p>The dataset is kept, not copied; it is not changed, and nobody may change it while it is in use. Pixel data may be bytes, bulk
     * data of known length, fragments of both, or what dcm4che's {@code Decompressor} puts in their place. Bulk data are read when pixels
     * are; pixel data are decompressed when they are read for the first time, and then kept.
     *
     * @param name what messages call the object
     * @param transferSyntaxUid how the pixel data are encoded now: of pixel data that were decompressed, no longer what the file meta
     *     information said
     */
    public static DicomSource of(String name, Attributes dataset, String transferSyntaxUid) {
        return DicomSource.of(new DicomObject(name, transferSyntaxUid, new Dcm4cheDataset(dataset)));
    }

    /**
     * An object in a file, parsed by dcm4che each time it is opened; the pixel data stay in the file, unless it is deflated.
     * {@link DicomSource#open} throws an {@link ImageFormatException} if dcm4che cannot parse the file.
     *
     * @param path a file of the default file system
     */
    public static DicomSource file(Path path) {
        return new Dcm4cheFile(path);
    }
}
