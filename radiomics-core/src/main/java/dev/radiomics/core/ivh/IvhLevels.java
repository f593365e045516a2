package dev.radiomics.core.ivh;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.roi.RegionOfInterest;

/**
 * Which intensity levels an intensity-volume histogram runs over (IBSI 1, section 3.5). The IBSI leaves the choice to the kind of
 * intensities: definite units as they are, in {@link Steps}, or in bins of {@link FixedBinSize}; arbitrary units in a
 * {@link FixedBinNumber} (it suggests 1000).
 *
 * <p>Levels span the re-segmentation range, its infinite ends replaced by those of the region, or the intensities of the region if
 * there is no range. Names in feature tables: {@code steps:1}, {@code fbs:2.5}, {@code fbn:1000}.
 */
public sealed interface IvhLevels {
    /** More levels than this are refused: the step does not suit the intensities. */
    int MOST_LEVELS = 10_000_000;

    /** The levels for a region. */
    LevelGrid levels(RegionOfInterest region);

    /** Intensities as they are; levels one step apart from the lowest to the highest. */
    record Steps(double step) implements IvhLevels {
        /** Checks the step. */
        public Steps {
            requirePositive("step", step);
        }

        @Override
        public LevelGrid levels(RegionOfInterest region) {
            IntensityRange span = span(region);
            int count = count(Math.floor((span.upper() - span.lower()) / step) + 1);
            return new LevelGrid(count, span.lower(), step, intensity -> (intensity - span.lower()) / step);
        }

        @Override
        public String toString() {
            return "steps:" + DecimalText.brief(step);
        }
    }

    /** Bins of one width, each standing for the intensity at its centre. */
    record FixedBinSize(double width) implements IvhLevels {
        /** Checks the width. */
        public FixedBinSize {
            requirePositive("bin width", width);
        }

        @Override
        public LevelGrid levels(RegionOfInterest region) {
            IntensityRange span = span(region);
            // As many bins as the span needs; an intensity on the last edge counts towards every bin.
            int count = count(Math.max(1, Math.ceil((span.upper() - span.lower()) / width)));
            return new LevelGrid(
                    count, span.lower() + width / 2, width, intensity -> (intensity - span.lower()) / width);
        }

        @Override
        public String toString() {
            return "fbs:" + DecimalText.brief(width);
        }
    }

    /** So many bins between the lowest and the highest intensity of the region, whatever the range; levels are bin numbers. */
    record FixedBinNumber(int bins) implements IvhLevels {
        /** Checks the number of bins. */
        public FixedBinNumber {
            if (bins < 1 || bins > MOST_LEVELS) {
                throw new RadiomicsException("ivh: the number of bins must be 1 to " + MOST_LEVELS + ", got " + bins);
            }
        }

        @Override
        public LevelGrid levels(RegionOfInterest region) {
            double minimum = region.distribution().minimum();
            double width = region.distribution().maximum() - minimum;
            if (width == 0) {
                return new LevelGrid(1, 1, 1, intensity -> 0);
            }
            return new LevelGrid(bins, 1, 1, intensity -> bins * (intensity - minimum) / width);
        }

        @Override
        public String toString() {
            return "fbn:" + bins;
        }
    }

    /**
     * The levels of a name, as {@link Object#toString()} gives it.
     *
     * @throws RadiomicsException if it is none
     */
    static IvhLevels parse(String name) {
        String[] parts = name.split(":", -1);
        String number = parts[parts.length - 1];
        try {
            return switch (parts.length == 2 ? parts[0] : "") {
                case "steps" -> new Steps(Double.parseDouble(number));
                case "fbs" -> new FixedBinSize(Double.parseDouble(number));
                case "fbn" -> new FixedBinNumber(Integer.parseInt(number));
                default -> throw new RadiomicsException("ivh: levels are steps:S, fbs:W or fbn:N, got '" + name + "'");
            };
        } catch (NumberFormatException e) {
            throw new RadiomicsException(
                    "ivh: levels are steps:S, fbs:W or fbn:N with a number, got '" + name + "'", e);
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new RadiomicsException("ivh: the " + what + " must be a number above 0, got " + value);
        }
    }

    private static IntensityRange span(RegionOfInterest region) {
        double minimum = region.distribution().minimum();
        double maximum = region.distribution().maximum();
        return region.range()
                .map(range -> new IntensityRange(
                        Double.isFinite(range.lower()) ? range.lower() : minimum,
                        Double.isFinite(range.upper()) ? range.upper() : maximum))
                .orElse(new IntensityRange(minimum, maximum));
    }

    private static int count(double levels) {
        if (levels > MOST_LEVELS) {
            throw new RadiomicsException(
                    "ivh: more than " + MOST_LEVELS
                            + " intensity levels between the ends of the range; choose a larger step, or a fixed number of bins");
        }
        return (int) levels;
    }
}
