package dev.radiomics.cohort.report;

import dev.radiomics.cohort.extraction.CaseInput;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages without the folders of the input and without DICOM UIDs, which may lead to a patient. */
final class PageMessages implements UnaryOperator<String> {
    private static final Pattern UID = Pattern.compile("\\b[0-2](\\.\\d+){5,}\\b");

    private final List<String> folders;

    PageMessages(CaseInput input) {
        this.folders = Stream.of(Optional.of(input.image()), Optional.of(input.mask()), input.reference())
                .flatMap(Optional::stream)
                .flatMap(path -> Stream.of(path, path.toAbsolutePath()))
                .map(Path::getParent)
                .filter(folder -> folder != null)
                .map(folder -> folder + File.separator)
                .distinct()
                .toList();
    }

    @Override
    public String apply(String message) {
        String cleaned = message;
        for (String folder : folders) {
            cleaned = cleaned.replace(folder, "");
        }
        return UID.matcher(cleaned).replaceAll("(UID)");
    }
}
