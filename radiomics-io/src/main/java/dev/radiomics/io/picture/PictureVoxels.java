package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.voxels.Luminance;
import dev.radiomics.io.voxels.VoxelType;
import java.awt.image.Raster;
import java.util.function.ToDoubleFunction;
import net.imglib2.Cursor;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

/** Turns a decoded picture into an image. */
final class PictureVoxels {
    private PictureVoxels() {}

    /** Grey values: samples as they are stored, colours as their luminance. */
    static Volume grey(DecodedPicture decoded, Geometry geometry) {
        Picture picture = decoded.picture();
        ToDoubleFunction<double[]> value = switch (picture.colour()) {
            case GREY -> samples -> samples[0];
            case PALETTE -> ofPalette(decoded);
            case RGB -> samples -> Luminance.of(samples[0], samples[1], samples[2]);
        };
        return read(decoded.raster(), picture.voxels(), value, geometry);
    }

    /** The samples of a picture with a palette. */
    static Volume numbersOfColours(DecodedPicture decoded, Geometry geometry) {
        return read(decoded.raster(), decoded.picture().sample(), samples -> samples[0], geometry);
    }

    private static ToDoubleFunction<double[]> ofPalette(DecodedPicture decoded) {
        double[] grey = decoded.palette().stream()
                .mapToDouble(colour -> Luminance.of(colour.red(), colour.green(), colour.blue()))
                .toArray();
        return samples -> {
            int number = (int) samples[0];
            if (number >= grey.length) {
                throw new RadiomicsException("a pixel has colour " + number + " of a palette of " + grey.length
                        + "; the file is damaged, copy or download it again");
            }
            return grey[number];
        };
    }

    private static Volume read(Raster raster, VoxelType type, ToDoubleFunction<double[]> value, Geometry geometry) {
        long[] size = {raster.getWidth(), raster.getHeight(), 1};
        return switch (type) {
            case UINT8 -> fill(ArrayImgs.unsignedBytes(size), raster, value, geometry);
            case INT8 -> fill(ArrayImgs.bytes(size), raster, value, geometry);
            case UINT16 -> fill(ArrayImgs.unsignedShorts(size), raster, value, geometry);
            case INT16 -> fill(ArrayImgs.shorts(size), raster, value, geometry);
            case UINT32 -> fill(ArrayImgs.unsignedInts(size), raster, value, geometry);
            case INT32 -> fill(ArrayImgs.ints(size), raster, value, geometry);
            case FLOAT32 -> fill(ArrayImgs.floats(size), raster, value, geometry);
            default -> fill(ArrayImgs.doubles(size), raster, value, geometry);
        };
    }

    private static <T extends RealType<T> & NativeType<T>> Volume fill(
            ArrayImg<T, ?> image, Raster raster, ToDoubleFunction<double[]> value, Geometry geometry) {
        int channels = raster.getNumBands();
        double[] row = new double[raster.getWidth() * channels];
        double[] samples = new double[channels];
        Cursor<T> voxels = image.cursor();
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int start = 0; start < row.length; start += channels) {
                System.arraycopy(row, start, samples, 0, channels);
                // A raster may have the wrong sign for a type; voxels of whole numbers keep the low bits, which are
                // right.
                voxels.next().setReal(value.applyAsDouble(samples));
            }
        }
        return Volume.of(image, geometry);
    }
}
