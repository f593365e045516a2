package dev.radiomics.cohort.bins;

import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.roi.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * How many bins regions get under a width.
 *
 * @param regions how many there are
 * @param fewest bins of any region
 * @param median of their bins
 * @param most bins of any region
 * @param suitable how many regions have {@link #SUITABLE_FROM} to {@link #SUITABLE_TO} bins
 * @param few how many have fewer than {@link Discretisation#FEW_BINS}
 * @param many how many have more than {@link Discretisation#MANY_BINS}
 */
public record WidthSummary(
        double width, int regions, double fewest, double median, double most, int suitable, int few, int many) {
    /**
     * From so many bins on texture features of PET changed little with their number, and to {@link #SUITABLE_TO} (Tixier et al., J Nucl Med
     * 2011;52:369, as PyRadiomics quotes it).
     */
    public static final int SUITABLE_FROM = 16;

    /** See {@link #SUITABLE_FROM}. */
    public static final int SUITABLE_TO = 128;

    /** The number of bins that is as many times {@link #SUITABLE_FROM} as it goes into {@link #SUITABLE_TO}. */
    private static final double CENTRE = Math.sqrt((double) SUITABLE_FROM * SUITABLE_TO);

    /** Of at least one region. */
    static WidthSummary of(double width, List<RegionIntensities> regions) {
        double[] bins =
                regions.stream().mapToDouble(region -> region.bins(width)).toArray();
        return new WidthSummary(
                width,
                bins.length,
                Arrays.stream(bins).min().orElseThrow(),
                Distribution.of(bins).median(),
                Arrays.stream(bins).max().orElseThrow(),
                count(bins, number -> number >= SUITABLE_FROM && number <= SUITABLE_TO),
                count(bins, number -> number < Discretisation.FEW_BINS),
                count(bins, number -> number > Discretisation.MANY_BINS));
    }

    private static int count(double[] bins, DoublePredicate wanted) {
        return (int) Arrays.stream(bins).filter(wanted).count();
    }

    /** How far the median is from the centre of what is suitable, as a factor. */
    double distanceFromCentre() {
        return Math.max(median / CENTRE, CENTRE / median);
    }
}
