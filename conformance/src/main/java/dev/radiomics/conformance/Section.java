package dev.radiomics.conformance;

import java.util.List;

/** The comparisons of a data set. */
public record Section(String name, List<Comparison> comparisons) {

    /** Copies the comparisons. */
    public Section {
        comparisons = List.copyOf(comparisons);
    }

    /** Number of values within tolerance. */
    public long withinCount() {
        return comparisons.stream().filter(Comparison::isWithin).count();
    }

    /** Values out of tolerance. */
    public List<Comparison> outside() {
        return comparisons.stream().filter(Comparison::isOutside).toList();
    }

    /** Number of references whose feature is not built. */
    public long missingCount() {
        return comparisons.stream()
                .filter(comparison -> comparison.value().isEmpty())
                .count();
    }
}
