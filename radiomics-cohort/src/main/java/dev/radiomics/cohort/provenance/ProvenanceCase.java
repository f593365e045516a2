package dev.radiomics.cohort.provenance;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import dev.radiomics.io.StandardisedUptake;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case.
 *
 * @param choices what was asked for, beside the settings
 * @param source the files, and the image in them
 * @param covariates passed through
 */
public record ProvenanceCase(
        String caseId,
        Choices choices,
        CaseSource source,
        Map<String, String> covariates,
        List<RegionEntry> regions,
        List<RegionFailure> failures) {

    /** Copies the collections. */
    public ProvenanceCase {
        Stream.of(caseId, choices, source, source.image(), source.mask()).forEach(Objects::requireNonNull);
        covariates = Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
        regions = List.copyOf(regions);
        failures = List.copyOf(failures);
    }

    /**
     * What was asked for: which image of a file with several, which regions.
     *
     * @param roi name or pattern; {@code *} for all regions
     * @param seriesChosen whether one of several series was named: the one that the source tells
     */
    public record Choices(
            Optional<Double> label,
            Optional<String> roi,
            Optional<String> modality,
            boolean seriesChosen,
            Optional<Integer> timePoint,
            Optional<Vector3> spacingMm,
            Optional<String> suv,
            boolean precisePhilips,
            Optional<Double> segmentThreshold) {

        static Choices of(CaseInput input) {
            ReadOptions reading = input.reading();
            RegionChoice regions = input.regions();
            return new Choices(
                    regions.number().isPresent() ? Optional.of(regions.number().getAsDouble()) : Optional.empty(),
                    regions.name(),
                    input.modality(),
                    reading.seriesInstanceUid().isPresent(),
                    reading.timePoint().isPresent()
                            ? Optional.of(reading.timePoint().getAsInt())
                            : Optional.empty(),
                    reading.spacingMm(),
                    reading.suv().map(StandardisedUptake::key),
                    reading.precisePhilips(),
                    reading.chosenSegmentThreshold().isPresent()
                            ? Optional.of(reading.segmentThreshold())
                            : Optional.empty());
        }

        RegionChoice regions() {
            return label.map(RegionChoice::numbered)
                    .or(() -> roi.map(name -> name.equals("*") ? RegionChoice.all() : RegionChoice.named(name)))
                    .orElse(RegionChoice.only());
        }

        /** Without the series, which may be there as a hash. */
        ReadOptions reading() {
            ReadOptions options = ReadOptions.defaults();
            options = segmentThreshold.map(options::withSegmentThreshold).orElse(options);
            options = timePoint.map(options::withTimePoint).orElse(options);
            options = spacingMm.map(options::withSpacingMm).orElse(options);
            options = suv.map(StandardisedUptake::of).map(options::withSuv).orElse(options);
            return precisePhilips ? options.withPrecisePhilips() : options;
        }
    }

    /** A region with values. */
    public record RegionEntry(
            String roi, String settings, String settingsHash, Diagnostics diagnostics, List<String> warnings) {

        static RegionEntry of(RegionResult region) {
            return new RegionEntry(
                    region.region(),
                    region.settings().name(),
                    region.settings().hash(),
                    region.diagnostics(),
                    region.warnings());
        }
    }

    /**
     * The case as it was, to compute it again; without the series, if one was chosen.
     *
     * @param folder what its paths are relative to
     */
    public CaseInput input(Path folder) {
        return new CaseInput(
                caseId,
                folder.resolve(source.image().path()).normalize(),
                folder.resolve(source.mask().path()).normalize(),
                choices.regions(),
                choices.modality(),
                source.reference().map(file -> folder.resolve(file.path()).normalize()),
                choices.reading(),
                covariates);
    }

    static ProvenanceCase of(CaseInput input, CaseRecord result) {
        return new ProvenanceCase(
                input.id(),
                Choices.of(input),
                result.source(),
                input.covariates(),
                result.regions().stream().map(RegionEntry::of).toList(),
                result.failures());
    }
}
