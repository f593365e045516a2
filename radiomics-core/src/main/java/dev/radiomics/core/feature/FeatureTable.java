package dev.radiomics.core.feature;

import dev.radiomics.core.RadiomicsException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The numbers of one region of interest, in the order in which they were computed. */
public record FeatureTable(List<FeatureRow> rows) {

    /** Copies the rows. */
    public FeatureTable {
        rows = List.copyOf(rows);
    }

    /**
     * The value of a feature of a family without aggregations.
     *
     * @throws RadiomicsException as {@link #value(Feature, Aggregation)}
     */
    public double value(Feature feature) {
        return value(feature, Aggregation.NONE);
    }

    /**
     * The value of a feature; NaN if it is undefined (its row tells why).
     *
     * @throws RadiomicsException if the table has no such row, or several that differ in image type or discretisation
     */
    public double value(Feature feature, Aggregation aggregation) {
        List<FeatureRow> found = find(feature, aggregation);
        return onlyValue(found, feature, aggregation);
    }

    /**
     * The value of a feature of one image type and discretisation.
     *
     * @throws RadiomicsException if the table has no such row, or several
     */
    public double value(Feature feature, Aggregation aggregation, String imageType, String discretisation) {
        List<FeatureRow> found = find(feature, aggregation).stream()
                .filter(row -> row.imageType().equals(imageType)
                        && row.discretisation().equals(discretisation))
                .toList();
        return onlyValue(found, feature, aggregation);
    }

    private static double onlyValue(List<FeatureRow> found, Feature feature, Aggregation aggregation) {
        if (found.size() > 1) {
            throw new RadiomicsException(name(feature, aggregation) + " has " + found.size() + " values ("
                    + found.stream()
                            .map(row -> (row.imageType() + " " + row.discretisation()).strip())
                            .collect(Collectors.joining("; "))
                    + "); say which image type and discretisation is meant");
        }
        if (found.isEmpty()) {
            throw new RadiomicsException(name(feature, aggregation)
                    + " is not in this result; ask for its family and aggregation in the extraction settings");
        }
        return found.get(0).value().value();
    }

    private List<FeatureRow> find(Feature feature, Aggregation aggregation) {
        return rows.stream()
                .filter(row -> Objects.equals(row.value().feature(), feature)
                        && row.value().aggregation() == aggregation)
                .toList();
    }

    private static String name(Feature feature, Aggregation aggregation) {
        String name = feature.family().label() + ": " + feature.label();
        return aggregation == Aggregation.NONE ? name : name + " (" + aggregation.label() + ")";
    }
}
