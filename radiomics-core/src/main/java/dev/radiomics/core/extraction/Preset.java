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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Settings with a name: the data sets of IBSI 1 (reference manual, chapter 5). */
public enum Preset {
    /** The digital phantom: its intensities are grey levels; every aggregation. */
    IBSI_1_DIGITAL_PHANTOM(
            "ibsi-1-digital-phantom",
            () -> settings(
                    new Discretisation.None(),
                    new IvhLevels.Steps(1),
                    EnumSet.complementOf(EnumSet.of(Aggregation.NONE)))),
    /** By slice, no interpolation, range [-500, 400] HU, bins of 25 HU. */
    IBSI_1_A("ibsi-1-a", () -> settings(new Discretisation.FixedBinSize(25), new IvhLevels.Steps(1), bySlice(true))
            .withResegmentation(Resegmentation.toRange(-500, 400))),
    /** By slice, bilinear to 2 mm, range [-500, 400] HU, 32 bins. */
    IBSI_1_B("ibsi-1-b", () -> settings(new Discretisation.FixedBinNumber(32), new IvhLevels.Steps(1), bySlice(true))
            .withResampling(Resampling.to(new Vector3(2, 2, 0), Interpolation.LINEAR))
            .withResegmentation(Resegmentation.toRange(-500, 400))),
    /** Volumetric, trilinear to 2 mm, range [-1000, 400] HU, bins of 25 HU. */
    IBSI_1_C("ibsi-1-c", () -> settings(
                    new Discretisation.FixedBinSize(25), new IvhLevels.FixedBinSize(2.5), bySlice(false))
            .withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR))
            .withResegmentation(Resegmentation.toRange(-1000, 400))),
    /** Volumetric, trilinear to 2 mm, outliers beyond 3 sigma left out, 32 bins. */
    IBSI_1_D("ibsi-1-d", () -> settings(new Discretisation.FixedBinNumber(32), new IvhLevels.Steps(1), bySlice(false))
            .withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR))
            .withResegmentation(Resegmentation.withoutOutliers(3))),
    /** Volumetric, tricubic to 2 mm, range [-1000, 400] HU and outliers beyond 3 sigma left out, 32 bins. */
    IBSI_1_E("ibsi-1-e", () -> settings(
                    new Discretisation.FixedBinNumber(32), new IvhLevels.FixedBinNumber(1000), bySlice(false))
            .withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.CUBIC))
            .withResegmentation(Resegmentation.toRange(-1000, 400).andWithoutOutliers(3)));

    private final String key;
    private final ExtractionSettings settings;

    Preset(String key, Supplier<ExtractionSettings> settings) {
        this.key = key;
        this.settings = settings.get();
    }

    /** The name on the command line and in settings files, such as {@code ibsi-1-c}. */
    public String key() {
        return key;
    }

    /** The settings it stands for. */
    public ExtractionSettings settings() {
        return settings;
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

    private static ExtractionSettings settings(
            Discretisation discretisation, IvhLevels ivh, Set<Aggregation> aggregations) {
        return new ExtractionSettings(
                Optional.empty(),
                true,
                Resegmentation.NONE,
                Optional.of(discretisation),
                Families.builtIn(ivh, aggregations));
    }

    private static Set<Aggregation> bySlice(boolean bySlice) {
        return Arrays.stream(Aggregation.values())
                .filter(aggregation -> aggregation != Aggregation.NONE && aggregation.isBySlice() == bySlice)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aggregation.class)));
    }
}
