package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.zip.ZipException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The decoders of the Java platform. */
final class Decoder {
    private Decoder() {}

    /**
     * Decodes a picture.
     *
     * @param format name of the format in {@code javax.imageio}
     */
    static BufferedImage decode(String format, ImageInputStream input, int page) throws IOException {
        ImageReader reader = reader(format);
        try {
            reader.setInput(input, false, true);
            return reader.read(page);
        } catch (IIOException | EOFException | ZipException | RuntimeException e) {
            // Decoders answer damaged files with exceptions of any kind.
            throw new RadiomicsException(
                    "the picture cannot be decoded (" + e + "); copy or download the file again, or save it anew", e);
        } finally {
            reader.dispose();
        }
    }

    /** That of the platform, not another one that happens to be there and may convert what it reads. */
    private static ImageReader reader(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new RadiomicsException(
                "this Java has no decoder for " + format + "; use one with the module java.desktop");
    }
}
