package dev.radiomics.cohort.guideline;

import dev.radiomics.cohort.provenance.Provenance;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.DecimalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reporting guideline of the IBSI as a text in Markdown (reference manual of IBSI 1, chapter 4): what the library did is filled in, what
 * only the people of the study know is left to them.
 */
public final class ReportingGuideline {
    private static final String OPEN = "*to be filled in*";

    private final Provenance provenance;
    private final StudyAnswers study;
    private final Map<String, SettingsAnswers> settings = new LinkedHashMap<>();

    private ReportingGuideline(Provenance provenance) {
        this.provenance = provenance;
        this.study = new StudyAnswers(provenance);
        for (Provenance.EffectiveSettings one : provenance.effectiveSettings()) {
            RegionSettings effective = SettingsFile.parse(
                            "settings " + one.hash(), one.settings().toString())
                    .ofCase("");
            settings.put(study.useOf(one.hash()) + one.hash(), new SettingsAnswers(effective));
        }
    }

    /** The text, with a table for each section of the guideline. */
    public static String markdown(Provenance provenance) {
        return new ReportingGuideline(provenance).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("# Reporting of radiomics\n\n")
                .append("Items of the reporting guideline of the Image Biomarker Standardisation Initiative ")
                .append("(reference manual of IBSI 1, chapter 4). ")
                .append(OPEN)
                .append(" marks what only the study knows.\n\n")
                .append(counts())
                .append('\n');
        String section = "";
        for (ReportingItem item : ReportingItem.all()) {
            if (!item.appliesTo(study.modalities())) {
                continue;
            }
            if (!item.section().equals(section)) {
                section = item.section();
                text.append("\n## ").append(section).append("\n\n| item | topic | report |\n| --- | --- | --- |\n");
            }
            text.append("| ")
                    .append(item.number())
                    .append(" | ")
                    .append(item.topic())
                    .append(" | ")
                    .append(cell(answer(item)))
                    .append(" |\n");
        }
        return text.toString();
    }

    private String counts() {
        long cases =
                provenance.cases().stream().map(one -> one.caseId()).distinct().count();
        int failures = provenance.cases().stream()
                .mapToInt(one -> one.failures().size())
                .sum();
        Set<String> regions = new LinkedHashSet<>();
        provenance
                .cases()
                .forEach(one -> one.regions().forEach(region -> regions.add(one.caseId() + "\n" + region.roi())));
        return "Results: " + provenance.results().file() + " ("
                + provenance.written().substring(0, 10) + "), " + DecimalText.counted(cases, "case") + ", "
                + DecimalText.counted(regions.size(), "region") + " with values"
                + (failures == 0 ? "." : "; " + failures + " could not be computed.");
    }

    private String answer(ReportingItem item) {
        Optional<String> known = study.answer(item.number()).or(() -> ofSettings(item.number()));
        String open = OPEN + ": " + item.question();
        return known.map(text -> item.partly() ? text + " " + open : text).orElse(open);
    }

    /** Once if all settings agree. */
    private Optional<String> ofSettings(String item) {
        Map<String, List<String>> namesOfAnswer = new LinkedHashMap<>();
        settings.forEach((name, one) -> one.answer(item)
                .ifPresent(text -> namesOfAnswer
                        .computeIfAbsent(text, answer -> new ArrayList<>())
                        .add(name)));
        if (namesOfAnswer.size() <= 1) {
            return namesOfAnswer.keySet().stream().findFirst();
        }
        return Optional.of(namesOfAnswer.entrySet().stream()
                .map(one -> "Settings " + String.join(", ", one.getValue()) + ": " + one.getKey())
                .collect(Collectors.joining("<br>")));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\R", " ");
    }
}
