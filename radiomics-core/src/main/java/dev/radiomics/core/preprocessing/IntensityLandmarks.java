package dev.radiomics.core.preprocessing;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A standard scale of intensities: what value each percentile of an image is given.
 *
 * @param percentilesOfImage from 0 to 100, rising, at least two
 * @param values one for each percentile, rising
 */
public record IntensityLandmarks(List<Double> percentilesOfImage, List<Double> values) {

    /** Checks that both rise. */
    public IntensityLandmarks {
        percentilesOfImage = List.copyOf(percentilesOfImage);
        values = List.copyOf(values);
        if (percentilesOfImage.size() < 2 || percentilesOfImage.size() != values.size()) {
            throw new RadiomicsException("intensity landmarks need at least two percentiles and a value for each, got "
                    + percentilesOfImage.size() + " and " + values.size());
        }
        requireRising("percentiles", percentilesOfImage);
        requireRising("values", values);
        if (percentilesOfImage.get(0) < 0 || percentilesOfImage.get(percentilesOfImage.size() - 1) > 100) {
            throw new RadiomicsException("percentiles must be from 0 to 100, got " + percentilesOfImage);
        }
    }

    private static void requireRising(String what, List<Double> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            boolean rises = i == 0 || numbers.get(i) > numbers.get(i - 1);
            if (!Double.isFinite(numbers.get(i)) || !rises) {
                throw new RadiomicsException(
                        "the " + what + " of intensity landmarks must rise from one to the next, got " + numbers);
            }
        }
    }

    /** The percentiles as an array. */
    double[] percentiles() {
        return percentilesOfImage.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The standard scale of a cohort: the percentiles of each image are brought to a common range linearly, and averaged.
     *
     * @param percentiles which percentiles, rising; the first and the last become the ends of the range
     * @param images the intensities of these percentiles, for each image
     */
    public static IntensityLandmarks fit(
            double[] percentiles, List<double[]> images, double lowerValue, double upperValue) {
        if (images.isEmpty()) {
            throw new RadiomicsException("a standard scale needs at least one image to be fitted to");
        }
        double[] sums = new double[percentiles.length];
        for (double[] image : images) {
            double low = image[0];
            double high = image[image.length - 1];
            if (!(low < high)) {
                throw new RadiomicsException("an image has the same intensity (" + low + ") at percentile "
                        + percentiles[0] + " and " + percentiles[percentiles.length - 1] + "; leave it out");
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += lowerValue + (image[i] - low) / (high - low) * (upperValue - lowerValue);
            }
        }
        return new IntensityLandmarks(
                DoubleStream.of(percentiles).boxed().toList(),
                DoubleStream.of(sums).map(sum -> sum / images.size()).boxed().toList());
    }

    /** What is done to an intensity of an image with these percentiles. Landmarks at the same intensity count once, the first of them. */
    DoubleUnaryOperator mappingFrom(double[] intensities) {
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (int i = 0; i < intensities.length; i++) {
            if (from.isEmpty() || intensities[i] > from.get(from.size() - 1)) {
                from.add(intensities[i]);
                to.add(values.get(i));
            }
        }
        if (from.size() < 2) {
            throw new RadiomicsException("normalisation: the image has the same intensity (" + intensities[0]
                    + ") at all landmarks; it cannot be brought to the standard scale");
        }
        double[] x = from.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = to.stream().mapToDouble(Double::doubleValue).toArray();
        return value -> {
            int found = Arrays.binarySearch(x, value);
            int piece = Math.max(0, Math.min(x.length - 2, found >= 0 ? found : -found - 2));
            return y[piece] + (value - x[piece]) * (y[piece + 1] - y[piece]) / (x[piece + 1] - x[piece]);
        };
    }
}
