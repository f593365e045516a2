package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.spi.FeatureFamily;
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
 * @param resampling to another voxel spacing; empty keeps the grid of the image
 * @param roundIntensities whether intensities are rounded to whole numbers after resampling, as for Hounsfield units
 * @param resegmentation which voxels of the region stay in the intensity mask
 * @param discretisation how grey levels are made; may be empty only if no family needs them, since the IBSI has no default
 * @param families what is computed of the image itself, in table order; may be empty
 * @param responseMaps filters, and what is computed of their response maps
 */
public record ExtractionSettings(
        Optional<Resampling> resampling,
        boolean roundIntensities,
        Resegmentation resegmentation,
        Optional<Discretisation> discretisation,
        List<FeatureFamily> families,
        Optional<ResponseMaps> responseMaps) {

    /** Checks that families differ, and that those which need grey levels get them. */
    public ExtractionSettings {
        families = List.copyOf(families);
        requireDistinctAndDiscretised("", discretisation, families);
    }

    static void requireDistinctAndDiscretised(
            String where, Optional<Discretisation> discretisation, List<FeatureFamily> families) {
        List<String> waiting = families.stream()
                .filter(FeatureFamily::needsGreyLevels)
                .map(family -> family.family().key())
                .toList();
        Set<String> keys = new HashSet<>();
        for (FeatureFamily family : families) {
            if (!keys.add(family.family().key())) {
                throw new RadiomicsException(
                        where + "the family " + family.family().key()
                                + " occurs twice, so that its values could not be told apart; extract them one after the other");
            }
        }
        if (discretisation.isEmpty() && !waiting.isEmpty()) {
            throw new RadiomicsException(
                    where + "the families " + String.join(", ", waiting)
                            + " need grey levels: choose a discretisation (fixed bin size or fixed bin number); there is no default");
        }
    }

    /**
     * These settings without the families that do not apply to an image, and without response maps if nothing is left to compute of
     * them.
     *
     * @param image the grid after resampling
     * @throws RadiomicsException if families were chosen and none is left
     */
    ExtractionSettings appliedTo(Geometry image) {
        Optional<ResponseMaps> maps = responseMaps
                .map(all -> all.appliedTo(image))
                .filter(all -> !all.families().isEmpty());
        ExtractionSettings applied = new ExtractionSettings(
                resampling, roundIntensities, resegmentation, discretisation, applyingTo(image, families), maps);
        Set<String> chosen = chosenKeys();
        if (applied.families.isEmpty() && maps.isEmpty() && !chosen.isEmpty()) {
            throw new RadiomicsException(
                    "none of the chosen families (" + String.join(", ", chosen)
                            + ") applies to an image of " + image.size() + " voxels"
                            + (resampling.isPresent() ? " after resampling" : "")
                            + "; choose one that does: morphology_2d is for images of one slice, all other built-in families for any");
        }
        return applied;
    }

    static List<FeatureFamily> applyingTo(Geometry image, List<FeatureFamily> families) {
        return families.stream().filter(family -> family.appliesTo(image)).toList();
    }

    private Set<String> chosenKeys() {
        return Stream.concat(families.stream(), responseMaps.stream().flatMap(maps -> maps.families().stream()))
                .map(family -> family.family().key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Number of steps that progress is told in: preprocessing, and each family of the image and of each response map. */
    int stepCount() {
        int ofMaps = responseMaps
                .map(maps -> maps.bank().filters().size() * maps.families().size())
                .orElse(0);
        return 1 + families.size() + ofMaps;
    }

    /** The families on the image as it is: no resampling, rounding, re-segmentation or discretisation. */
    public static ExtractionSettings of(List<? extends FeatureFamily> families) {
        return new ExtractionSettings(
                Optional.empty(),
                false,
                Resegmentation.NONE,
                Optional.empty(),
                List.copyOf(families),
                Optional.empty());
    }

    /** The families on grey levels made from the image as it is. */
    public static ExtractionSettings of(Discretisation discretisation, List<? extends FeatureFamily> families) {
        return new ExtractionSettings(
                Optional.empty(),
                false,
                Resegmentation.NONE,
                Optional.of(discretisation),
                List.copyOf(families),
                Optional.empty());
    }

    /** These settings with resampling. */
    public ExtractionSettings withResampling(Resampling step) {
        return new ExtractionSettings(
                Optional.of(step), roundIntensities, resegmentation, discretisation, families, responseMaps);
    }

    /** These settings with or without rounding. */
    public ExtractionSettings withRoundedIntensities(boolean round) {
        return new ExtractionSettings(resampling, round, resegmentation, discretisation, families, responseMaps);
    }

    /** These settings with another re-segmentation. */
    public ExtractionSettings withResegmentation(Resegmentation step) {
        return new ExtractionSettings(resampling, roundIntensities, step, discretisation, families, responseMaps);
    }

    /** These settings with another discretisation. */
    public ExtractionSettings withDiscretisation(Discretisation step) {
        return new ExtractionSettings(
                resampling, roundIntensities, resegmentation, Optional.of(step), families, responseMaps);
    }

    /** These settings with other families. */
    public ExtractionSettings withFamilies(List<? extends FeatureFamily> others) {
        return new ExtractionSettings(
                resampling, roundIntensities, resegmentation, discretisation, List.copyOf(others), responseMaps);
    }

    /** These settings with features of response maps. */
    public ExtractionSettings withResponseMaps(ResponseMaps maps) {
        return new ExtractionSettings(
                resampling, roundIntensities, resegmentation, discretisation, families, Optional.of(maps));
    }
}
