package dev.radiomics.core.statistics;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.roi.DescriptiveStatistic;
import dev.radiomics.core.roi.Distribution;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;

/**
 * Intensity-based statistics (IBSI UHIW): the 18 descriptive statistics of the intensities in the intensity mask.
 *
 * <p>Two of them are quotients and have no value where their denominator is 0: the coefficient of variation at mean 0, the quartile
 * coefficient of dispersion where P75 = -P25. The robust deviation has none where no voxel lies within P10 and P90 (two voxels). Linear in the number of different intensities once these are counted or sorted.
 */
public record StatisticsFamily() implements FeatureFamily {

    @Override
    public Family family() {
        return Family.STATISTICS;
    }

    @Override
    public List<StatisticsFeature> features() {
        return List.of(StatisticsFeature.values());
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        Distribution intensities = input.region().distribution();
        return features().stream().map(feature -> value(feature, intensities)).toList();
    }

    private static FeatureValue value(StatisticsFeature feature, Distribution x) {
        return switch (feature) {
            case ENERGY -> FeatureValue.of(feature, x.energy());
            case ROOT_MEAN_SQUARE -> FeatureValue.of(feature, Math.sqrt(x.energy() / x.size()));
            default -> DescriptiveStatistic.value(feature, x);
        };
    }
}
