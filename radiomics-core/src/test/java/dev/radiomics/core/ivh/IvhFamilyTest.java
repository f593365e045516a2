package dev.radiomics.core.ivh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.IvhFeature;
import dev.radiomics.core.feature.Unit;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.core.testing.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class IvhFamilyTest {
    private static RegionOfInterest region(double... values) {
        boolean[] mask = new boolean[values.length];
        Arrays.fill(mask, true);
        return Regions.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1), values, mask);
    }

    private static FeatureValue value(IvhFeature feature, IvhLevels levels, RegionOfInterest region) {
        List<FeatureValue> values = new IvhFamily(levels).compute(FamilyInput.of(region, Execution.sequential()));
        return Values.find(values, feature);
    }

    @Test
    void curveComputedByHand() {
        // Levels 1, 2, 3, 4, 5; at least that: 10, 6, 3, 3, 1 of 10 voxels; level 3 is absent and counts.
        RegionOfInterest region = region(1, 1, 1, 1, 2, 2, 2, 4, 4, 5);
        IvhLevels steps = new IvhLevels.Steps(1);
        IvhCurve curve = IvhCurve.of(region, steps);
        double[] fractions = {1, 0.6, 0.3, 0.3, 0.1};
        assertEquals(5, curve.levelCount());
        for (int k = 0; k < 5; k++) {
            assertEquals(fractions[k], curve.volumeFraction(k));
            assertEquals(k / 4.0, curve.intensityFraction(k));
            assertEquals(k + 1, curve.level(k));
        }
        // Trapezoids: 0.8 + 0.45 + 0.3 + 0.2, each a quarter wide.
        assertEquals(1.75 / 4, value(IvhFeature.AREA_UNDER_CURVE, steps, region).value(), 1e-15);
        assertEquals(
                0.6,
                value(IvhFeature.VOLUME_FRACTION_AT_10_PERCENT_INTENSITY, steps, region)
                        .value());
        assertEquals(
                0.1,
                value(IvhFeature.VOLUME_FRACTION_AT_90_PERCENT_INTENSITY, steps, region)
                        .value());
        assertEquals(
                5,
                value(IvhFeature.INTENSITY_AT_10_PERCENT_VOLUME, steps, region).value());
        assertEquals(
                2,
                value(IvhFeature.INTENSITY_AT_90_PERCENT_VOLUME, steps, region).value());
        assertEquals(
                3,
                value(IvhFeature.INTENSITY_FRACTION_DIFFERENCE, steps, region).value());
    }

    @RepeatedTest(10)
    void curveEqualsItsDefinition(SplittableRandom random) {
        double[] values = random.doubles(1 + random.nextInt(60), -7, 9).toArray();
        RegionOfInterest region = region(values);
        IvhLevels levels = new IvhLevels.Steps(0.5 + random.nextDouble());
        IvhCurve curve = IvhCurve.of(region, levels);
        for (int k = 0; k < curve.levelCount(); k++) {
            double level = curve.level(k);
            long below = Arrays.stream(values).filter(x -> x < level - 1e-12).count();
            assertEquals(1 - (double) below / values.length, curve.volumeFraction(k), 1e-12);
        }
    }

    @Test
    void binsStandForTheirCentres() {
        RegionOfInterest region = region(-1000, 399, 400)
                .restrictedTo(new boolean[] {true, true, true}, Optional.of(new IntensityRange(-1000, 400)));
        IvhCurve curve = IvhCurve.of(region, new IvhLevels.FixedBinSize(2.5));
        assertEquals(560, curve.levelCount());
        assertEquals(-998.75, curve.level(0));
        assertEquals(398.75, curve.level(559));
        assertEquals(2.0 / 3, curve.volumeFraction(559), 1e-15);
    }

    @Test
    void binNumbersAreLevelsOfAFixedNumberOfBins() {
        IvhLevels bins = new IvhLevels.FixedBinNumber(10);
        IvhCurve curve = IvhCurve.of(region(0, 5, 10), bins);
        assertEquals(10, curve.levelCount());
        assertEquals(1, curve.level(0));
        assertEquals(2.0 / 3, curve.volumeFraction(5), 1e-15);
        assertEquals(Unit.BIN, new IvhFamily(bins).unit(IvhFeature.INTENSITY_AT_10_PERCENT_VOLUME));
        assertEquals(Unit.NONE, new IvhFamily(bins).unit(IvhFeature.AREA_UNDER_CURVE));
    }

    @Test
    void undefinedValuesSayWhy() {
        for (IvhLevels levels : List.of(new IvhLevels.Steps(1), new IvhLevels.FixedBinNumber(1000))) {
            RegionOfInterest flat = region(3, 3);
            assertFalse(
                    value(IvhFeature.VOLUME_FRACTION_DIFFERENCE, levels, flat).isDefined());
            assertEquals(0, value(IvhFeature.AREA_UNDER_CURVE, levels, flat).value());
            FeatureValue intensity = value(IvhFeature.INTENSITY_AT_10_PERCENT_VOLUME, levels, flat);
            assertTrue(intensity.reason().contains("volume fraction"), intensity.reason());
        }
    }

    @Test
    void impossibleLevelsAreRefused() {
        assertThrows(RadiomicsException.class, () -> new IvhLevels.Steps(0));
        assertThrows(RadiomicsException.class, () -> new IvhLevels.FixedBinSize(-1));
        assertThrows(RadiomicsException.class, () -> new IvhLevels.FixedBinNumber(0));
        assertThrows(RadiomicsException.class, () -> IvhCurve.of(region(0, 1e9), new IvhLevels.Steps(1)));
    }
}
