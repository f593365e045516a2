package dev.radiomics.cohort.guideline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * An item of the IBSI reporting guideline (reference manual of IBSI 1, chapter 4).
 *
 * @param number as in the guideline; {@code 2a-c} stands for several
 * @param modalities of DICOM that it applies to; empty: all
 * @param partly whether the study has something to add to what the library knows
 * @param question what shall be told
 */
record ReportingItem(
        String number, String section, String topic, Set<String> modalities, boolean partly, String question) {

    static List<ReportingItem> all() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader =
                new InputStreamReader(ReportingItem.class.getResourceAsStream("items.csv"), StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(ReportingItem::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportingItem of(CSVRecord line) {
        String modalities = line.get("modality");
        return new ReportingItem(
                line.get("item"),
                line.get("section"),
                line.get("topic"),
                modalities.isEmpty() ? Set.of() : Set.of(modalities.split(" ", -1)),
                line.get("known").equals("partly"),
                line.get("question"));
    }

    /** Whether it applies to any of these modalities; to all if nothing is known about them. */
    boolean appliesTo(Set<String> known) {
        return modalities.isEmpty() || known.isEmpty() || known.stream().anyMatch(modalities::contains);
    }
}
