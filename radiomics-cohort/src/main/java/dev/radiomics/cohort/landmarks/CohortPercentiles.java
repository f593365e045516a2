package dev.radiomics.cohort.landmarks;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.CaseReader;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.Modality;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.MaskAlignment;
import dev.radiomics.core.preprocessing.VoxelSample;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the percentiles of the images of a cohort. */
final class CohortPercentiles {
    private final CaseSettings settings;
    private final CaseReader reader;
    private final LandmarkOptions options;
    private final Set<Source> seen = new HashSet<>();
    private final List<double[]> found = new ArrayList<>();
    private String modality = "";

    CohortPercentiles(CaseSettings settings, LandmarkOptions options) {
        this.settings = settings;
        this.reader = new CaseReader(settings);
        this.options = options;
    }

    /** What tells images of cases apart. */
    private record Source(Path image, ReadOptions reading, Optional<Path> reference) {}

    /** One for each image or region. */
    List<double[]> found() {
        return found;
    }

    void add(CaseInput input) {
        try {
            switch (options.over()) {
                case IMAGE, FOREGROUND -> addOnce(input, Optional.empty());
                case REFERENCE -> addOnce(input, Optional.of(reference(input)));
                case REGION -> addRegions(input);
            }
        } catch (RadiomicsException e) {
            throw new RadiomicsException("case " + input.id() + ": " + e.getMessage(), e);
        }
    }

    private static Path reference(CaseInput input) {
        return input.reference()
                .orElseThrow(() -> new RadiomicsException(
                        "percentiles over a reference mask need the column reference of the manifest"));
    }

    private void addOnce(CaseInput input, Optional<Path> reference) {
        if (seen.add(new Source(input.image().normalize(), input.reading(), reference))) {
            Volume image = image(input);
            add(image, reference.map(Images::readMask).map(mask -> mask.onMatchingGrid(image.geometry())));
        }
    }

    private void addRegions(CaseInput input) {
        Volume image = image(input);
        reader.masks(input, image, mask -> {
            RegionSettings ofRegion =
                    settings.ofRegion(input.modalityWith(image), mask.name()).get(0);
            for (Mask part : ofRegion.parts().apply(mask)) {
                add(image, Optional.of(aligned(part, image, ofRegion)));
            }
        });
    }

    private static Mask aligned(Mask mask, Volume image, RegionSettings settings) {
        return settings.resampleMask()
                ? MaskAlignment.toGrid(mask, image.geometry(), Execution.sequential())
                : mask.onMatchingGrid(image.geometry());
    }

    private Volume image(CaseInput input) {
        Volume image = reader.image(input);
        String other = Modality.inDicom(input.modalityWith(image));
        if (!modality.isEmpty() && !other.isEmpty() && !modality.equals(other)) {
            throw new RadiomicsException("its modality is " + other + ", that of the cases before it " + modality
                    + "; a scale is for one kind of image, so make a manifest for each");
        }
        modality = other.isEmpty() ? modality : other;
        return image;
    }

    private void add(Volume image, Optional<Mask> mask) {
        double[] percentiles = VoxelSample.of(image, options.over(), mask)
                .percentiles(options.percentiles().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        if (!(percentiles[0] < percentiles[percentiles.length - 1])) {
            throw new RadiomicsException("the first and the last percentile are the same intensity (" + percentiles[0]
                    + "); take percentiles further apart, or over other voxels, such as the foreground");
        }
        found.add(percentiles);
    }
}
