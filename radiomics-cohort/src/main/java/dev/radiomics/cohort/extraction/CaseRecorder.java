package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.cohort.result.InputFile;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsWriter;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what becomes of the regions of a case, as a record. */
public final class CaseRecorder implements CaseListener {
    private final CaseInput input;
    private final Path folder;
    private final boolean plainUids;
    private final Optional<StageFiles> stageFiles;
    private final List<RegionResult> regions = new ArrayList<>();
    private final List<RegionFailure> failures = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private Optional<Geometry> geometry = Optional.empty();
    private Optional<Acquisition> acquisition = Optional.empty();
    private Optional<RadiomicsException> first = Optional.empty();

    /**
     * A recorder of one case.
     *
     * @param folder what paths are relative to in the record
     * @param plainUids whether UIDs are kept as they are, instead of their hashes
     * @param stageFiles where images and masks on their way are written to
     */
    public CaseRecorder(CaseInput input, Path folder, boolean plainUids, Optional<StageFiles> stageFiles) {
        this.input = input;
        this.folder = folder;
        this.plainUids = plainUids;
        this.stageFiles = stageFiles;
    }

    @Override
    public void image(Volume image) {
        geometry = Optional.of(image.geometry());
        acquisition = image.acquisition();
    }

    @Override
    public void result(RegionResult result, RegionSettings used) {
        regions.add(plainUids ? result : result.withHashedUids());
        settings.computeIfAbsent(result.settings().hash(), hash -> SettingsWriter.json(used));
    }

    @Override
    public void failure(String region, String variant, RadiomicsException reason) {
        first = first.or(() -> Optional.of(reason));
        failures.add(new RegionFailure(region, variant, withoutIdentity(reason.getMessage())));
    }

    /** The case could not be gone through: what there is of its regions does not count. */
    public void failAsAWhole(RadiomicsException reason) {
        regions.clear();
        failures.clear();
        settings.clear();
        failure("", "", reason);
    }

    /** Messages name files as they were opened, and may name UIDs. */
    private String withoutIdentity(String message) {
        List<Path> paths = Stream.of(Optional.of(input.image()), Optional.of(input.mask()), input.reference())
                .flatMap(Optional::stream)
                .distinct()
                // One may lie in another.
                .sorted(Comparator.comparingInt((Path path) -> path.toString().length())
                        .reversed())
                .toList();
        String any = paths.stream().map(path -> Pattern.quote(path.toString())).collect(Collectors.joining("|"));
        String text = Pattern.compile("(?<![\\p{L}\\p{N}/\\\\._-])(" + any + ")(?![\\p{L}\\p{N}_-])")
                .matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(InputFiles.relative(Path.of(found.group()), folder)));
        return plainUids ? text : Hashes.withHashedUids(text);
    }

    @Override
    public Optional<StageListener> stages(Mask region, RegionSettings used) {
        return stageFiles.map(files -> files.listener(region.name(), used.variant()));
    }

    /**
     * Goes on if a region has values, or if several have none.
     *
     * @throws RadiomicsException the reason of the only failure, if there is nothing else
     */
    public void throwOnlyFailure() {
        if (regions.isEmpty() && failures.size() == 1) {
            throw first.orElseThrow();
        }
    }

    /** The regions with values so far. */
    public List<RegionResult> regions() {
        return List.copyOf(regions);
    }

    /** Those without so far. */
    public List<RegionFailure> failures() {
        return List.copyOf(failures);
    }

    /** What was recorded; reads the files of the case once more for their hashes. */
    public CaseRecord record() {
        return new CaseRecord(input.id(), source(), regions, failures, settings);
    }

    private CaseSource source() {
        return new CaseSource(
                inputFile(input.image()),
                inputFile(input.mask()),
                input.reference().map(this::inputFile),
                geometry,
                input.modality()
                        .or(() -> acquisition.map(Acquisition::modality))
                        .orElse(""),
                acquisition
                        .map(Acquisition::seriesInstanceUid)
                        .map(uid -> plainUids ? uid : Hashes.ofUid(uid))
                        .orElse(""));
    }

    private InputFile inputFile(Path file) {
        return InputFiles.of(file, folder);
    }
}
