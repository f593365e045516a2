package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.List;

/**
 * A picture with its samples as the file stores them.
 *
 * @param palette the colours that samples stand for; none if the picture has no palette
 */
record DecodedPicture(Picture picture, Raster raster, List<Rgb> palette) {

    /** A colour, each part from 0 to 255. */
    record Rgb(int red, int green, int blue) {
        boolean isBlack() {
            return red == 0 && green == 0 && blue == 0;
        }
    }

    /** Checks that the decoder gave what was announced. */
    DecodedPicture {
        palette = List.copyOf(palette);
        int bits = raster.getSampleModel().getSampleSize(0);
        boolean real =
                raster.getTransferType() == DataBuffer.TYPE_FLOAT || raster.getTransferType() == DataBuffer.TYPE_DOUBLE;
        if (raster.getWidth() != picture.width()
                || raster.getHeight() != picture.height()
                || raster.getNumBands() != picture.channels()
                || bits != picture.bits()
                || real == picture.sample().isInteger()
                || palette.isEmpty() == picture.hasPalette()) {
            throw new RadiomicsException("the picture was decoded to " + raster.getWidth() + " x " + raster.getHeight()
                    + " pixels of " + raster.getNumBands() + " samples of " + bits + " bits, expected "
                    + picture.width() + " x " + picture.height() + " of " + picture.channels() + " of "
                    + picture.bits() + " (" + picture.label() + "); save it anew");
        }
    }
}
