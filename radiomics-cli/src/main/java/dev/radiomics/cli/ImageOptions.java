package dev.radiomics.cli;

import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.StandardisedUptake;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that name an image, and which one where a file or a folder holds several. */
final class ImageOptions {
    @Option(
            names = "--image",
            required = true,
            paramLabel = "F",
            description =
                    "The image: a file (NIfTI, NRRD, MetaImage, DICOM, PNG, TIFF) or the folder of a DICOM series.")
    private Path image;

    @Option(
            names = "--series",
            paramLabel = "UID",
            description =
                    "Which DICOM series of a folder with several (the first digits that tell it apart are enough).")
    private String series;

    @Option(
            names = {"--time-point", "--volume"},
            paramLabel = "N",
            description = "Which volume of an image with several (a time series, b-values), from 0.")
    private Integer timePoint;

    @Option(
            names = "--image-spacing",
            paramLabel = "X,Y[,Z]",
            description =
                    "Distance of pixels in mm, for an image whose file does not state it (PNG, secondary capture).")
    private String spacing;

    @Option(
            names = "--suv",
            paramLabel = "bw|lbm|lbm-james|bsa",
            description =
                    "Standardised uptake values of a PET series, by body weight, lean body mass (Janmahasatian, or "
                            + "James), or body surface area.")
    private String suv;

    @Option(
            names = "--precise-philips",
            description =
                    "MR images of Philips: the precise values, which can be compared between series, instead of those "
                            + "displayed.")
    private boolean precisePhilips;

    Path path() {
        return image;
    }

    ReadOptions options() {
        ReadOptions options = ReadOptions.defaults();
        options = series == null ? options : options.withSeries(series);
        options = timePoint == null ? options : options.withTimePoint(timePoint);
        options = spacing == null ? options : options.withSpacingMm(Numbers.spacing("--image-spacing", spacing));
        options = precisePhilips ? options.withPrecisePhilips() : options;
        return suv == null ? options : options.withSuv(StandardisedUptake.of(suv));
    }

    Volume read() {
        return read(ReadOptions.defaults());
    }

    Volume read(ReadOptions given) {
        return Images.read(image, given.overriddenBy(options()));
    }
}
