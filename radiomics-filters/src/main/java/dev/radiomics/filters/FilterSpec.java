package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of one filter's name, {@code name:key=value:flag:…}, each to be asked for once; what is left over is an error. */
final class FilterSpec {
    /** Decimal, perhaps with an exponent; nothing else that Java would take for a number. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final List<String> BOUNDARIES = List.of("zero", "constant", "nearest", "periodic", "mirror");

    private final String text;
    private final String name;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    FilterSpec(String text) {
        this.text = text;
        List<String> fields = new ArrayList<>(List.of(text.strip().split(":", -1)));
        this.name = fields.remove(0).strip().toLowerCase(Locale.ROOT);
        for (String field : fields) {
            int equals = field.indexOf('=');
            String key =
                    (equals < 0 ? field : field.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : field.substring(equals + 1).strip();
            if (key.isEmpty() || parts.put(key, value) != null) {
                throw error(key.isEmpty() ? "a part is empty" : "'" + key + "' is given twice");
            }
        }
    }

    String name() {
        return name;
    }

    RadiomicsException error(String problem) {
        return new RadiomicsException("filter '" + text + "': " + problem);
    }

    Optional<String> optional(String key) {
        known.add(key + "=");
        return Optional.ofNullable(parts.remove(key));
    }

    String required(String key) {
        return optional(key).orElseThrow(() -> error("'" + key + "=' is missing"));
    }

    boolean flag(String key) {
        known.add(key);
        String value = parts.remove(key);
        if (value != null && !value.isEmpty()) {
            throw error("'" + key + "' takes no value");
        }
        return value != null;
    }

    /** A number with or without its unit. */
    double number(String key, String value, String unit) {
        String digits =
                !unit.isEmpty() && value.endsWith(unit) ? value.substring(0, value.length() - unit.length()) : value;
        if (!NUMBER.matcher(digits.strip()).matches()) {
            throw error("'" + key + "' must be a number" + (unit.isEmpty() ? "" : " (" + unit + ")") + ", got '" + value
                    + "'");
        }
        return Double.parseDouble(digits.strip());
    }

    double number(String key, String unit) {
        return number(key, required(key), unit);
    }

    int integer(String key) {
        return integer(key, required(key));
    }

    int integer(String key, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw error("'" + key + "' must be a whole number, got '" + value + "'");
        }
    }

    Dimensions dimensions() {
        boolean two = flag("2d");
        boolean three = flag("3d");
        if (two == three) {
            throw error("say either 2d (slice by slice) or 3d");
        }
        return two ? Dimensions.TWO : Dimensions.THREE;
    }

    Boundary boundary() {
        known.addAll(List.of("zero", "constant=", "nearest", "periodic", "mirror"));
        List<String> given = BOUNDARIES.stream().filter(parts::containsKey).toList();
        if (given.size() != 1) {
            throw error("say one boundary condition: zero, constant=VALUE, nearest, periodic or mirror"
                    + (given.isEmpty() ? "" : ", not " + String.join(" and ", given)));
        }
        String kind = given.get(0);
        if (kind.equals("constant")) {
            return Boundary.constant(number(kind, ""));
        }
        flag(kind);
        return new Boundary(
                kind.equals("zero") ? Boundary.Kind.CONSTANT : Boundary.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), 0);
    }

    boolean hasBoundary() {
        return BOUNDARIES.stream().anyMatch(parts::containsKey);
    }

    Optional<Pooling> pooling(String key) {
        return optional(key)
                .map(value -> Stream.of(Pooling.values())
                        .filter(pooling -> pooling.toString().equals(value.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> error("'" + key + "' must be max, min or average, got '" + value + "'")));
    }

    /** To be called last. */
    void requireNothingLeft() {
        if (!parts.isEmpty()) {
            String unknown = parts.keySet().stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
            throw error(unknown + " is unknown; '" + name + "' takes "
                    + (known.isEmpty() ? "no parameters" : String.join(", ", known)));
        }
    }
}
