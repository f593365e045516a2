package dev.radiomics.core.preprocessing;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Optional;

/**
 * How intensities become grey levels 1 … N_g (IBSI 1, section 2.7). There is no default: the choice is part of what a feature
 * means.
 *
 * <p>Every kind has a name in feature tables: {@code none}, {@code fbn:32}, {@code fbs:25@min}, {@code fbs:25@-1000}.
 */
public sealed interface Discretisation {
    /** Most grey levels that a region may have. */
    int MOST_LEVELS = 65_535;

    /** Below so many bins texture is lost. */
    int FEW_BINS = 8;

    /** Above so many bins texture matrices become sparse. */
    int MANY_BINS = 256;

    /**
     * The region as grey levels.
     *
     * @throws RadiomicsException if the region would have more than {@link #MOST_LEVELS} levels
     */
    DiscretisedRegion apply(RegionOfInterest region);

    /** Intensities are grey levels already: whole numbers from 1 on. */
    record None() implements Discretisation {
        @Override
        public DiscretisedRegion apply(RegionOfInterest region) {
            double[] values = region.values();
            char[] levels = new char[values.length];
            for (int i = 0; i < values.length; i++) {
                if (values[i] != Math.rint(values[i]) || values[i] < 1 || values[i] > MOST_LEVELS) {
                    throw new RadiomicsException("without discretisation intensities must be whole numbers from 1 to "
                            + MOST_LEVELS + ", found " + values[i] + "; choose a bin width or a number of bins");
                }
                levels[i] = (char) values[i];
            }
            return DiscretisedRegion.of(region, levels, toString());
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * So many bins between the smallest and the largest intensity of the region (IBSI K15C):
     * {@code floor(N_g (X - X_min) / (X_max - X_min)) + 1}, the largest intensity in bin N_g. A region of one intensity has level 1.
     */
    record FixedBinNumber(int bins) implements Discretisation {
        /** Checks the number of bins. */
        public FixedBinNumber {
            if (bins < 1 || bins > MOST_LEVELS) {
                throw new RadiomicsException("the number of bins must be 1 to " + MOST_LEVELS + ", got " + bins);
            }
        }

        @Override
        public DiscretisedRegion apply(RegionOfInterest region) {
            double[] values = region.values();
            double minimum = region.distribution().minimum();
            double width = region.distribution().maximum() - minimum;
            char[] levels = new char[values.length];
            for (int i = 0; i < values.length; i++) {
                int bin = width == 0 ? 0 : (int) (bins * (values[i] - minimum) / width);
                levels[i] = (char) (Math.min(bin, bins - 1) + 1);
            }
            return DiscretisedRegion.of(region, levels, toString());
        }

        @Override
        public String toString() {
            return "fbn:" + bins;
        }
    }

    /**
     * Bins of one width (IBSI Q3RU): {@code floor((X - X_min) / w) + 1}, where X_min is the lower end of the re-segmentation range
     * if there is a finite one and the smallest intensity of the region otherwise.
     */
    record FixedBinSize(double width) implements Discretisation {
        /** Checks the width. */
        public FixedBinSize {
            if (!(width > 0 && Double.isFinite(width))) {
                throw new RadiomicsException("the bin width must be a number above 0, got " + width);
            }
        }

        @Override
        public DiscretisedRegion apply(RegionOfInterest region) {
            double start = start(region.range(), region.distribution().minimum());
            double levelCount = level(region.distribution().maximum(), start);
            if (levelCount > MOST_LEVELS) {
                throw new RadiomicsException("a bin width of " + DecimalText.brief(width) + " makes "
                        + DecimalText.brief(levelCount) + " grey levels, more than " + MOST_LEVELS
                        + "; choose a larger bin width");
            }
            double[] values = region.values();
            char[] levels = new char[values.length];
            for (int i = 0; i < values.length; i++) {
                levels[i] = (char) level(values[i], start);
            }
            return DiscretisedRegion.of(
                    region,
                    levels,
                    this + "@"
                            + rangeStart(region.range()).map(DecimalText::brief).orElse("min"));
        }

        /**
         * How many bins a region spans, from that of its smallest intensity to that of its largest: as many as {@link #apply} makes, which
         * leaves no trace of bins below the smallest intensity but in the numbers of the levels. May be more than {@link #MOST_LEVELS}.
         *
         * @param range that the region was re-segmented to
         */
        public double bins(Optional<IntensityRange> range, double minimum, double maximum) {
            double start = start(range, minimum);
            return level(maximum, start) - level(minimum, start) + 1;
        }

        private double level(double intensity, double start) {
            return Math.floor((intensity - start) / width) + 1;
        }

        private static double start(Optional<IntensityRange> range, double minimum) {
            return rangeStart(range).orElse(minimum);
        }

        private static Optional<Double> rangeStart(Optional<IntensityRange> range) {
            return range.map(IntensityRange::lower).filter(Double::isFinite);
        }

        @Override
        public String toString() {
            return "fbs:" + DecimalText.brief(width);
        }
    }
}
