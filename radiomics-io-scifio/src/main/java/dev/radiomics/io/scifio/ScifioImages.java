package dev.radiomics.io.scifio;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ReadOptions;
import io.scif.Format;
import io.scif.Metadata;
import io.scif.SCIFIOService;
import io.scif.formats.DICOMFormat;
import io.scif.formats.TIFFFormat;
import io.scif.img.SCIFIOImgPlus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.imagej.ImgPlus;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.util.Intervals;
import org.scijava.Context;
import org.scijava.service.SciJavaService;

/**
 * Volumes from files of any format that SCIFIO opens, and from images that are open in ImageJ2 or Fiji.
 *
 * <p>The axes X, Y and Z become those of the volume. Every position along other axes (channels, time) is a volume of its own;
 * {@link ReadOptions#withTimePoint} chooses, the first of these axes changing fastest. Spacing and origin come from the calibration of the
 * axes, whatever their unit of length; {@link ReadOptions#withSpacingMm} gives the spacing of an image without one. How an image lies in
 * the body is not known to SCIFIO: x goes to the left, y to the back, z to the head. Colours are channels.
 *
 * <p>DICOM is refused, since SCIFIO leaves out what its numbers mean (rescale slope and intercept) and where its slices lie:
 * {@link dev.radiomics.io.Images} reads it. What {@code Images} reads should be left to it in general, since it knows more of
 * those formats.
 */
public final class ScifioImages {
    private ScifioImages() {}

    /**
     * Reads an image with a SciJava context of its own, which takes a second or so; who reads several hands one over.
     *
     * @throws ImageFormatException as {@link #read(Path, ReadOptions, Context)}
     */
    public static Volume read(Path file, ReadOptions options) {
        try (Context context = new Context(SciJavaService.class, SCIFIOService.class)) {
            return read(file, options, context);
        }
    }

    /**
     * Reads an image into memory: this file alone, although SCIFIO would join files with similar names, and of several volumes the
     * chosen one alone.
     *
     * @param file a file of the default file system
     * @param context that of the application, such as Fiji's
     * @throws ImageFormatException if SCIFIO cannot open it, it is DICOM, or the options leave a choice
     */
    public static Volume read(Path file, ReadOptions options, Context context) {
        return new ScifioFile(file, context).read(options);
    }

    /**
     * An image in memory, such as {@code dataset.getImgPlus()} in ImageJ2. Its voxels are kept, not copied.
     *
     * @throws RadiomicsException if it is a DICOM image that SCIFIO read, or the options leave a choice
     */
    public static Volume of(ImgPlus<? extends RealType<?>> image, ReadOptions options) {
        options.requireNoDicomOptions("an image of ImageJ");
        Object metadata = image.getProperties().get(SCIFIOImgPlus.GLOBAL_META);
        Optional<Format> format =
                metadata instanceof Metadata known ? Optional.of(known.getFormat()) : Optional.empty();
        format.ifPresent(ScifioImages::requireNoDicom);
        ImageAxes axes = new ImageAxes(
                IntStream.range(0, image.numDimensions()).mapToObj(image::axis).toList(),
                Intervals.dimensionsAsLongArray(image));
        List<ImageAxes.Position> positions = axes.chosen(options);
        Calibration calibration = new Calibration(axes, format.orElse(null) instanceof TIFFFormat);
        return ScifioImages.<UnsignedByteType>volume(
                        axes.volume(image.getImg(), positions), calibration.geometry(options.spacingMm()))
                .withNotes(calibration.notes(options.spacingMm()));
    }

    static void requireNoDicom(Format format) {
        if (format instanceof DICOMFormat) {
            throw dicom();
        }
    }

    static RadiomicsException dicom() {
        return new RadiomicsException(
                "this is DICOM, of which SCIFIO gives neither the values (rescale slope and intercept are left"
                        + " out) nor the places of slices; read the file or its folder with dev.radiomics.io.Images, objects in memory with"
                        + " dev.radiomics.io.dicom.DicomImages");
    }

    /** The type is one of many, and nothing here depends on which. */
    @SuppressWarnings("unchecked")
    private static <T extends RealType<T>> Volume volume(
            RandomAccessibleInterval<? extends RealType<?>> voxels, Geometry geometry) {
        return Volume.of((RandomAccessibleInterval<T>) voxels, geometry);
    }
}
