package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.ivh.IvhLevels;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Settings with a name: the data sets of IBSI 1 (reference manual, chapter 5). All round intensities after interpolation. */
public enum Preset {
    /** The digital phantom: its intensities are grey levels; every aggregation. */
    IBSI_1_DIGITAL_PHANTOM(
            "ibsi-1-digital-phantom",
            Aggregation.textural(),
            new Discretisation.None(),
            new IvhLevels.Steps(1),
            settings -> settings),
    /** By slice, no interpolation, range [-500, 400] HU, bins of 25 HU. */
    IBSI_1_A(
            "ibsi-1-a",
            Aggregation.bySlice(),
            new Discretisation.FixedBinSize(25),
            new IvhLevels.Steps(1),
            settings -> settings.withResegmentation(Resegmentation.toRange(-500, 400))),
    /** By slice, bilinear to 2 mm, range [-500, 400] HU, 32 bins. */
    IBSI_1_B(
            "ibsi-1-b",
            Aggregation.bySlice(),
            new Discretisation.FixedBinNumber(32),
            new IvhLevels.Steps(1),
            settings -> settings.withResampling(Resampling.to(new Vector3(2, 2, 0), Interpolation.LINEAR))
                    .withResegmentation(Resegmentation.toRange(-500, 400))),
    /** Volumetric, trilinear to 2 mm, range [-1000, 400] HU, bins of 25 HU. */
    IBSI_1_C(
            "ibsi-1-c",
            Aggregation.volumetric(),
            new Discretisation.FixedBinSize(25),
            new IvhLevels.FixedBinSize(2.5),
            settings -> settings.withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR))
                    .withResegmentation(Resegmentation.toRange(-1000, 400))),
    /** Volumetric, trilinear to 2 mm, outliers beyond 3 sigma left out, 32 bins. */
    IBSI_1_D(
            "ibsi-1-d",
            Aggregation.volumetric(),
            new Discretisation.FixedBinNumber(32),
            new IvhLevels.Steps(1),
            settings -> settings.withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR))
                    .withResegmentation(Resegmentation.withoutOutliers(3))),
    /** Volumetric, tricubic to 2 mm, range [-1000, 400] HU and outliers beyond 3 sigma left out, 32 bins. */
    IBSI_1_E(
            "ibsi-1-e",
            Aggregation.volumetric(),
            new Discretisation.FixedBinNumber(32),
            new IvhLevels.FixedBinNumber(1000),
            settings -> settings.withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.CUBIC))
                    .withResegmentation(Resegmentation.toRange(-1000, 400).andWithoutOutliers(3)));

    private final String key;
    private final Set<Aggregation> aggregations;
    private final Discretisation discretisation;
    private final IvhLevels ivh;
    private final UnaryOperator<ExtractionSettings> preprocessing;

    Preset(
            String key,
            Set<Aggregation> aggregations,
            Discretisation discretisation,
            IvhLevels ivh,
            UnaryOperator<ExtractionSettings> preprocessing) {
        this.key = key;
        this.aggregations = aggregations;
        this.discretisation = discretisation;
        this.ivh = ivh;
        this.preprocessing = preprocessing;
    }

    /** The name on the command line and in settings files, such as {@code ibsi-1-c}. */
    public String key() {
        return key;
    }

    /** The settings it stands for. */
    public ExtractionSettings settings() {
        return settings(aggregations);
    }

    /** The settings it stands for, with other aggregations of the texture families. */
    public ExtractionSettings settings(Set<Aggregation> others) {
        return preprocessing.apply(ExtractionSettings.of(discretisation, Families.builtIn(ivh, others))
                .withRoundedIntensities(true));
    }

    /**
     * The preset of a name.
     *
     * @throws RadiomicsException if there is none; the message lists the names
     */
    public static Preset of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new RadiomicsException("there is no preset '" + key + "'; there are "
                        + Arrays.stream(values()).map(Preset::key).collect(Collectors.joining(", "))));
    }
}
