package dev.radiomics.cli;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that decide about the grid an image is brought to. */
final class ResamplingOptions {
    @Option(
            names = "--spacing",
            paramLabel = "X,Y,Z",
            description = "Resample to this voxel spacing in mm; 0 keeps an axis (2,2,0 resamples within slices).")
    private String spacing;

    @Option(
            names = "--interpolation",
            paramLabel = "I",
            description = "Interpolation of the image: nearest, linear or cubic (default: linear).")
    private Interpolation interpolation;

    @Option(
            names = "--round",
            description = "Round intensities to whole numbers after resampling, as for Hounsfield units.")
    private boolean round;

    Optional<Resampling> resampling() {
        if (spacing == null && interpolation != null) {
            throw new RadiomicsException("--interpolation needs --spacing X,Y,Z");
        }
        Interpolation chosen = interpolation == null ? Interpolation.LINEAR : interpolation;
        return Optional.ofNullable(spacing).map(text -> Resampling.to(Numbers.triple("--spacing", text), chosen));
    }

    boolean round() {
        return round;
    }

    boolean areGiven() {
        return spacing != null || interpolation != null || round;
    }
}
