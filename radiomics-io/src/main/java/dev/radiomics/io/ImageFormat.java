package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file format, found by {@link java.util.ServiceLoader}. Implementations have no state.
 *
 * <p>{@link Images} chooses a format and puts the file's name before the message of every {@link RadiomicsException} and
 * {@link IOException} that a method throws, unless it is an {@link ImageFormatException} and so has one already.
 */
public interface ImageFormat {

    /** Name for people, such as {@code NIfTI}. */
    String name();

    /** Endings of file names, in lower case with their dot, such as {@code .nii.gz}. */
    List<String> extensions();

    /**
     * Whether a file with an unknown ending is of this format.
     *
     * @param head the first bytes of the file, at most 1024, decompressed if the file is gzip-compressed
     */
    boolean recognises(byte[] head);

    /** Whether a folder can be read: its files together are images of this format. */
    default boolean readsFolders() {
        return false;
    }

    /** Reads one volume; an ambiguous file is an error that lists what there is. Options without a meaning are refused. */
    Volume read(Path file, ReadOptions options) throws IOException;

    /**
     * The regions of a mask file. By default those of a label image.
     *
     * @param image the image that the regions belong to, on whose grid they are wanted; a format whose files have a grid of their
     *     own may leave it
     */
    default RegionSet regions(Path file, ReadOptions options, Optional<Volume> image) throws IOException {
        return RegionSet.ofLabels(read(file, options));
    }

    /** Reads the header alone. */
    ImageInfo info(Path file) throws IOException;

    /** The files that an image consists of: the file itself and those that it names, or all files of a folder. */
    default List<Path> files(Path file) throws IOException {
        return List.of(file);
    }

    /** The series of a folder; called only if {@link #readsFolders()}. */
    default FolderInfo folder(Path folder) throws IOException {
        throw new UnsupportedOperationException(name() + " reads no folders");
    }

    /** Endings that can be written, a subset of {@link #extensions()}. */
    default List<String> writableExtensions() {
        return List.of();
    }

    /** Writes an image; called only for files with one of the {@link #writableExtensions()}. */
    default void write(Volume volume, Path file) {
        throw new UnsupportedOperationException(name() + " cannot be written");
    }

    /** Writes a mask as 0 and 1; called only for files with one of the {@link #writableExtensions()}. */
    default void write(Mask mask, Path file) {
        throw new UnsupportedOperationException(name() + " cannot be written");
    }
}
