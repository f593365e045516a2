package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Luminance;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** JPEG (baseline, extended, lossless) and JPEG 2000 through ImageIO plug-ins, without their colour conversion. */
final class ImageIoCodec implements Codec {
    /** What plug-ins call the formats. */
    static final String JPEG = "jpeg";

    static final String JPEG_2000 = "jpeg2000";

    /** JPEG has at least a bit for a block of 64 samples of each component, of which some have a quarter of the pixels. */
    private static final long MOST_PER_BYTE = 2048;

    private final String syntax;
    private final String uid;
    private final String formatName;
    private final String plugin;

    /**
     * A codec.
     *
     * @param syntax what messages call the transfer syntax
     * @param formatName the name by which plug-ins call the format
     * @param plugin Maven coordinates of a plug-in that reads it
     */
    ImageIoCodec(String syntax, String uid, String formatName, String plugin) {
        this.syntax = syntax;
        this.uid = uid;
        this.formatName = formatName;
        this.plugin = plugin;
    }

    /** A code stream of JPEG 2000 may say in a few bytes that all is black. */
    @Override
    public long mostSamplesPerByte() {
        return formatName.equals(JPEG) ? MOST_PER_BYTE : Integer.MAX_VALUE;
    }

    @Override
    public void decode(byte[] data, PixelFormat format, int[] to) {
        if (formatName.equals(JPEG_2000)) {
            CodeStream.check(data);
        }
        Raster raster = raster(data, format);
        raster.getPixels(0, 0, format.columns(), format.rows(), to);
        if (format.colour().samples() > 1) {
            applyMarker(data, format, to);
        }
    }

    /** By the first plug-in that can: some refuse what others read. */
    private Raster raster(byte[] data, PixelFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(formatName);
        if (!readers.hasNext()) {
            throw new RadiomicsException("the pixels are compressed as " + syntax + " (transfer syntax " + uid
                    + "), and no ImageIO plug-in that reads " + formatName + " is on the class path; add " + plugin);
        }
        Throwable failure = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                return raster(reader, data, format);
            } catch (RadiomicsException e) {
                throw e;
            } catch (IOException | RuntimeException | Error e) {
                // Plug-ins end in exceptions of any kind when data are damaged, that for JPEG 2000 in errors as well.
                failure = e;
            } finally {
                reader.dispose();
            }
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        throw new RadiomicsException(
                "the pixels are compressed as " + syntax + " (transfer syntax " + uid + ") and cannot be decoded ("
                        + reason + "); copy the file again, or " + Codec.DECOMPRESS,
                failure);
    }

    private static Raster raster(ImageReader reader, byte[] data, PixelFormat format) throws IOException {
        try (FrameInput in = new FrameInput(data)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            // Before the pixels are decoded: a damaged header may announce gigabytes.
            if (width != format.columns() || height != format.rows()) {
                throw new RadiomicsException("the compressed image has " + width + " x " + height
                        + " pixels, the object " + format.columns() + " x " + format.rows()
                        + "; copy or export the file again");
            }
            Raster raster = reader.readRaster(0, null);
            if (in.isCut()) {
                throw new EOFException("it is truncated");
            }
            int bits =
                    Arrays.stream(raster.getSampleModel().getSampleSize()).max().orElse(0);
            if (raster.getNumBands() != format.colour().samples() || bits > format.bitsAllocated()) {
                throw new RadiomicsException("the compressed image has " + raster.getNumBands() + " samples of " + bits
                        + " bits, the object " + format.colour().samples() + " of " + format.bitsAllocated()
                        + "; copy or export the file again");
            }
            return raster;
        }
    }

    /** What an Adobe marker says of the colours is true even where the object says otherwise. */
    private static void applyMarker(byte[] data, PixelFormat format, int[] to) {
        Optional<Boolean> luminanceFirst = AdobeMarker.isLuminanceFirst(data);
        boolean stated = format.colour().kind() == Colour.Kind.LUMINANCE_FIRST;
        if (luminanceFirst.isEmpty() || luminanceFirst.get() == stated) {
            return;
        }
        for (int i = 0; i < format.pixels() * 3; i += 3) {
            int grey = stated ? (int) Luminance.rounded(to[i], to[i + 1], to[i + 2]) : to[i];
            Arrays.fill(to, i, i + 3, grey);
        }
    }
}
