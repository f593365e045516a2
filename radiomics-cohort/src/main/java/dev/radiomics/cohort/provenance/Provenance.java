package dev.radiomics.cohort.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.table.TableFormat;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.LibraryVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a table of results was computed from and with.
 *
 * @param format of this description, with its version
 * @param written when, in UTC (ISO 8601)
 * @param folder what the paths of the cases are relative to, itself relative to the folder of the file; with slashes
 * @param settings a settings file that stands for everything that was done
 * @param effectiveSettings what was done for the regions, each once
 */
public record Provenance(
        String format,
        String written,
        LibraryVersion library,
        Machine machine,
        ResultFile results,
        String folder,
        JsonNode settings,
        List<EffectiveSettings> effectiveSettings,
        List<ProvenanceCase> cases) {
    /** The only format so far. */
    static final String FORMAT = "radiomics provenance 1";

    /** Copies the lists. */
    public Provenance {
        Stream.of(written, library, machine, results, folder, settings).forEach(Objects::requireNonNull);
        effectiveSettings = List.copyOf(effectiveSettings);
        cases = List.copyOf(cases);
    }

    /** Java and operating system. */
    public record Machine(
            String java, String javaVendor, String virtualMachine, String os, String osVersion, String cpu) {

        static Machine current() {
            return new Machine(
                    System.getProperty("java.version"),
                    System.getProperty("java.vendor"),
                    System.getProperty("java.vm.name"),
                    System.getProperty("os.name"),
                    System.getProperty("os.version"),
                    System.getProperty("os.arch"));
        }
    }

    /** The table, which lies beside the file. */
    public record ResultFile(String file, TableFormat format, TableLayout layout, String sha256) {

        /** That of a table that was just written. */
        public static ResultFile of(Path table, TableFormat format, TableLayout layout) {
            return new ResultFile(table.getFileName().toString(), format, layout, InputFiles.sha256(table));
        }
    }

    /** Settings of regions, with every default. */
    public record EffectiveSettings(String hash, JsonNode settings) {}
}
