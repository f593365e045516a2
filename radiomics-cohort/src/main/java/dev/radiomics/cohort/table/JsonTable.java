package dev.radiomics.cohort.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.core.DecimalText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Result tables as JSON: an array of regions (or one region a line), each with case_id, roi, settings, covariates, warnings and its
 * features, as an array of rows (long) or as an object of values and one of reasons (wide).
 */
final class JsonTable {
    private final JsonGenerator json;
    private final TableLayout layout;

    private JsonTable(JsonGenerator json, TableLayout layout) {
        this.json = json;
        this.layout = layout;
    }

    static void write(Iterable<RegionResult> results, TableLayout layout, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        JsonTable table = new JsonTable(json, layout);
        json.writeStartArray();
        for (RegionResult result : results) {
            table.writeRegion(result);
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }

    static void writeLines(Iterable<RegionResult> results, TableLayout layout, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.setRootValueSeparator(null);
        JsonTable table = new JsonTable(json, layout);
        for (RegionResult result : results) {
            table.writeRegion(result);
            json.writeRaw('\n');
        }
        json.flush();
    }

    private void writeRegion(RegionResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("case_id", result.caseId());
        json.writeStringField("roi", result.region());
        json.writeStringField("settings", result.settings().name());
        json.writeStringField("settings_hash", result.settings().hash());
        json.writeObjectFieldStart("covariates");
        for (Map.Entry<String, String> covariate : result.covariates().entrySet()) {
            json.writeStringField(covariate.getKey(), covariate.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("warnings");
        for (String warning : result.warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        if (layout == TableLayout.LONG) {
            writeRows(result.values());
        } else {
            writeColumns(result.values());
        }
        json.writeEndObject();
    }

    private void writeRows(List<ResultValue> values) throws IOException {
        json.writeArrayFieldStart("features");
        for (ResultValue value : values) {
            json.writeStartObject();
            List<String> texts = TableColumns.texts(value);
            for (int i = 0; i < texts.size(); i++) {
                json.writeStringField(TableColumns.OF_VALUE.get(i), texts.get(i));
            }
            writeNumber("value", value.value());
            json.writeStringField("unit", value.unit());
            json.writeStringField("reason", value.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeColumns(List<ResultValue> values) throws IOException {
        json.writeObjectFieldStart("features");
        for (ResultValue value : values) {
            writeNumber(value.key(), value.value());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("reasons");
        for (ResultValue value : values) {
            if (!value.reason().isEmpty()) {
                json.writeStringField(value.key(), value.reason());
            }
        }
        json.writeEndObject();
    }

    private void writeNumber(String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isNaN(value)) {
            json.writeNull();
        } else {
            json.writeNumber(DecimalText.shortest(value));
        }
    }
}
