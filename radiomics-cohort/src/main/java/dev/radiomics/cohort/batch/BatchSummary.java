package dev.radiomics.cohort.batch;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param cases how many there are
 * @param regions how many have values, a region counting once for each variant of the settings
 * @param failures how many cases and regions have none
 * @param repeated regions that occur more than once under the same names, so that tables cannot tell them apart
 */
public record BatchSummary(int cases, int regions, int failures, List<String> repeated) {

    /** Copies the list. */
    public BatchSummary {
        repeated = List.copyOf(repeated);
    }
}
