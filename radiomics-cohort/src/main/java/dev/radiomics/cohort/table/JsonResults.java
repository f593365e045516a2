package dev.radiomics.cohort.table;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads result tables in JSON, region by region; see {@link JsonTable}. */
final class JsonResults {
    private static final ObjectReader REGIONS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .readerFor(JsonNode.class);

    private final Consumer<TableRow> rows;

    private JsonResults(Consumer<TableRow> rows) {
        this.rows = rows;
    }

    static void read(Path file, Reader text, Consumer<TableRow> rows) throws IOException {
        JsonResults results = new JsonResults(rows);
        try (MappingIterator<JsonNode> regions = REGIONS.readValues(text)) {
            while (regions.hasNextValue()) {
                JsonNode node = regions.nextValue();
                try {
                    results.read(node);
                } catch (RadiomicsException e) {
                    throw new RadiomicsException(file + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private void read(JsonNode node) {
        for (String needed : List.of("case_id", "roi", "features")) {
            if (!node.has(needed)) {
                throw new RadiomicsException("this is no table of results: " + needed
                        + " is missing; expected what radiomics extract and batch write");
            }
        }
        TableRegion region = region(node);
        JsonNode features = node.get("features");
        if (features.isArray()) {
            features.forEach(value -> readLong(region, value));
        } else {
            features.fieldNames()
                    .forEachRemaining(key -> readWide(
                            region, key, features.get(key), node.path("reasons").path(key)));
        }
    }

    private static TableRegion region(JsonNode node) {
        Map<String, String> covariates = new LinkedHashMap<>();
        JsonNode given = node.path("covariates");
        given.fieldNames()
                .forEachRemaining(name -> covariates.put(name, given.get(name).asText()));
        return new TableRegion(
                text(node, "case_id"),
                text(node, "roi"),
                text(node, "settings"),
                text(node, "settings_hash"),
                covariates);
    }

    private void readLong(TableRegion region, JsonNode value) {
        ValueColumn column = new ValueColumn(
                text(value, "image_type"),
                ValueColumn.familyKey(text(value, "family")),
                text(value, "feature"),
                text(value, "feature_code"),
                text(value, "aggregation_code"),
                text(value, "discretisation"));
        rows.accept(
                new TableRow(region, column, number(value.path("value")), text(value, "unit"), text(value, "reason")));
    }

    private void readWide(TableRegion region, String key, JsonNode value, JsonNode reason) {
        ValueColumn column = ValueColumn.parse(key)
                .orElseThrow(() ->
                        new RadiomicsException("'" + key + "' is no name of a value; it has six parts separated by |"));
        rows.accept(new TableRow(region, column, number(value), "", reason.asText("")));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static double number(JsonNode value) {
        if (value.isNull()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw new RadiomicsException("a value is a number or null, found '" + value.asText() + "'");
        }
        return value.doubleValue();
    }
}
