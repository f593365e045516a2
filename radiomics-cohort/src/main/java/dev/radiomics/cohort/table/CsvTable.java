package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.core.DecimalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Result tables as CSV. Results are gone through several times and none is kept. */
final class CsvTable {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** What spreadsheets take for a formula; also after apostrophes, so that {@link #original} is the inverse for every text. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private CsvTable() {}

    static void writeLong(Iterable<RegionResult> results, Appendable out) throws IOException {
        Set<String> covariates = covariates(results);
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        List<String> header = new ArrayList<>(TableColumns.LONG);
        covariates.forEach(name -> header.add(harmless(name)));
        printer.printRecord(header);
        for (RegionResult result : results) {
            List<String> ofRegion = new ArrayList<>(List.of(
                    harmless(result.settings().name()), result.settings().hash()));
            covariates.forEach(name -> ofRegion.add(harmless(result.covariates().getOrDefault(name, ""))));
            for (ResultValue value : result.values()) {
                List<String> cells = new ArrayList<>();
                cells.add(harmless(result.caseId()));
                cells.add(harmless(result.region()));
                cells.addAll(TableColumns.texts(value));
                cells.add(DecimalText.shortest(value.value()));
                cells.add(value.unit());
                cells.add(value.reason());
                cells.addAll(ofRegion);
                printer.printRecord(cells);
            }
        }
        printer.flush();
    }

    static void writeWide(Iterable<RegionResult> results, Appendable out) throws IOException {
        Set<String> covariates = covariates(results);
        Set<String> keys = new LinkedHashSet<>();
        results.forEach(result -> result.values().forEach(value -> keys.add(value.key())));
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        List<String> header = new ArrayList<>(TableColumns.OF_REGION);
        covariates.forEach(name -> header.add(harmless(name)));
        header.addAll(keys);
        printer.printRecord(header);
        for (RegionResult result : results) {
            Map<String, Double> values = new HashMap<>();
            result.values().forEach(value -> values.put(value.key(), value.value()));
            List<String> cells = new ArrayList<>(List.of(
                    harmless(result.caseId()),
                    harmless(result.region()),
                    harmless(result.settings().name()),
                    result.settings().hash()));
            covariates.forEach(name -> cells.add(harmless(result.covariates().getOrDefault(name, ""))));
            for (String key : keys) {
                Double value = values.get(key);
                cells.add(value == null ? "" : DecimalText.shortest(value));
            }
            printer.printRecord(cells);
        }
        printer.flush();
    }

    private static Set<String> covariates(Iterable<RegionResult> results) {
        Set<String> names = new LinkedHashSet<>();
        results.forEach(result -> names.addAll(result.covariates().keySet()));
        return names;
    }

    /** A text from outside that a spreadsheet cannot take for a formula: such a one gets an apostrophe before it. */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #harmless} was given. */
    static String original(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
