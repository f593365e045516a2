package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.AtomicFiles;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes images of one slice as grey values: whole numbers with 8 or 16 bits, others, in TIFF, as floats. The spacing is lost. */
final class PictureWriter {
    private static final int MOST_OF_8_BITS = 255;
    private static final int MOST_OF_16_BITS = 65535;

    private final String format;

    /** A writer of a format by its name, PNG or TIFF. */
    PictureWriter(String format) {
        this.format = format;
    }

    void write(Volume volume, boolean floats, Path file) {
        requireOneSlice(volume.geometry().size(), file);
        double[] values = volume.toArray();
        write(values, type(values, floats, file), volume.geometry().size(), file);
    }

    void write(Mask mask, Path file) {
        GridSize size = mask.geometry().size();
        requireOneSlice(size, file);
        double[] values = new double[size.arrayLength()];
        boolean[] row = new boolean[size.x()];
        for (int y = 0; y < size.y(); y++) {
            mask.readRow(0, y, 0, row.length, row, 0);
            for (int x = 0; x < row.length; x++) {
                values[y * row.length + x] = row[x] ? 1 : 0;
            }
        }
        write(values, DataBuffer.TYPE_BYTE, size, file);
    }

    private void requireOneSlice(GridSize size, Path file) {
        if (size.z() != 1) {
            throw new RadiomicsException(file + ": " + format + " files hold one slice, this image has " + size.z()
                    + "; write NIfTI, NRRD or MetaImage");
        }
    }

    /** The smallest type that holds every value as it is; single precision for others. */
    private int type(double[] values, boolean floats, Path file) {
        double largest = 0;
        boolean whole = true;
        for (double value : values) {
            whole &= value >= 0 && value <= MOST_OF_16_BITS && value == Math.rint(value);
            largest = Math.max(largest, value);
        }
        if (whole) {
            return largest <= MOST_OF_8_BITS ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        }
        if (!floats) {
            throw new RadiomicsException(file + ": " + format + " files hold whole numbers from 0 to " + MOST_OF_16_BITS
                    + ", this image has others; write TIFF, NIfTI, NRRD or MetaImage");
        }
        return DataBuffer.TYPE_FLOAT;
    }

    private void write(double[] values, int type, GridSize size, Path file) {
        ColorModel grey = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE, type);
        WritableRaster raster = grey.createCompatibleWritableRaster(size.x(), size.y());
        raster.setSamples(0, 0, size.x(), size.y(), 0, values);
        BufferedImage picture = new BufferedImage(grey, raster, false, null);
        AtomicFiles.write(file, out -> write(picture, out));
    }

    private void write(BufferedImage picture, OutputStream out) throws IOException {
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(picture, format.toLowerCase(Locale.ROOT), stream)) {
                throw new IOException("Java has no writer for it");
            }
        }
    }
}
