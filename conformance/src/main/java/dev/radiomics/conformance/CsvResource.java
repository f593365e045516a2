package dev.radiomics.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The reference tables that come with this module. */
public final class CsvResource {
    private CsvResource() {}

    /** The rows of a table with a header, below this package's folder of resources. */
    public static List<CSVRecord> read(String path, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream stream = CsvResource.class.getResourceAsStream(path);
                CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
