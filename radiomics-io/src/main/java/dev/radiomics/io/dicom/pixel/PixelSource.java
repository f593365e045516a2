package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.Tags;

/**
 * The pixel data of an object and how to read them; no pixel is in memory.
 *
 * @param name what messages call the object
 * @param frames number of frames
 */
public record PixelSource(
        String name, String transferSyntaxUid, PixelFormat format, int frames, DicomPixelData pixels) {
    /** No scanner writes so many into one object; a header that says so is damaged. */
    private static final int MOST_FRAMES = 1_000_000;

    /**
     * The pixel data of an object.
     *
     * @throws RadiomicsException if it has none, or fewer than it announces, or their description makes no sense
     */
    public static PixelSource of(DicomObject object) {
        DicomDataset dataset = object.dataset();
        DicomPixelData pixels = dataset.pixelData()
                .orElseThrow(() -> new RadiomicsException(
                        "the object has no pixel data: the file is truncated, or it is no image; copy or export it"
                                + " again"));
        int frames = dataset.integer(Tags.NUMBER_OF_FRAMES).orElse(1);
        if (frames < 1 || frames > MOST_FRAMES) {
            throw new RadiomicsException(Tags.NUMBER_OF_FRAMES + " is " + frames + ", expected 1 to " + MOST_FRAMES
                    + "; export the object again");
        }
        PixelSource source =
                new PixelSource(object.source(), object.transferSyntaxUid(), PixelFormat.of(dataset), frames, pixels);
        source.requireFrames();
        return source;
    }

    /** The attributes of frames that are not there would fill the memory. */
    private void requireFrames() {
        if (pixels.isEncapsulated()) {
            if (frames > 1 && pixels.fragmentCount() < frames) {
                throw new RadiomicsException("the compressed pixel data have " + pixels.fragmentCount()
                        + " fragments for " + frames + " frames: some are missing; copy or export the file again");
            }
            return;
        }
        long needed = (format.frameBits() * frames + Byte.SIZE - 1) / Byte.SIZE;
        if (pixels.length() < needed) {
            throw new RadiomicsException("the pixel data are truncated: expected " + needed + " bytes ("
                    + DecimalText.counted(frames, "frame") + " of " + format.columns() + " x " + format.rows()
                    + " pixels), found " + pixels.length() + "; copy or export the file again");
        }
    }
}
