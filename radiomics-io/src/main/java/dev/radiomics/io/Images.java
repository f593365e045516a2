package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Label;
import dev.radiomics.core.image.LabelImage;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Reads and writes images and masks. The format follows from the ending of the file's name, else from its first bytes.
 *
 * <p>Geometry is in LPS millimetres, voxels are in the order in which the file stores them and have its data type, unless the
 * file scales them. What a reader should know about a file is in {@link Volume#notes()}. Thread-safe.
 *
 * <p>Whatever is wrong with a file ends in one {@link ImageFormatException} that names it.
 */
public final class Images {
    private Images() {}

    /**
     * Reads an image.
     *
     * @throws ImageFormatException if it cannot be read, or holds several volumes
     */
    public static Volume read(Path file) {
        return reading(file, format -> format.read(file, OptionalInt.empty()));
    }

    /**
     * Reads one volume of a file that may hold several (a time series, for example).
     *
     * @param volume which one, from 0
     * @throws ImageFormatException if it cannot be read, or there is no such volume
     */
    public static Volume read(Path file, int volume) {
        return reading(file, format -> format.read(file, OptionalInt.of(volume)));
    }

    /** Reads a mask with a single label, whatever its value: {@code readMask(file, Label.only())}. */
    public static Mask readMask(Path file) {
        return readMask(file, Label.only());
    }

    /**
     * Reads the voxels with one label as a mask.
     *
     * @throws ImageFormatException if the file cannot be read, is empty of labels or does not hold this one; the message lists
     *     the labels that are there
     */
    public static Mask readMask(Path file, Label label) {
        return reading(
                file,
                format -> LabelImage.of(format.read(file, OptionalInt.empty())).mask(label));
    }

    /**
     * Reads the header of an image file, no voxels.
     *
     * @throws ImageFormatException if it cannot be read
     */
    public static ImageInfo info(Path file) {
        return reading(file, format -> format.info(file));
    }

    /**
     * Writes an image with the data type of its voxels. The file appears when it is complete, or not at all.
     *
     * @throws RadiomicsException if it cannot be written
     */
    public static void write(Volume volume, Path file) {
        ImageFormats.forWriting(file).write(volume, file);
    }

    /**
     * Writes a mask as voxels of 0 and 1. The file appears when it is complete, or not at all.
     *
     * @throws RadiomicsException if it cannot be written
     */
    public static void write(Mask mask, Path file) {
        ImageFormats.forWriting(file).write(mask, file);
    }

    /** The one place where errors get the name of their file. */
    private static <T> T reading(Path file, Reading<T> reading) {
        try {
            return reading.by(ImageFormats.forReading(file));
        } catch (ImageFormatException e) {
            throw e;
        } catch (RadiomicsException e) {
            throw new ImageFormatException(file, e.getMessage(), e);
        } catch (AccessDeniedException e) {
            throw new ImageFormatException(file, "you may not read this file; check its permissions", e);
        } catch (IOException e) {
            throw new ImageFormatException(file, "reading failed (" + e.getMessage() + "); check the disk", e);
        }
    }

    /** What is done with a file of a known format. */
    @FunctionalInterface
    private interface Reading<T> {
        T by(ImageFormat format) throws IOException;
    }
}
