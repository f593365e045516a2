package dev.radiomics.core.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.HistogramFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.Values;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static DiscretisedRegion levels(double... values) {
        boolean[] mask = new boolean[values.length];
        Arrays.fill(mask, true);
        return Regions.asLevels(Regions.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1), values, mask));
    }

    private static double value(HistogramFeature feature, double... values) {
        List<FeatureValue> computed =
                new HistogramFamily().compute(FamilyInput.of(levels(values), Execution.sequential()));
        return Values.find(computed, feature).value();
    }

    @Test
    void modeOfTiedLevelsIsTheOneClosestToTheMean() {
        // Levels 1, 5 and 6 twice each, mean 4: level 5 is closest.
        assertEquals(5, Histogram.of(levels(1, 1, 5, 5, 6, 6)).mode());
        // Levels 1 and 3, mean 2: equally close, the lower one.
        assertEquals(1, Histogram.of(levels(1, 3)).mode());
    }

    @Test
    void gradientRunsOverEmptyLevelsAndIsOneSidedAtTheEnds() {
        // Counts 3, 0, 1, 0, 2.
        Histogram histogram = Histogram.of(levels(1, 1, 1, 3, 5, 5));
        assertEquals(-3, histogram.gradient(1));
        assertEquals(-1, histogram.gradient(2));
        assertEquals(0, histogram.gradient(3));
        assertEquals(0.5, histogram.gradient(4));
        assertEquals(2, histogram.gradient(5));
        double[] values = {1, 1, 1, 3, 5, 5};
        assertEquals(2, value(HistogramFeature.MAXIMUM_GRADIENT, values));
        assertEquals(5, value(HistogramFeature.MAXIMUM_GRADIENT_INTENSITY, values));
        assertEquals(-3, value(HistogramFeature.MINIMUM_GRADIENT, values));
        assertEquals(1, value(HistogramFeature.MINIMUM_GRADIENT_INTENSITY, values));
    }

    @Test
    void oneLevelHasNoSlope() {
        assertEquals(0, value(HistogramFeature.MAXIMUM_GRADIENT, 1, 1));
        assertEquals(0, value(HistogramFeature.ENTROPY, 1, 1));
        assertEquals(1, value(HistogramFeature.UNIFORMITY, 1, 1));
    }
}
