package dev.radiomics.core.spi;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.Unit;
import dev.radiomics.core.image.Geometry;
import java.util.List;

/**
 * A family of features: a pure function from a region of interest to values. It is immutable, keeps no state between calls and
 * knows no other family; its settings are given to its constructor.
 */
public interface FeatureFamily {
    /** Which family this is. */
    Family family();

    /** The features it computes, in table order. */
    List<? extends Feature> features();

    /**
     * Whether it is for images of this grid, that of the image after resampling. If not, the extraction leaves the family out: its
     * table has no rows of it.
     */
    default boolean appliesTo(Geometry image) {
        return true;
    }

    /** Whether it works on grey levels; then {@link FamilyInput#levels()} is there. */
    default boolean needsGreyLevels() {
        return false;
    }

    /** How it makes grey levels of its own, for the feature table; empty if it has none or uses those of the extraction. */
    default String ownDiscretisation() {
        return "";
    }

    /** How many values it has for a region: features times aggregations. */
    default int valueCount() {
        return features().size();
    }

    /** The unit of a feature under these settings: its own, unless they change what it counts. */
    default Unit unit(Feature feature) {
        return feature.unit();
    }

    /**
     * The values, one for each feature and aggregation, in table order; of an image that the family applies to. A feature without a value
     * is NaN with a reason; only a cancelled extraction or an error in the settings is an exception.
     */
    List<FeatureValue> compute(FamilyInput input);
}
