package dev.radiomics.cohort.batch.journal;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.cohort.result.SettingsLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What cases have in common and the journal therefore says once: what values are, and settings. */
final class SharedParts {
    private final Map<String, List<List<String>>> columns = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    /** Remembers what an entry says. */
    void take(JournalEntry entry) {
        if (entry.columns() != null) {
            columns.put(entry.columns().id(), entry.columns().rows());
        }
        if (entry.settings() != null) {
            settings.put(entry.settings().hash(), entry.settings().json());
        }
    }

    /** Entries that a case needs and that are not there yet. */
    List<JournalEntry> newOnes(CaseRecord result) {
        List<JournalEntry> entries = new ArrayList<>();
        result.settings().forEach((hash, json) -> {
            if (!settings.containsKey(hash)) {
                entries.add(JournalEntry.of(new JournalEntry.Settings(hash, json)));
            }
        });
        Set<String> ids = new HashSet<>(columns.keySet());
        for (RegionResult region : result.regions()) {
            List<List<String>> rows = rows(region);
            if (ids.add(id(rows))) {
                entries.add(JournalEntry.of(new JournalEntry.Columns(id(rows), rows)));
            }
        }
        return entries;
    }

    private static List<List<String>> rows(RegionResult region) {
        return region.values().stream().map(ColumnTexts::of).toList();
    }

    private static String id(List<List<String>> rows) {
        return Hashes.brief(rows.toString());
    }

    StoredCase store(String key, Instant begun, CaseRecord result) {
        return new StoredCase(
                key,
                begun.toEpochMilli(),
                result.caseId(),
                result.source(),
                result.regions().stream().map(SharedParts::store).toList(),
                result.failures());
    }

    private static StoredCase.Region store(RegionResult region) {
        Map<Integer, String> reasons = new HashMap<>();
        List<ResultValue> values = region.values();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).reason().isEmpty()) {
                reasons.put(i, values.get(i).reason());
            }
        }
        return new StoredCase.Region(
                region.region(),
                region.settings().name(),
                region.settings().hash(),
                id(rows(region)),
                values.stream().map(ResultValue::value).toList(),
                reasons,
                region.diagnostics(),
                region.warnings());
    }

    CaseRecord restore(StoredCase stored, Map<String, String> covariates) {
        Map<String, String> used = new HashMap<>();
        List<RegionResult> regions = new ArrayList<>();
        for (StoredCase.Region region : stored.regions()) {
            used.put(region.settingsHash(), settings.get(region.settingsHash()));
            regions.add(new RegionResult(
                    stored.caseId(),
                    region.name(),
                    new SettingsLabel(region.variant(), region.settingsHash()),
                    covariates,
                    values(region),
                    region.diagnostics(),
                    region.warnings()));
        }
        return new CaseRecord(stored.caseId(), stored.source(), regions, stored.failures(), used);
    }

    /** Whether everything is known that a case refers to. */
    boolean suffices(StoredCase stored) {
        return stored.regions().stream()
                .allMatch(
                        region -> columns.containsKey(region.columns()) && settings.containsKey(region.settingsHash()));
    }

    private List<ResultValue> values(StoredCase.Region region) {
        List<List<String>> rows = columns.get(region.columns());
        List<ResultValue> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(ColumnTexts.value(
                    rows.get(i), region.values().get(i), region.reasons().getOrDefault(i, "")));
        }
        return values;
    }
}
