package dev.radiomics.conformance.ibsi1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Catalogue;
import dev.radiomics.core.feature.Family;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue against the names and codes of the reference table. */
class CatalogueTest {
    private static final List<Reference> REFERENCES = ReferenceTables.values(DataSet.DIGITAL_PHANTOM.key());

    @Test
    void holdsEveryFeatureOfTheTableAndNoOther() {
        Set<String> expected = REFERENCES.stream()
                .map(row -> row.family() + "|" + row.feature() + "|" + row.featureCode())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> catalogue = Catalogue.features().stream()
                .map(feature -> feature.family().label() + "|" + feature.label() + "|" + feature.code())
                .toList();
        assertEquals(174, catalogue.size());
        assertEquals(expected, new TreeSet<>(catalogue));
    }

    @Test
    void codesAreFourCharacters() {
        assertTrue(
                Catalogue.features().stream().allMatch(feature -> feature.code().matches("[0-9A-Z]{4}")));
        assertEquals(
                11, Catalogue.families().stream().map(Family::code).distinct().count());
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
