package dev.radiomics.cohort.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureValue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Result tables as JSON: an array of regions, each with case_id, roi, warnings and its features, as an array of rows (long) or as an
 * object of values and one of reasons (wide).
 */
final class JsonTable {
    private JsonTable() {}

    static void write(List<CaseResult> results, TableLayout layout, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartArray();
        for (CaseResult result : results) {
            json.writeStartObject();
            json.writeStringField("case_id", result.caseId());
            json.writeStringField("roi", result.result().regionName());
            json.writeArrayFieldStart("warnings");
            for (String warning : result.result().warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
            if (layout == TableLayout.LONG) {
                writeRows(result, json);
            } else {
                writeColumns(result, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }

    private static void writeRows(CaseResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("features");
        for (FeatureRow row : result.result().table().rows()) {
            json.writeStartObject();
            for (Map.Entry<String, String> text :
                    TableKeys.longKeys(result, row).entrySet()) {
                if (!TableKeys.CASE_COLUMNS.contains(text.getKey())) {
                    json.writeStringField(text.getKey(), text.getValue());
                }
            }
            writeNumber("value", row.value(), json);
            json.writeStringField("unit", row.unit().symbol());
            json.writeStringField("reason", row.value().reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeColumns(CaseResult result, JsonGenerator json) throws IOException {
        Map<String, FeatureRow> rows = TableKeys.byWideKey(result);
        json.writeObjectFieldStart("features");
        for (Map.Entry<String, FeatureRow> row : rows.entrySet()) {
            writeNumber(row.getKey(), row.getValue().value(), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("reasons");
        for (Map.Entry<String, FeatureRow> row : rows.entrySet()) {
            if (!row.getValue().value().isDefined()) {
                json.writeStringField(row.getKey(), row.getValue().value().reason());
            }
        }
        json.writeEndObject();
    }

    private static void writeNumber(String name, FeatureValue value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value.isDefined()) {
            json.writeNumber(DecimalText.shortest(value.value()));
        } else {
            json.writeNull();
        }
    }
}
