package dev.radiomics.cohort.report;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.result.Hashes;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages without the folders of the input, absolute paths and DICOM UIDs, which may lead to a patient. */
final class PageMessages implements UnaryOperator<String> {
    /** The folders of an absolute path, of Unix or Windows. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<![\\w.])([A-Za-z]:)?[/\\\\]([^\\s/\\\\:]+[/\\\\])+(?=\\w)");

    private final List<String> folders;

    private PageMessages(List<String> folders) {
        this.folders = folders;
    }

    /** Messages about a case. */
    static PageMessages of(CaseInput input) {
        return new PageMessages(Stream.of(Optional.of(input.image()), Optional.of(input.mask()), input.reference())
                .flatMap(Optional::stream)
                .flatMap(path -> Stream.of(path, path.toAbsolutePath()))
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .map(folder -> folder + File.separator)
                .distinct()
                // A relative path may be part of an absolute one.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Messages about cases whose files are not known. */
    static PageMessages ofTable() {
        return new PageMessages(List.of());
    }

    @Override
    public String apply(String message) {
        String cleaned = message;
        for (String folder : folders) {
            cleaned = cleaned.replace(folder, "");
        }
        String relative = ABSOLUTE.matcher(cleaned).replaceAll("");
        return Hashes.withHashedUids(relative);
    }
}
