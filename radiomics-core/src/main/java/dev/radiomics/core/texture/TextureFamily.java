package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A family of features of a texture matrix.
 *
 * <p>An aggregation that averages takes the mean over all matrices that have entries: slices without voxels of the region, and
 * slices or directions without a pair of neighbours, do not count. A feature that has no value for one of these matrices (such as
 * the correlation in a slice of one grey level) is averaged over the others; it is undefined if it has a value for none.
 *
 * @param <M> the matrix
 */
public abstract class TextureFamily<M extends TextureMatrix> implements FeatureFamily {

    private final Family family;
    private final List<? extends Feature> features;
    private final Set<Aggregation> aggregations;
    private final String reasonWithoutMatrix;

    /**
     * A family of the library.
     *
     * @param aggregations those asked for, in table order
     * @param reasonWithoutMatrix why the features have no value if there is no matrix with entries
     */
    protected TextureFamily(
            Family family,
            List<? extends Feature> features,
            Set<Aggregation> aggregations,
            String reasonWithoutMatrix) {
        this.family = family;
        this.features = features;
        this.aggregations = aggregations;
        this.reasonWithoutMatrix = reasonWithoutMatrix;
    }

    @Override
    public final Family family() {
        return family;
    }

    @Override
    public final List<? extends Feature> features() {
        return features;
    }

    @Override
    public final int valueCount() {
        return features.size() * aggregations.size();
    }

    /** The aggregations asked for, in table order. */
    public final Set<Aggregation> aggregations() {
        return aggregations;
    }

    /** The features of one matrix in the order of {@link #features()}; NaN where one has no value. */
    public abstract double[] featuresOf(M matrix);

    /** Why {@link #featuresOf} gives NaN for a feature. */
    protected abstract String reasonUndefined(Feature feature);

    /**
     * Builds every matrix with entries that the aggregations need and hands it to a function, so that no more matrices are held
     * at a time than necessary.
     *
     * @return what the function made of each matrix, by aggregation, slice and direction
     */
    protected abstract <T> List<Labelled<T>> build(
            DiscretisedRegion region, Execution execution, Function<? super M, T> use);

    @Override
    public final boolean needsGreyLevels() {
        return true;
    }

    /** The matrices themselves, by aggregation, slice and direction; those without entries are left out. */
    public final List<Labelled<M>> matrices(DiscretisedRegion region, Execution execution) {
        return build(region, execution, Function.identity());
    }

    @Override
    public final List<FeatureValue> compute(FamilyInput input) {
        Map<Aggregation, List<double[]>> byAggregation = new EnumMap<>(Aggregation.class);
        for (Labelled<double[]> matrix : build(input.levels(), input.execution(), this::featuresOf)) {
            byAggregation
                    .computeIfAbsent(matrix.label().aggregation(), key -> new ArrayList<>())
                    .add(matrix.value());
        }
        List<FeatureValue> values = new ArrayList<>();
        for (Aggregation aggregation : aggregations()) {
            List<double[]> matrices = byAggregation.getOrDefault(aggregation, List.of());
            for (int i = 0; i < features().size(); i++) {
                values.add(mean(features().get(i), aggregation, matrices, i));
            }
        }
        return values;
    }

    private FeatureValue mean(Feature feature, Aggregation aggregation, List<double[]> matrices, int index) {
        double sum = 0;
        int defined = 0;
        for (double[] values : matrices) {
            if (!Double.isNaN(values[index])) {
                sum += values[index];
                defined++;
            }
        }
        if (defined == 0) {
            String reason = matrices.isEmpty() ? reasonWithoutMatrix : reasonUndefined(feature);
            return FeatureValue.undefined(feature, aggregation, reason);
        }
        return FeatureValue.ofQuotient(feature, aggregation, sum / defined);
    }
}
