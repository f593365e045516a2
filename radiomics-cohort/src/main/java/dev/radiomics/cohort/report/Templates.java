package dev.radiomics.cohort.report;

import com.samskivert.mustache.Mustache;
import dev.radiomics.io.AtomicFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Pages from templates. Every text is escaped; a name that a template uses and the view lacks is an error. */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(Templates::open);

    private Templates() {}

    /** Writes a page, which appears when it is complete, or not at all. */
    static void write(String template, Object view, Path file) {
        AtomicFiles.write(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(template, view, out);
            out.flush();
        });
    }

    /** Writes a page to a text. */
    static void write(String template, Object view, Writer out) throws IOException {
        try (Reader text = open(template + ".mustache")) {
            COMPILER.compile(text).execute(view, out);
        }
    }

    private static Reader open(String name) throws IOException {
        var stream = Templates.class.getResourceAsStream(name);
        if (stream == null) {
            throw new NoSuchFileException(name);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
