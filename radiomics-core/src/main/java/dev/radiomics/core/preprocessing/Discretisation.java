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
            Optional<Double> rangeStart =
                    region.range().map(IntensityRange::lower).filter(Double::isFinite);
            double start = rangeStart.orElse(region.distribution().minimum());
            double levelCount = Math.floor((region.distribution().maximum() - start) / width) + 1;
            if (levelCount > MOST_LEVELS) {
                throw new RadiomicsException("a bin width of " + DecimalText.brief(width) + " makes "
                        + DecimalText.brief(levelCount) + " grey levels, more than " + MOST_LEVELS
                        + "; choose a larger bin width");
            }
            double[] values = region.values();
            char[] levels = new char[values.length];
            for (int i = 0; i < values.length; i++) {
                levels[i] = (char) ((int) ((values[i] - start) / width) + 1);
            }
            return DiscretisedRegion.of(
                    region,
                    levels,
                    this + "@" + rangeStart.map(DecimalText::brief).orElse("min"));
        }

        @Override
        public String toString() {
            return "fbs:" + DecimalText.brief(width);
        }
    }
}
