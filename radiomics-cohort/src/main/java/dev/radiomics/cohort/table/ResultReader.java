package dev.radiomics.cohort.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.radiomics.core.RadiomicsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads result tables row by row: CSV and JSON in both layouts, JSON lines. Of a table of many regions one is in memory at a time.
 *
 * <p>Format and layout are seen by the content. The apostrophe that keeps spreadsheets from taking a text for a formula is taken off.
 */
public final class ResultReader {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private ResultReader() {}

    /**
     * Reads a table in the order of its rows. Empty cells of the wide layout have no row.
     *
     * @throws RadiomicsException if the file cannot be read or is no table of results; the message tells the line and what is missing
     */
    public static void read(Path file, Consumer<TableRow> rows) {
        if (Files.isDirectory(file)) {
            throw new RadiomicsException(file + ": this is a folder, expected a table of results");
        }
        try (BufferedReader text = Files.newBufferedReader(file)) {
            int first = firstCharacter(text);
            if (first == '[' || first == '{') {
                JsonResults.read(file, text, rows);
            } else {
                CsvResults.read(file, text, rows);
            }
        } catch (NoSuchFileException e) {
            throw new RadiomicsException(file + ": there is no such file; check the path", e);
        } catch (CharacterCodingException e) {
            throw new RadiomicsException(file + ": this is no text in UTF-8; expected a table of results", e);
        } catch (JsonProcessingException e) {
            throw new RadiomicsException(
                    file + ": this is no valid JSON (" + place(e) + e.getOriginalMessage()
                            + "); expected a table of results",
                    e);
        } catch (IOException e) {
            throw new RadiomicsException(file + ": reading failed (" + e.getMessage() + "); check the file", e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    /** What the text begins with, which is not consumed. */
    private static int firstCharacter(Reader text) throws IOException {
        text.mark(1);
        int first = text.read();
        if (first == BYTE_ORDER_MARK) {
            return firstCharacter(text);
        }
        text.reset();
        return first;
    }
}
