package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlNode.Scalar;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.FeatureSet;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.IntensityLandmarks;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.filters.Filter;
import dev.radiomics.filters.FilterBank;
import dev.radiomics.filters.Filters;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.StandardisedUptake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the records of the core of a file's sections, which fit the grammar. */
final class SettingsReader {
    private SettingsReader() {}

    static RegionSettings read(String variant, Mapping sections) {
        SectionReader file = new SectionReader(sections);
        SectionReader reading = file.section("reading").orElseGet(SectionReader::empty);
        return new RegionSettings(
                variant,
                reading(sections),
                reading.flag("resample-mask", false),
                file.section("region")
                        .flatMap(region -> region.text("parts"))
                        .map(text -> RegionParts.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(RegionParts.MERGED),
                extraction(file));
    }

    /** How image and mask are read. */
    static ReadOptions reading(Mapping sections) {
        SectionReader file = new SectionReader(sections);
        SectionReader reading = file.section("reading").orElseGet(SectionReader::empty);
        return SectionReader.at(file.placeOf("reading"), () -> readOptions(reading));
    }

    private static ReadOptions readOptions(SectionReader reading) {
        ReadOptions options = ReadOptions.defaults();
        if (reading.has("time-point")) {
            options = options.withTimePoint(reading.whole("time-point").getAsInt());
        }
        if (reading.has("spacing")) {
            options = options.withSpacingMm(vector(reading.numbers("spacing")));
        }
        if (reading.has("suv")) {
            options = options.withSuv(StandardisedUptake.of(reading.text("suv").get()));
        }
        if (reading.flag("precise-philips", false)) {
            options = options.withPrecisePhilips();
        }
        return reading.has("segment-threshold")
                ? options.withSegmentThreshold(
                        reading.number("segment-threshold").getAsDouble())
                : options;
    }

    private static Vector3 vector(List<Double> numbers) {
        return new Vector3(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static ExtractionSettings extraction(SectionReader file) {
        FamilyReader families = new FamilyReader(file.items("aggregations"));
        List<FeatureFamily> wanted = families.families(file.node("families"));
        ExtractionSettings settings = ExtractionSettings.of(List.of())
                .withFeatures(SectionReader.at(
                        file.placeOf(file.has("discretisation") ? "discretisation" : "families"),
                        () -> new FeatureSet(discretisations(file), wanted)));
        if (file.has("normalisation")) {
            settings = settings.withNormalisation(
                    normalisation(file.section("normalisation").get()));
        }
        if (file.has("resampling")) {
            SectionReader resampling = file.section("resampling").get();
            settings = settings.withRoundedIntensities(resampling.flag("round", false));
            settings = resampling(resampling).map(settings::withResampling).orElse(settings);
        }
        if (file.has("resegmentation")) {
            SectionReader section = file.section("resegmentation").get();
            settings = settings.withResegmentation(SectionReader.at(section.place(), () -> resegmentation(section)));
        }
        for (YamlNode node : file.items("response-maps")) {
            ResponseMaps maps = responseMaps(new SectionReader((Mapping) node), families);
            ExtractionSettings before = settings;
            settings = SectionReader.at(node.place(), () -> before.withResponseMaps(maps));
        }
        return settings;
    }

    private static Optional<Resampling> resampling(SectionReader section) {
        if (!section.has("spacing")) {
            if (section.has("interpolation") || section.has("mask-interpolation")) {
                throw section.wrong("interpolation", "an interpolation without a spacing does nothing; add spacing");
            }
            return Optional.empty();
        }
        Vector3 spacing = vector(section.numbers("spacing"));
        return Optional.of(SectionReader.at(
                section.place(),
                () -> new Resampling(
                        spacing,
                        interpolation(section, "interpolation"),
                        interpolation(section, "mask-interpolation"))));
    }

    private static Interpolation interpolation(SectionReader section, String key) {
        return section.text(key)
                .map(text -> Interpolation.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Interpolation.LINEAR);
    }

    private static Resegmentation resegmentation(SectionReader section) {
        Optional<IntensityRange> range = section.node("range").map(node -> {
            List<YamlNode> ends = section.items("range");
            return new IntensityRange(
                    isOpen(ends.get(0)) ? Double.NEGATIVE_INFINITY : SectionReader.number(ends.get(0)),
                    isOpen(ends.get(1)) ? Double.POSITIVE_INFINITY : SectionReader.number(ends.get(1)));
        });
        return new Resegmentation(range, section.number("outliers"));
    }

    private static boolean isOpen(YamlNode end) {
        return end instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
    }

    private static List<Discretisation> discretisations(SectionReader section) {
        List<Discretisation> all = new ArrayList<>();
        for (YamlNode node : section.oneOrMore("discretisation")) {
            SectionReader way = new SectionReader((Mapping) node);
            boolean none = way.flag("none", false);
            int chosen = (way.has("bin-width") ? 1 : 0) + (way.has("bin-count") ? 1 : 0) + (none ? 1 : 0);
            if (chosen != 1) {
                throw new YamlException(
                        node.place(), "'discretisation' needs exactly one of bin-width, bin-count and none: true");
            }
            all.add(SectionReader.at(
                    node.place(),
                    () -> none
                            ? new Discretisation.None()
                            : way.has("bin-width")
                                    ? new Discretisation.FixedBinSize(
                                            way.number("bin-width").getAsDouble())
                                    : new Discretisation.FixedBinNumber(
                                            way.whole("bin-count").getAsInt())));
        }
        return all;
    }

    private static ResponseMaps responseMaps(SectionReader section, FamilyReader families) {
        List<Filter> filters = section.items("filters").stream()
                .map(node -> SectionReader.at(node.place(), () -> Filters.parse(SectionReader.text(node))))
                .toList();
        if (filters.isEmpty()) {
            throw section.wrong("filters", "name at least one filter");
        }
        List<FeatureFamily> wanted = families.families(section.node("families"));
        List<Discretisation> discretisations = discretisations(section);
        if (discretisations.isEmpty() && wanted.stream().anyMatch(FeatureFamily::needsGreyLevels)) {
            throw section.wrong(
                    "families",
                    "maps have other intensities than the image: give response-maps a discretisation of their own, such as "
                            + "{bin-count: 32}, or only families without grey levels");
        }
        return SectionReader.at(
                section.place(),
                () -> new ResponseMaps(
                        FilterBank.of(filters),
                        section.flag("before-resampling", false),
                        new FeatureSet(discretisations, wanted)));
    }

    private static Normalisation normalisation(SectionReader section) {
        String method = section.text("method").orElseThrow();
        NormalisationVoxels over = Arrays.stream(NormalisationVoxels.values())
                .filter(voxels -> voxels.key().equals(section.text("over").orElseThrow()))
                .findFirst()
                .orElseThrow();
        return SectionReader.at(section.place(), () -> switch (method) {
            case "z-score" ->
                new Normalisation.ZScore(
                        over,
                        section.number("clip"),
                        section.number("scale").orElse(1),
                        section.number("shift").orElse(0));
            case "percentiles" -> percentiles(section, over);
            default -> new Normalisation.Landmarks(over, landmarks(section));
        });
    }

    private static Normalisation percentiles(SectionReader section, NormalisationVoxels over) {
        List<Double> percentiles = section.numbers("percentiles");
        if (percentiles.isEmpty()) {
            throw section.wrong("method", "normalisation by percentiles needs the key percentiles, such as [1, 99]");
        }
        List<Double> values = section.has("values") ? section.numbers("values") : List.of(0.0, 1.0);
        return new Normalisation.PercentileRange(
                over,
                percentiles.get(0),
                percentiles.get(1),
                values.get(0),
                values.get(1),
                section.flag("clip-range", false));
    }

    private static IntensityLandmarks landmarks(SectionReader section) {
        if (section.has("landmarks") == section.has("landmarks-file")) {
            throw section.wrong("method", "normalisation by landmarks needs either landmarks or landmarks-file");
        }
        SectionReader scale = section.section("landmarks").orElseThrow();
        return new IntensityLandmarks(scale.numbers("percentiles"), scale.numbers("values"));
    }
}
