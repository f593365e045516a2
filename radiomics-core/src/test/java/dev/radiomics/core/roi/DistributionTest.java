package dev.radiomics.core.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.SeededRandom;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class DistributionTest {

    @RepeatedTest(20)
    void agreesWithCommonsMath(SplittableRandom random) {
        boolean whole = random.nextBoolean();
        double[] sample = random.doubles(2 + random.nextInt(200), -50, 50)
                .map(value -> whole ? Math.rint(value) : value)
                .toArray();
        Distribution distribution = Distribution.of(sample);
        DescriptiveStatistics expected = new DescriptiveStatistics(sample);
        double variance = expected.getPopulationVariance();
        assertEquals(sample.length, distribution.size());
        assertEquals(expected.getMean(), distribution.mean(), 1e-10);
        assertEquals(variance, distribution.variance(), 1e-9 * variance);
        assertEquals(expected.getMin(), distribution.minimum());
        assertEquals(expected.getMax(), distribution.maximum());
        double third = moment(sample, 3);
        assertEquals(third / Math.pow(variance, 1.5), distribution.skewness(), 1e-9);
        assertEquals(moment(sample, 4) / (variance * variance) - 3, distribution.excessKurtosis(), 1e-9);
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(sample);
        for (double p : new double[] {10, 25, 50, 75, 90}) {
            assertEquals(percentile.evaluate(p), distribution.quantile(p / 100), 1e-9);
        }
        double low = percentile.evaluate(10);
        double high = percentile.evaluate(90);
        double[] middle =
                DoubleStream.of(sample).filter(x -> x >= low && x <= high).toArray();
        if (middle.length > 0) {
            double centre = new Mean().evaluate(middle);
            double deviation =
                    DoubleStream.of(middle).map(x -> Math.abs(x - centre)).sum() / middle.length;
            assertEquals(deviation, distribution.robustMeanAbsoluteDeviation(), 1e-9);
        }
        assertEquals(expected.getSumsq(), distribution.energy(), 1e-9 * expected.getSumsq());
    }

    private static double moment(double[] sample, int power) {
        double mean = new Mean().evaluate(sample);
        return DoubleStream.of(sample).map(x -> Math.pow(x - mean, power)).sum() / sample.length;
    }

    @Test
    void oneValueHasNoSpread() {
        Distribution single = Distribution.of(new double[] {0.1, 0.1, 0.1});
        assertEquals(0, single.variance());
        assertEquals(0, single.skewness());
        assertEquals(0, single.excessKurtosis());
        assertEquals(0, single.interquartileRange());
        assertEquals(0, single.entropy());
        assertEquals(1, single.uniformity());
        double odd = 0.08208400644580893;
        assertEquals(
                odd,
                Distribution.of(new double[] {odd, odd, odd, odd, odd, odd, odd})
                        .mean());
    }

    @RepeatedTest(5)
    void countedAndSortedSamplesAgree(SplittableRandom random) {
        double[] whole = random.doubles(50, -9, 9).map(Math::rint).toArray();
        double[] halves = DoubleStream.of(whole).map(x -> x / 2).toArray();
        Distribution counted = Distribution.of(whole);
        Distribution sorted = Distribution.of(halves);
        assertEquals(counted.differentValues(), sorted.differentValues());
        for (int i = 0; i < counted.differentValues(); i++) {
            assertEquals(counted.value(i) / 2, sorted.value(i));
            assertEquals(counted.count(i), sorted.count(i));
        }
    }

    @Test
    void zeroHasNoSign() {
        assertEquals(2, Distribution.of(new double[] {0.0, -0.0, 1.5}).differentValues());
    }
}
