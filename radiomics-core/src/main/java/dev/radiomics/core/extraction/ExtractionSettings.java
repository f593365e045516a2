package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.spi.ImageFilter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that decides a feature value, step by step in the order in which the steps run. Families that do not apply to an image are
 * left out of its table.
 *
 * @param normalisation of the intensities of the image, before everything else
 * @param resampling to another voxel spacing; empty keeps the grid of the image
 * @param roundIntensities whether intensities are rounded to whole numbers after resampling, as for Hounsfield units
 * @param resegmentation which voxels of the region stay in the intensity mask
 * @param features what is computed of the image itself
 * @param responseMaps filters, and what is computed of their response maps; all image types differ
 */
public record ExtractionSettings(
        Optional<Normalisation> normalisation,
        Optional<Resampling> resampling,
        boolean roundIntensities,
        Resegmentation resegmentation,
        FeatureSet features,
        List<ResponseMaps> responseMaps) {
    private static final ExtractionSettings NOTHING = new ExtractionSettings(
            Optional.empty(), Optional.empty(), false, Resegmentation.NONE, FeatureSet.NONE, List.of());

    /** Checks that image types differ. */
    public ExtractionSettings {
        responseMaps = List.copyOf(responseMaps);
        Set<String> seen = new HashSet<>(Set.of(Extractor.ORIGINAL));
        for (ResponseMaps maps : responseMaps) {
            for (ImageFilter filter : maps.bank().filters()) {
                if (!seen.add(filter.imageType())) {
                    throw new RadiomicsException("response maps: the image type " + filter.imageType()
                            + " stands for two images; leave one of the filters out");
                }
            }
        }
    }

    /** The families on the image as it is: no resampling, rounding, re-segmentation or discretisation. */
    public static ExtractionSettings of(List<? extends FeatureFamily> families) {
        return NOTHING.withFeatures(FeatureSet.of(families));
    }

    /** The families on grey levels made from the image as it is. */
    public static ExtractionSettings of(Discretisation discretisation, List<? extends FeatureFamily> families) {
        return NOTHING.withFeatures(FeatureSet.of(discretisation, families));
    }

    /** The families of the image itself, in table order. */
    public List<FeatureFamily> families() {
        return features.families();
    }

    /** These settings with another normalisation. */
    public ExtractionSettings withNormalisation(Normalisation step) {
        return new ExtractionSettings(
                Optional.of(step), resampling, roundIntensities, resegmentation, features, responseMaps);
    }

    /** These settings with resampling. */
    public ExtractionSettings withResampling(Resampling step) {
        return new ExtractionSettings(
                normalisation, Optional.of(step), roundIntensities, resegmentation, features, responseMaps);
    }

    /** These settings with or without rounding. */
    public ExtractionSettings withRoundedIntensities(boolean round) {
        return new ExtractionSettings(normalisation, resampling, round, resegmentation, features, responseMaps);
    }

    /** These settings with another re-segmentation. */
    public ExtractionSettings withResegmentation(Resegmentation step) {
        return new ExtractionSettings(normalisation, resampling, roundIntensities, step, features, responseMaps);
    }

    /** These settings with other features of the image itself. */
    public ExtractionSettings withFeatures(FeatureSet others) {
        return new ExtractionSettings(
                normalisation, resampling, roundIntensities, resegmentation, others, responseMaps);
    }

    /** These settings with another discretisation of the image itself. */
    public ExtractionSettings withDiscretisation(Discretisation step) {
        return withFeatures(new FeatureSet(List.of(step), features.families()));
    }

    /** These settings with other families of the image itself. */
    public ExtractionSettings withFamilies(List<? extends FeatureFamily> others) {
        return withFeatures(new FeatureSet(features.discretisations(), List.copyOf(others)));
    }

    /** These settings with features of response maps, besides those that they have already. */
    public ExtractionSettings withResponseMaps(ResponseMaps maps) {
        List<ResponseMaps> all =
                Stream.concat(responseMaps.stream(), Stream.of(maps)).toList();
        return new ExtractionSettings(normalisation, resampling, roundIntensities, resegmentation, features, all);
    }

    /**
     * These settings without the families that do not apply to an image, and without response maps of which nothing is left to compute.
     *
     * @param image the grid after resampling
     * @throws RadiomicsException if families were chosen and none is left
     */
    ExtractionSettings appliedTo(Geometry image) {
        List<ResponseMaps> maps = responseMaps.stream()
                .map(all -> all.appliedTo(image))
                .filter(all -> !all.features().families().isEmpty())
                .toList();
        FeatureSet applied = features.appliedTo(image);
        Set<String> chosen = chosenKeys();
        if (applied.families().isEmpty() && maps.isEmpty() && !chosen.isEmpty()) {
            throw new RadiomicsException(
                    "none of the chosen families (" + String.join(", ", chosen)
                            + ") applies to an image of " + image.size() + " voxels"
                            + (resampling.isPresent() ? " after resampling" : "")
                            + "; choose one that does: morphology_2d is for images of one slice, all other built-in families for any");
        }
        return new ExtractionSettings(normalisation, resampling, roundIntensities, resegmentation, applied, maps);
    }

    private Set<String> chosenKeys() {
        return Stream.concat(Stream.of(features), responseMaps.stream().map(ResponseMaps::features))
                .flatMap(set -> set.families().stream())
                .map(family -> family.family().key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Number of steps that progress is told in: preprocessing, and each computation of a family of the image or a response map. */
    int stepCount() {
        int ofMaps = responseMaps.stream()
                .mapToInt(maps -> maps.bank().filters().size() * maps.features().stepCount())
                .sum();
        return 1 + features.stepCount() + ofMaps;
    }
}
