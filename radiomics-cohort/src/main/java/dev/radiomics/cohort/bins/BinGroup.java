package dev.radiomics.cohort.bins;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.roi.Distribution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The regions of one modality under one variant of the settings, and how many bins they get under each width.
 *
 * @param modality may be empty
 * @param settings name of the variant; may be empty
 * @param widths in rising order; none if none was given and all regions have one intensity
 */
public record BinGroup(String modality, String settings, List<RegionIntensities> regions, List<WidthSummary> widths) {
    private static final Comparator<WidthSummary> BETTER = Comparator.comparingInt(WidthSummary::suitable)
            .thenComparing(
                    Comparator.comparingDouble(WidthSummary::distanceFromCentre).reversed())
            .thenComparingDouble(WidthSummary::width);

    /** Copies the lists. */
    public BinGroup {
        regions = List.copyOf(regions);
        widths = List.copyOf(widths);
    }

    /**
     * The width under which most regions have a suitable number of bins; among several, the one with the median nearest to the centre of
     * what is suitable, as a factor, then the widest. Empty if no region has a suitable number under any width.
     */
    public Optional<WidthSummary> recommended() {
        return widths.stream().filter(width -> width.suitable() > 0).max(BETTER);
    }

    /** Why this width, or why none, in words. */
    public String reason() {
        Optional<WidthSummary> best = recommended();
        if (best.isEmpty()) {
            return "no width gives a region " + suitable()
                    + "; give others, or choose a number of bins, normalise or re-segment";
        }
        WidthSummary width = best.get();
        String reason = width.suitable() + " of " + width.regions() + " regions have " + suitable() + ", the median is "
                + DecimalText.brief(width.median());
        return 2 * width.suitable() >= width.regions()
                ? reason
                : reason + "; that is less than half: intensities differ much, so normalise, re-segment,"
                        + " or choose a number of bins";
    }

    private static String suitable() {
        return WidthSummary.SUITABLE_FROM + " to " + WidthSummary.SUITABLE_TO + " bins";
    }

    /** The median of the extents of the regions, in the unit of the image. */
    public double medianExtent() {
        return Distribution.of(
                        regions.stream().mapToDouble(RegionIntensities::extent).toArray())
                .median();
    }
}
