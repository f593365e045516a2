package dev.radiomics.io;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * Reads an image: a file, or a folder with the files of a DICOM series.
     *
     * @throws ImageFormatException if it cannot be read, or holds several volumes or series
     */
    public static Volume read(Path file) {
        return read(file, ReadOptions.defaults());
    }

    /**
     * Reads an image.
     *
     * @throws ImageFormatException if it cannot be read, or the options leave a choice
     */
    public static Volume read(Path file, ReadOptions options) {
        return reading(file, format -> format.read(file, options));
    }

    /** Reads a mask with a single region, whatever its label: {@code readMask(file, RegionChoice.only())}. */
    public static Mask readMask(Path file) {
        return readMask(file, RegionChoice.only());
    }

    /**
     * Reads one region of a mask file that has a grid of its own: a label image, or a DICOM segmentation.
     *
     * @throws ImageFormatException if the file cannot be read, is empty of regions or does not hold this one; the message lists
     *     the regions that are there
     */
    public static Mask readMask(Path file, RegionChoice choice) {
        return readMask(file, choice, ReadOptions.defaults(), Optional.empty());
    }

    /**
     * Reads one region of any mask file: contours are drawn on the grid of their image, segments placed on it.
     *
     * @throws ImageFormatException as {@link #readMask(Path, RegionChoice)}, or if the region belongs to another series
     */
    public static Mask readMask(Path file, RegionChoice choice, Volume image) {
        return readMask(file, choice, ReadOptions.defaults(), Optional.of(image));
    }

    private static Mask readMask(Path file, RegionChoice choice, ReadOptions options, Optional<Volume> image) {
        return reading(file, format -> {
            RegionSet set = format.regions(file, options, image);
            return choice.isOnly() ? set.onlyMask() : set.mask(choice.oneAmong(set.regions()));
        });
    }

    /**
     * Reads the wanted regions of a mask file, at least one, and hands each to the consumer; one mask is in memory at a time.
     *
     * @param image the image that they belong to; needed for contours, which have no grid of their own
     * @throws ImageFormatException as {@link #readMask(Path, RegionChoice)}; what the consumer throws comes out as it is
     */
    public static void readMasks(
            Path file, RegionChoice choice, ReadOptions options, Optional<Volume> image, MaskConsumer consumer) {
        RegionSet set = reading(file, format -> format.regions(file, options, image));
        if (choice.isOnly()) {
            consumer.accept(reading(file, format -> set.onlyMask()));
            return;
        }
        for (Region region : reading(file, format -> choice.among(set.regions()))) {
            Mask mask;
            try {
                mask = reading(file, format -> named(set, region));
            } catch (ImageFormatException e) {
                consumer.unreadable(region, e);
                continue;
            }
            consumer.accept(mask);
        }
    }

    /** Of regions with one name each is given its number, so that results can be told apart. */
    private static Mask named(RegionSet set, Region region) throws IOException {
        Mask mask = set.mask(region);
        boolean shared = set.regions().stream()
                .anyMatch(other ->
                        other.number() != region.number() && other.name().equals(region.name()));
        return shared ? mask.named(mask.name() + " (" + DecimalText.brief(region.number()) + ")") : mask;
    }

    /**
     * The regions of a mask file.
     *
     * @throws ImageFormatException if it cannot be read
     */
    public static List<Region> regions(Path file) {
        return reading(
                file,
                format -> format.regions(file, ReadOptions.defaults(), Optional.empty())
                        .regions());
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
     * What a folder and its subfolders hold: DICOM series, masks among them, none if there are only other files; no pixel is read. What
     * is wrong with a series stands in its notes.
     *
     * @throws ImageFormatException if it is no folder
     */
    public static FolderInfo folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ImageFormatException(folder, "there is no such folder; check the path");
        }
        return reading(folder, format -> format.folder(folder));
    }

    /** The ending of a file's name by which its format is known, in lower case, such as {@code .nii.gz}; empty if no format has it. */
    public static Optional<String> ending(Path file) {
        return ImageFormats.ending(file);
    }

    /**
     * The files that an image or a mask consists of: the file itself and those that it names, or all files of a folder.
     *
     * @throws ImageFormatException if it cannot be read
     */
    public static List<Path> files(Path file) {
        return reading(file, format -> format.files(file));
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
            throw ImageFormatException.denied(file, e);
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
