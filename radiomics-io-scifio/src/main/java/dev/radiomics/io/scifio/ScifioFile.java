package dev.radiomics.io.scifio;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.dicom.parser.DicomParser;
import io.scif.Format;
import io.scif.FormatException;
import io.scif.ImageMetadata;
import io.scif.config.SCIFIOConfig;
import io.scif.filters.ChannelFiller;
import io.scif.filters.PlaneSeparator;
import io.scif.filters.ReaderFilter;
import io.scif.img.ImageRegion;
import io.scif.img.ImgOpener;
import io.scif.img.ImgUtilityService;
import io.scif.img.Range;
import io.scif.services.FormatService;
import io.scif.services.InitializeService;
import io.scif.util.FormatTools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.imagej.ImgPlus;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import org.scijava.Context;
import org.scijava.io.location.FileLocation;

/** A file that SCIFIO opens. */
final class ScifioFile {
    private static final int HEAD_BYTES = 1024;

    private final Path file;
    private final Context context;
    private final FileLocation location;

    ScifioFile(Path file, Context context) {
        this.file = file;
        this.context = context;
        this.location = new FileLocation(file.toFile());
    }

    Volume read(ReadOptions options) {
        try {
            requireFile();
            return open(options);
        } catch (RadiomicsException e) {
            throw new ImageFormatException(file, e.getMessage(), e);
        } catch (IOException | FormatException | RuntimeException e) {
            // Readers of SCIFIO let any exception out when they meet a damaged file.
            throw new ImageFormatException(
                    file, "SCIFIO cannot read this file (" + e + "); check that it opens in ImageJ, or convert it", e);
        }
    }

    private void requireFile() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RadiomicsException("there is no such file; check the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (DicomParser.hasPreamble(in.readNBytes(HEAD_BYTES))) {
                throw ScifioImages.dicom();
            }
        }
    }

    private Volume open(ReadOptions options) throws IOException, FormatException {
        SCIFIOConfig config = new SCIFIOConfig(context)
                .checkerSetOpen(true)
                .groupableSetGroupFiles(false)
                .imgOpenerSetComputeMinMax(false);
        Format format = context.service(FormatService.class).getFormat(location, config);
        if (format == null) {
            throw new RadiomicsException("SCIFIO knows no format of this file; convert it");
        }
        ScifioImages.requireNoDicom(format);
        options.requireNoDicomOptions(format.getFormatName());
        ReaderFilter reader = context.service(InitializeService.class).initializeReader(location, config);
        try {
            return ScifioImages.of(open(reader, config, options), withoutTimePoint(options));
        } finally {
            reader.close();
        }
    }

    /** The chosen volume, in an image whose other axes have the length 1. */
    private ImgPlus<? extends RealType<?>> open(ReaderFilter reader, SCIFIOConfig config, ReadOptions options) {
        int images = reader.getImageCount();
        if (images != 1) {
            throw new RadiomicsException(
                    "the file holds " + images + " images; save the one that is meant as a file of its own");
        }
        reader.enable(ChannelFiller.class);
        reader.enable(PlaneSeparator.class).separate(axesToSeparate(reader));
        ImageMetadata metadata = reader.getMetadata().get(0);
        ImageAxes axes = new ImageAxes(metadata.getAxes(), metadata.getAxesLengths());
        Map<AxisType, Range> region = new HashMap<>();
        for (ImageAxes.Position position : axes.chosen(options)) {
            region.put(position.axis(), new Range(position.index()));
        }
        requireMemory(axes.size().arrayLength() * (long) FormatTools.getBytesPerPixel(metadata.getPixelType()));
        config.imgOpenerSetRegion(new ImageRegion(region));
        return load(reader, config, (NativeType<?>)
                context.service(ImgUtilityService.class).makeType(metadata.getPixelType()));
    }

    /** Into an array, not into the cells that SCIFIO would choose for a large image and fill when somebody looks at them. */
    @SuppressWarnings("unchecked") // every pixel type of SCIFIO becomes a real one
    private <T extends NativeType<T>> ImgPlus<? extends RealType<?>> load(
            ReaderFilter reader, SCIFIOConfig config, NativeType<?> type) {
        ArrayImgFactory<T> array = new ArrayImgFactory<>((T) type);
        ImgPlus<?> image =
                new ImgOpener(context).openImgs(reader, array, config).get(0);
        return (ImgPlus<? extends RealType<?>>) image;
    }

    /** Those that a plane has besides X and Y, such as colours. */
    private static AxisType[] axesToSeparate(ReaderFilter reader) {
        Stream<AxisType> planar = reader.getTail().getMetadata().get(0).getAxesPlanar().stream()
                .map(CalibratedAxis::type)
                .filter(type -> type != Axes.X && type != Axes.Y);
        return Stream.concat(planar, Stream.of(Axes.CHANNEL)).distinct().toArray(AxisType[]::new);
    }

    private static void requireMemory(long bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new RadiomicsException("the image needs " + (bytes >> 20) + " MiB of memory, but Java may use "
                    + (most >> 20) + " MiB; give it more (-Xmx)");
        }
    }

    private static ReadOptions withoutTimePoint(ReadOptions options) {
        return options.spacingMm().map(ReadOptions.defaults()::withSpacingMm).orElse(ReadOptions.defaults());
    }
}
