package dev.radiomics.cohort.guideline;

import dev.radiomics.cohort.provenance.Provenance;
import dev.radiomics.cohort.provenance.ProvenanceCase;
import dev.radiomics.cohort.settings.Modality;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.LibraryVersion;
import dev.radiomics.core.image.Geometry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the cases, and the library itself, answer to the items of the guideline. */
final class StudyAnswers {
    private static final int LISTED_REGIONS = 12;

    private final Provenance provenance;

    StudyAnswers(Provenance provenance) {
        this.provenance = provenance;
    }

    /** Modalities of DICOM that occur. */
    Set<String> modalities() {
        return cases().map(one -> Modality.inDicom(one.source().modality()))
                .filter(modality -> !modality.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variants and modalities that some settings were used for, with a space behind; empty if there is nothing to tell. */
    String useOf(String settingsHash) {
        Set<String> words = new TreeSet<>();
        for (ProvenanceCase one : provenance.cases()) {
            for (ProvenanceCase.RegionEntry region : one.regions()) {
                if (region.settingsHash().equals(settingsHash)) {
                    words.add((region.settings() + " "
                                    + Modality.inDicom(one.source().modality()))
                            .strip());
                }
            }
        }
        String text = String.join("/", words);
        return text.isEmpty() ? "" : text + " ";
    }

    /** Empty if the cases do not say. */
    Optional<String> answer(String item) {
        return switch (item) {
            case "1" ->
                counted(cases().flatMap(one -> one.regions().stream()
                                .map(ProvenanceCase.RegionEntry::roi)
                                .distinct()))
                        .map(text -> "Regions: " + text + ".");
            case "8" ->
                counted(cases().map(one -> Modality.inDicom(one.source().modality())))
                        .map(text -> text + ".");
            case "28" -> spacings(0, 1).map(text -> text + " between pixels; matrix " + matrices() + ".");
            case "30" -> spacings(2, 2).map(text -> text + ".");
            case "59" ->
                Optional.of("All 1803 reference values of IBSI 1, the 33 response maps and the 323 values of "
                        + "IBSI 2 are reproduced within their tolerances by the tests of the library.");
            case "61" -> Optional.of(software());
            default -> Optional.empty();
        };
    }

    private Stream<ProvenanceCase> cases() {
        return provenance.cases().stream();
    }

    private String software() {
        LibraryVersion library = provenance.library();
        return "radiomics (dev.radiomics) " + library.version() + ", commit " + library.commit()
                + ", Apache License 2.0, "
                + "on Java " + provenance.machine().java() + " ("
                + provenance.machine().os() + ").";
    }

    private static Optional<String> counted(Stream<String> words) {
        Map<String, Long> counts = words.filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        String first = counts.entrySet().stream()
                .limit(LISTED_REGIONS)
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        int more = counts.size() - LISTED_REGIONS;
        return Optional.of(more > 0 ? first + " and " + more + " more" : first);
    }

    private List<Geometry> geometries() {
        return cases().flatMap(one -> one.source().geometry().stream()).toList();
    }

    private Optional<String> spacings(int firstAxis, int lastAxis) {
        double[] sorted = geometries().stream()
                .flatMapToDouble(geometry -> IntStream.rangeClosed(firstAxis, lastAxis)
                        .mapToDouble(axis -> geometry.spacingMm().along(axis)))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Optional.empty() : Optional.of(range(sorted[0], sorted[sorted.length - 1]) + " mm");
    }

    private static String range(double smallest, double largest) {
        String low = String.format(Locale.ROOT, "%.4g", smallest);
        String high = String.format(Locale.ROOT, "%.4g", largest);
        return low.equals(high)
                ? DecimalText.brief(Double.parseDouble(low))
                : DecimalText.brief(Double.parseDouble(low)) + " to " + DecimalText.brief(Double.parseDouble(high));
    }

    private String matrices() {
        return counted(geometries().stream()
                        .map(geometry ->
                                geometry.size().x() + " x " + geometry.size().y()))
                .orElseThrow();
    }
}
