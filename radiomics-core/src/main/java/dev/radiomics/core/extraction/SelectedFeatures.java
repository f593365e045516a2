package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.Unit;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;

/**
 * Some features of a family. The others are left out of the table; what it takes to compute them may be spent all the same.
 *
 * @param whole the family
 * @param features at least one of its features, in table order
 */
public record SelectedFeatures(FeatureFamily whole, List<? extends Feature> features) implements FeatureFamily {

    /** Checks that the features are those of the family, and brings them into table order. */
    public SelectedFeatures {
        List<? extends Feature> known = whole.features();
        for (Feature feature : features) {
            if (!known.contains(feature)) {
                throw new RadiomicsException("the family " + whole.family().key() + " has no feature '"
                        + feature.label() + "'; it has "
                        + String.join(", ", known.stream().map(Feature::label).toList()));
            }
        }
        if (features.isEmpty()) {
            throw new RadiomicsException(
                    "no feature of the family " + whole.family().key() + " was chosen; leave the family out instead");
        }
        List<? extends Feature> wanted = features;
        features = known.stream().filter(wanted::contains).toList();
    }

    @Override
    public Family family() {
        return whole.family();
    }

    @Override
    public boolean appliesTo(Geometry image) {
        return whole.appliesTo(image);
    }

    @Override
    public boolean needsGreyLevels() {
        return whole.needsGreyLevels();
    }

    @Override
    public String ownDiscretisation() {
        return whole.ownDiscretisation();
    }

    @Override
    public int valueCount() {
        return whole.valueCount() / whole.features().size() * features.size();
    }

    @Override
    public Unit unit(Feature feature) {
        return whole.unit(feature);
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        return whole.compute(input).stream()
                .filter(value -> features.contains(value.feature()))
                .toList();
    }
}
