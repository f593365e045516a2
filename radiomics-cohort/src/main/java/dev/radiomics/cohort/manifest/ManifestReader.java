package dev.radiomics.cohort.manifest;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.settings.grammar.NearestWord;
import dev.radiomics.cohort.table.TableColumns;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads manifests; see {@link Manifest}. */
final class ManifestReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Path folder;
    private final RegionChoice otherwise;
    private final Map<ManifestColumn, Integer> columns = new EnumMap<>(ManifestColumn.class);
    private final Map<String, Integer> covariates = new LinkedHashMap<>();
    private final List<ManifestCase> cases = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int width;

    private ManifestReader(Path file, RegionChoice otherwise) {
        this.file = file;
        this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        this.otherwise = otherwise;
    }

    static Manifest read(Path file, RegionChoice otherwise) {
        return new ManifestReader(file, otherwise).read();
    }

    private Manifest read() {
        String text = text();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            int line = 1;
            int position = 0;
            for (CSVRecord row : parser) {
                int start = firstCell(text, (int) row.getCharacterPosition());
                line += (int) text.substring(position, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                position = start;
                if (columns.isEmpty()) {
                    readHeader(row);
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    readCase(row, line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RadiomicsException(file + ": this is no valid CSV (" + e.getMessage() + ")", e);
        }
        if (cases.isEmpty()) {
            throw new RadiomicsException(file
                    + ": there is no case; expected a header with case_id, image and mask, and a line for each case");
        }
        return new Manifest(folder, cases, notes);
    }

    /** Where a record begins: blank lines before it were skipped. */
    private static int firstCell(String text, int position) {
        int start = position;
        while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
            start++;
        }
        return start;
    }

    private String text() {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new RadiomicsException(file + ": there is no such file; check the path", e);
        } catch (CharacterCodingException e) {
            throw new RadiomicsException(file + ": this is no text in UTF-8; save it as CSV UTF-8", e);
        } catch (IOException e) {
            throw new RadiomicsException(file + ": reading failed (" + e.getMessage() + "); check the file", e);
        }
    }

    /** What separates the names of the columns: spreadsheets of some countries separate by semicolons. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        for (char candidate : new char[] {',', ';', '\t'}) {
            boolean separates = Pattern.compile(Pattern.quote(String.valueOf(candidate)))
                    .splitAsStream(header)
                    .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                    .anyMatch(ManifestColumn.CASE_ID.key()::equals);
            if (separates) {
                return candidate;
            }
        }
        return ',';
    }

    private void readHeader(CSVRecord header) {
        width = header.size();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            String key = name.toLowerCase(Locale.ROOT);
            Optional<ManifestColumn> known = ManifestColumn.of(key);
            Integer before;
            if (known.isPresent()) {
                before = columns.put(known.get(), i);
            } else {
                before = name.isEmpty() ? null : covariates.put(name, i);
                checkCovariate(name, key);
            }
            if (before != null) {
                throw new RadiomicsException(file + ":1: the column '" + name + "' occurs twice");
            }
        }
        for (ManifestColumn needed : List.of(ManifestColumn.CASE_ID, ManifestColumn.IMAGE, ManifestColumn.MASK)) {
            if (!columns.containsKey(needed)) {
                throw new RadiomicsException(file + ":1: the column '" + needed.key()
                        + "' is missing; the first line names the columns, at least case_id, image and mask");
            }
        }
    }

    private void checkCovariate(String name, String key) {
        if (TableColumns.LONG.contains(key)) {
            throw new RadiomicsException(
                    file + ":1: results have a column '" + name + "' of their own; rename this one");
        }
        NearestWord.to(key, ManifestColumn.keys())
                .filter(word -> key.startsWith(word.substring(0, 1)))
                .ifPresent(word -> notes.add("the column '" + name + "' is passed through to the results; if '" + word
                        + "' is meant, correct it"));
    }

    private void readCase(CSVRecord row, int line) {
        try {
            if (row.size() != width) {
                throw new RadiomicsException("expected " + width + " cells as in the header, found " + row.size());
            }
            CaseInput input = input(row);
            String key = ManifestKey.of(row.toList(), columns, otherwise);
            Integer first = lines.put(key, line);
            if (first != null) {
                throw new RadiomicsException("this is the same case as in line " + first + "; leave one of them out");
            }
            cases.add(new ManifestCase(line, key, input));
        } catch (RadiomicsException | InvalidPathException e) {
            throw new RadiomicsException(file + ":" + line + ": " + e.getMessage(), e);
        }
    }

    private CaseInput input(CSVRecord row) {
        Map<String, String> passedThrough = new LinkedHashMap<>();
        covariates.forEach((name, column) -> passedThrough.put(name, row.get(column)));
        return new CaseInput(
                required(row, ManifestColumn.CASE_ID),
                folder.resolve(required(row, ManifestColumn.IMAGE)),
                folder.resolve(required(row, ManifestColumn.MASK)),
                regions(row),
                cell(row, ManifestColumn.MODALITY),
                cell(row, ManifestColumn.REFERENCE).map(folder::resolve),
                reading(row),
                passedThrough);
    }

    private RegionChoice regions(CSVRecord row) {
        Optional<String> label = cell(row, ManifestColumn.LABEL);
        Optional<String> name = cell(row, ManifestColumn.ROI);
        if (label.isPresent() && name.isPresent()) {
            throw new RadiomicsException("give a label or a roi, not both");
        }
        if (label.isPresent()) {
            return RegionChoice.numbered(number(label.get()));
        }
        return name.map(text -> text.equals("*") ? RegionChoice.all() : RegionChoice.named(text))
                .orElse(otherwise);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RadiomicsException(
                    "label takes a number, found '" + text + "'; names of regions belong into a column roi", e);
        }
    }

    private ReadOptions reading(CSVRecord row) {
        ReadOptions none = ReadOptions.defaults();
        ReadOptions options =
                cell(row, ManifestColumn.SERIES).map(none::withSeries).orElse(none);
        return cell(row, ManifestColumn.TIME_POINT)
                .map(ManifestReader::index)
                .map(options::withTimePoint)
                .orElse(options);
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RadiomicsException("time_point takes a whole number from 0, found '" + text + "'", e);
        }
    }

    private Optional<String> cell(CSVRecord row, ManifestColumn column) {
        return Optional.ofNullable(columns.get(column))
                .map(index -> row.get(index).strip())
                .filter(text -> !text.isEmpty());
    }

    private String required(CSVRecord row, ManifestColumn column) {
        return cell(row, column).orElseThrow(() -> new RadiomicsException("the cell " + column.key() + " is empty"));
    }
}
