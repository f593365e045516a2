package dev.radiomics.core.extraction;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.histogram.HistogramFamily;
import dev.radiomics.core.ivh.IvhFamily;
import dev.radiomics.core.ivh.IvhLevels;
import dev.radiomics.core.localintensity.LocalIntensityFamily;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.statistics.StatisticsFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** The families that can be asked for. */
public final class Families {
    private Families() {}

    /**
     * Every built-in family with its IBSI settings, in the order of the IBSI reference manual.
     *
     * @param ivh levels of the intensity-volume histogram
     * @param aggregations those of all texture families together; each takes the ones it knows, and is left out if there are none
     */
    public static List<FeatureFamily> builtIn(IvhLevels ivh, Set<Aggregation> aggregations) {
        return List.of(new LocalIntensityFamily(), new StatisticsFamily(), new HistogramFamily(), new IvhFamily(ivh));
    }

    /** Families that other jars on the class path provide through {@link ServiceLoader}. */
    public static List<FeatureFamily> provided() {
        List<FeatureFamily> families = new ArrayList<>();
        ServiceLoader.load(FeatureFamily.class).forEach(families::add);
        return families;
    }
}
