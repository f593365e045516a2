package dev.radiomics.cohort.batch.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.radiomics.cohort.json.RecordJson;
import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Entries as lines with a checksum. */
final class JournalLines {
    private static final int CHECKSUM_DIGITS = 8;
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{0,8}|[0-9a-f]{8} (\\{.*)?");

    private JournalLines() {}

    /** A line with its end. */
    static byte[] line(JournalEntry entry) {
        byte[] json;
        try {
            json = RecordJson.mapper().writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        byte[] mark = (checksum(json, 0) + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(mark, mark.length + json.length + 1);
        System.arraycopy(json, 0, line, mark.length, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** Whether a text may be the beginning of a line. */
    static boolean mayBegin(String text) {
        return BEGINNING.matcher(text).matches();
    }

    /** The entry of a line without its end; empty if the line is damaged. */
    static Optional<JournalEntry> entry(byte[] line) {
        int start = CHECKSUM_DIGITS + 1;
        if (line.length <= start
                || !checksum(line, start).equals(new String(line, 0, CHECKSUM_DIGITS, StandardCharsets.ISO_8859_1))) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordJson.mapper().readValue(line, start, line.length - start, JournalEntry.class));
        } catch (IOException e) {
            throw new RadiomicsException(
                    "another version of the library wrote this journal (" + e.getMessage()
                            + "); go on with that version, or begin anew (--overwrite)",
                    e);
        }
    }

    private static String checksum(byte[] bytes, int start) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, start, bytes.length - start);
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
