package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is computed of an image or a response map. Families that need grey levels are computed once for each discretisation, the others
 * once.
 *
 * @param discretisations how grey levels are made; may be empty only if no family needs them, since the IBSI has no default
 * @param families in table order; may be empty
 */
public record FeatureSet(List<Discretisation> discretisations, List<FeatureFamily> families) {
    /** Nothing. */
    public static final FeatureSet NONE = new FeatureSet(List.of(), List.of());

    /** Checks that families and discretisations differ, and that families which need grey levels get them. */
    public FeatureSet {
        discretisations = List.copyOf(discretisations);
        families = List.copyOf(families);
        requireDistinct(families.stream().map(family -> family.family().key()).toList(), "the family ");
        requireDistinct(discretisations.stream().map(Discretisation::toString).toList(), "the discretisation ");
        List<String> waiting = families.stream()
                .filter(FeatureFamily::needsGreyLevels)
                .map(family -> family.family().key())
                .toList();
        if (discretisations.isEmpty() && !waiting.isEmpty()) {
            throw new RadiomicsException(
                    "the families " + String.join(", ", waiting)
                            + " need grey levels: choose a discretisation (fixed bin size or fixed bin number); there is no default");
        }
    }

    private static void requireDistinct(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new RadiomicsException(
                        what + name
                                + " occurs twice, so that its values could not be told apart; extract them one after the other");
            }
        }
    }

    /** Families that need no grey levels. */
    public static FeatureSet of(List<? extends FeatureFamily> families) {
        return new FeatureSet(List.of(), List.copyOf(families));
    }

    /** Families and one way to make grey levels. */
    public static FeatureSet of(Discretisation discretisation, List<? extends FeatureFamily> families) {
        return new FeatureSet(List.of(discretisation), List.copyOf(families));
    }

    /** This set without the families that do not apply to an image. */
    FeatureSet appliedTo(Geometry image) {
        return new FeatureSet(
                discretisations,
                families.stream().filter(family -> family.appliesTo(image)).toList());
    }

    /** How many values there are of an image that every family applies to. */
    public int valueCount() {
        return families.stream()
                .mapToInt(family -> family.valueCount() * (family.needsGreyLevels() ? discretisations.size() : 1))
                .sum();
    }

    /** How many times a family is computed. */
    int stepCount() {
        return families.stream()
                .mapToInt(family -> family.needsGreyLevels() ? discretisations.size() : 1)
                .sum();
    }
}
