package dev.radiomics.core.ivh;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.IvhFeature;
import dev.radiomics.core.feature.Unit;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;

/**
 * Intensity-volume histogram features (IBSI P88C) of the intensity mask, over levels of their own.
 *
 * <p>With a single level intensity fractions are 0/0: volume fractions have no value and the area is 0. An intensity at a volume
 * fraction has none when even the highest level is held by more of the volume. With a fixed number of bins intensities are bin
 * numbers.
 */
public record IvhFamily(IvhLevels levels) implements FeatureFamily {

    @Override
    public Family family() {
        return Family.IVH;
    }

    @Override
    public List<IvhFeature> features() {
        return List.of(IvhFeature.values());
    }

    @Override
    public String ownDiscretisation() {
        return levels.toString();
    }

    @Override
    public Unit unit(Feature feature) {
        return feature.unit() == Unit.INTENSITY && levels instanceof IvhLevels.FixedBinNumber
                ? Unit.BIN
                : feature.unit();
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        IvhCurve curve = IvhCurve.of(input.region(), levels);
        return features().stream().map(feature -> value(feature, curve)).toList();
    }

    private static FeatureValue value(IvhFeature feature, IvhCurve curve) {
        return switch (feature) {
            case VOLUME_FRACTION_AT_10_PERCENT_INTENSITY -> volumeFraction(feature, curve, curve.volumeFractionAt(0.1));
            case VOLUME_FRACTION_AT_90_PERCENT_INTENSITY -> volumeFraction(feature, curve, curve.volumeFractionAt(0.9));
            case VOLUME_FRACTION_DIFFERENCE ->
                volumeFraction(feature, curve, curve.volumeFractionAt(0.1) - curve.volumeFractionAt(0.9));
            case INTENSITY_AT_10_PERCENT_VOLUME -> intensity(feature, curve.intensityAt(0.1));
            case INTENSITY_AT_90_PERCENT_VOLUME -> intensity(feature, curve.intensityAt(0.9));
            case INTENSITY_FRACTION_DIFFERENCE -> intensity(feature, curve.intensityAt(0.1) - curve.intensityAt(0.9));
            case AREA_UNDER_CURVE -> FeatureValue.of(feature, curve.area());
        };
    }

    private static FeatureValue volumeFraction(IvhFeature feature, IvhCurve curve, double value) {
        return curve.levelCount() == 1
                ? FeatureValue.undefined(feature, "the region has a single intensity level")
                : FeatureValue.of(feature, value);
    }

    private static FeatureValue intensity(IvhFeature feature, double value) {
        return Double.isNaN(value)
                ? FeatureValue.undefined(feature, "even the highest level is held by more than the volume fraction")
                : FeatureValue.of(feature, value);
    }
}
