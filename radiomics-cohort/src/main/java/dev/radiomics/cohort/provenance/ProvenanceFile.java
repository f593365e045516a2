package dev.radiomics.cohort.provenance;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.json.RecordJson;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.table.TableFiles;
import dev.radiomics.cohort.table.TableFormat;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.LibraryVersion;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.AtomicFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Provenance as a JSON file. */
public final class ProvenanceFile {
    private ProvenanceFile() {}

    /** A case and what became of it. */
    public record Entry(CaseInput input, CaseRecord result) {}

    /** Where the provenance of a table lies: {@code NAME.provenance.json} beside it. */
    public static Path beside(Path table) {
        return TableFiles.beside(table, ".provenance.json");
    }

    /**
     * Writes the provenance of a table that was just written beside it. Cases are gone through twice and none is kept.
     *
     * @param folder what the paths of the cases are relative to
     */
    public static void write(
            Path table,
            TableFormat format,
            TableLayout layout,
            Path folder,
            CaseSettings settings,
            Iterable<Entry> cases) {
        Path file = beside(table);
        Path parent = file.toAbsolutePath().normalize().getParent();
        AtomicFiles.write(file, stream -> {
            ObjectMapper mapper = RecordJson.mapper();
            JsonGenerator json = mapper.createGenerator(stream);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n")));
            json.writeStartObject();
            json.writeStringField("format", Provenance.FORMAT);
            json.writeStringField(
                    "written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            json.writePOJOField("library", LibraryVersion.current());
            json.writePOJOField("machine", Provenance.Machine.current());
            json.writePOJOField("results", Provenance.ResultFile.of(table, format, layout));
            json.writeStringField("folder", InputFiles.relative(folder, parent));
            json.writePOJOField("settings", mapper.readTree(settings.json()));
            json.writeFieldName("effective_settings");
            json.writeStartArray();
            for (Map.Entry<String, JsonNode> one : effective(cases).entrySet()) {
                json.writePOJO(new Provenance.EffectiveSettings(one.getKey(), one.getValue()));
            }
            json.writeEndArray();
            json.writeFieldName("cases");
            json.writeStartArray();
            for (Entry entry : cases) {
                json.writePOJO(ProvenanceCase.of(entry.input(), entry.result()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        });
    }

    private static Map<String, JsonNode> effective(Iterable<Entry> cases) throws IOException {
        Map<String, JsonNode> effective = new TreeMap<>();
        for (Entry entry : cases) {
            for (Map.Entry<String, String> one : entry.result().settings().entrySet()) {
                if (!effective.containsKey(one.getKey())) {
                    effective.put(one.getKey(), RecordJson.mapper().readTree(one.getValue()));
                }
            }
        }
        return effective;
    }

    /**
     * Reads a provenance file.
     *
     * @throws RadiomicsException if it cannot be read, or is none
     */
    public static Provenance read(Path file) {
        try {
            JsonNode tree = RecordJson.mapper().readTree(file.toFile());
            String format = tree.path("format").asText();
            if (!format.equals(Provenance.FORMAT)) {
                throw new RadiomicsException(file + ": this is no provenance file; expected NAME.provenance.json of "
                        + "this version, whose format is '" + Provenance.FORMAT + "', got '" + format + "'");
            }
            return RecordJson.mapper().treeToValue(tree, Provenance.class);
        } catch (FileNotFoundException e) {
            throw new RadiomicsException(file + ": there is no such file; check the path", e);
        } catch (JsonProcessingException e) {
            throw new RadiomicsException(
                    file + ": this is no provenance file (" + e.getOriginalMessage() + "); name a NAME.provenance.json",
                    e);
        } catch (IOException e) {
            throw new RadiomicsException(file + ": reading failed (" + e.getMessage() + "); check the file", e);
        }
    }
}
