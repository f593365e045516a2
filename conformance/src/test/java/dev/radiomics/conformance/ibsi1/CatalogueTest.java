package dev.radiomics.conformance.ibsi1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Catalogue;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue against the names and codes of the reference table; only 2-D morphology stands beside it, without codes. */
class CatalogueTest {
    private static final List<Reference> REFERENCES = ReferenceTables.values(DataSet.DIGITAL_PHANTOM.key());
    private static final List<Feature> OF_THE_IBSI = Catalogue.features().stream()
            .filter(feature -> !feature.family().equals(Family.MORPHOLOGY_2D))
            .toList();

    @Test
    void holdsEveryFeatureOfTheTable() {
        Set<String> expected = REFERENCES.stream()
                .map(row -> row.family() + "|" + row.feature() + "|" + row.featureCode())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> catalogue = OF_THE_IBSI.stream()
                .map(feature -> feature.family().label() + "|" + feature.label() + "|" + feature.code())
                .toList();
        assertEquals(174, catalogue.size());
        assertEquals(expected, new TreeSet<>(catalogue));
    }

    @Test
    void codesAreFourCharactersOrNoneIn2dMorphology() {
        assertTrue(OF_THE_IBSI.stream().allMatch(feature -> feature.code().matches("[0-9A-Z]{4}")));
        assertEquals(
                11,
                OF_THE_IBSI.stream()
                        .map(feature -> feature.family().code())
                        .distinct()
                        .count());
        List<Feature> planar = Catalogue.features(Family.MORPHOLOGY_2D);
        assertEquals(12, planar.size());
        assertTrue(planar.stream().allMatch(feature -> feature.code().isEmpty()));
        assertEquals("", Family.MORPHOLOGY_2D.code());
    }

    @Test
    void keysAndNamesAreUnique() {
        assertDistinct(Catalogue.families(), Family::key);
        assertDistinct(Catalogue.families(), Family::label);
        assertDistinct(Catalogue.features(), feature -> feature.family().key() + "|" + feature.label());
        assertDistinct(Catalogue.features(), feature -> feature.label() + "|" + feature.code());
    }

    private static <T> void assertDistinct(List<T> entries, Function<T, String> name) {
        Set<String> names = entries.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(entries.size(), names.size(), names.toString());
    }

    @Test
    void knowsEveryAggregationOfTheTable() {
        Set<String> expected =
                REFERENCES.stream().map(Reference::aggregationCode).collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Arrays.stream(Aggregation.values())
                .map(Aggregation::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, known);
    }
}
