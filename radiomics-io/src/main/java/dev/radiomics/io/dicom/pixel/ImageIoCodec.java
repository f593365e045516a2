package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Luminance;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG (baseline, extended, lossless) and JPEG 2000 through ImageIO plug-ins, without their colour conversion. */
final class ImageIoCodec implements Codec {
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

    @Override
    public void decode(byte[] data, PixelFormat format, int[] to) {
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
        Exception failure = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                return raster(reader, data, format);
            } catch (RadiomicsException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // Plug-ins end in exceptions of any kind when data are damaged.
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
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
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
