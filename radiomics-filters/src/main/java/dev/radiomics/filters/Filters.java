package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Filters from their names; see the package description for the grammar. */
public final class Filters {
    private static final Map<String, Function<FilterSpec, Filter>> READERS = readers();

    private Filters() {}

    private static Map<String, Function<FilterSpec, Filter>> readers() {
        Map<String, Function<FilterSpec, Filter>> readers = new LinkedHashMap<>();
        readers.put("original", spec -> new OriginalImage());
        readers.put("mean", spec -> new MeanFilter(spec.integer("size"), spec.dimensions(), spec.boundary()));
        readers.put("log", Filters::log);
        readers.put("laws", Filters::laws);
        readers.put("gabor", Filters::gabor);
        readers.put("wavelet", Filters::wavelet);
        readers.put("simoncelli", Filters::simoncelli);
        readers.put("riesz", Filters::riesz);
        readers.put("gradient", spec -> new GradientMagnitude(spec.dimensions(), spec.boundary()));
        readers.put("lbp", Filters::lbp);
        for (IntensityMap map : IntensityMap.values()) {
            readers.put(map.imageType(), spec -> map);
        }
        return Collections.unmodifiableMap(readers);
    }

    /** The names of all filters. */
    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    /**
     * The filter that a text describes; {@code parse(filter.imageType())} equals {@code filter}.
     *
     * @param text such as {@code log:sigma=3mm:3d:mirror}, or the id of a preset (see {@link FilterPresets}); filters one after
     *     another with a plus sign between them
     * @throws RadiomicsException if a name or key is unknown (the message lists the known ones), missing or given twice
     */
    public static Filter parse(String text) {
        List<Filter> filters = new ArrayList<>();
        for (String part : text.split("\\" + FilterChain.SEPARATOR + "(?![0-9])", -1)) {
            filters.add(one(part.strip()));
        }
        return filters.size() == 1 ? filters.get(0) : new FilterChain(filters);
    }

    private static Filter one(String text) {
        if (text.startsWith(FilterPresets.PREFIX)) {
            return FilterPresets.of(text);
        }
        FilterSpec spec = new FilterSpec(text);
        Function<FilterSpec, Filter> reader = READERS.get(spec.name());
        if (reader == null) {
            throw new RadiomicsException("unknown filter '" + spec.name() + "'; known are "
                    + String.join(", ", READERS.keySet()) + ", and the presets " + FilterPresets.PREFIX + "…");
        }
        Filter filter = reader.apply(spec);
        spec.requireNothingLeft();
        return filter;
    }

    private static LaplacianOfGaussian log(FilterSpec spec) {
        double sigma = spec.number("sigma", "mm");
        double truncation = spec.optional("truncation")
                .map(value -> spec.number("truncation", value, ""))
                .orElse(LaplacianOfGaussian.IBSI_TRUNCATION);
        return new LaplacianOfGaussian(sigma, truncation, spec.dimensions(), spec.boundary());
    }

    private static Filter laws(FilterSpec spec) {
        String kernel = spec.required("kernel");
        Optional<String> energy = spec.optional("energy");
        OptionalInt delta =
                energy.isPresent() ? OptionalInt.of(spec.integer("energy", energy.get())) : OptionalInt.empty();
        return new LawsFilter(kernel, spec.pooling("rotations"), delta, spec.dimensions(), spec.boundary());
    }

    private static Filter gabor(FilterSpec spec) {
        double sigma = spec.number("sigma", "mm");
        double lambda = spec.number("lambda", "mm");
        double gamma = spec.number("gamma", "");
        double theta = spec.number("theta", "deg");
        double step = spec.optional("step")
                .map(value -> spec.number("step", value, "deg"))
                .orElse(0.0);
        String planes = spec.optional("planes").orElse("axial");
        if (!planes.equals("axial") && !planes.equals("orthogonal")) {
            throw spec.error("'planes' must be axial or orthogonal, got '" + planes + "'");
        }
        Pooling pooling = spec.pooling("pooling").orElse(Pooling.AVERAGE);
        return new GaborFilter(
                sigma, lambda, gamma, theta, step, planes.equals("orthogonal"), pooling, spec.boundary());
    }

    private static Filter wavelet(FilterSpec spec) {
        return new SeparableWavelet(
                spec.required("family"),
                spec.integer("level"),
                spec.required("band"),
                spec.pooling("rotations"),
                spec.dimensions(),
                spec.boundary());
    }

    private static SimoncelliWavelet simoncelli(FilterSpec spec) {
        int level = spec.integer("level");
        Dimensions dimensions = spec.dimensions();
        Boundary boundary = spec.hasBoundary() ? spec.boundary() : Boundary.PERIODIC;
        return new SimoncelliWavelet(level, dimensions, boundary, padding(spec, boundary));
    }

    private static int padding(FilterSpec spec, Boundary boundary) {
        return spec.optional("padding")
                .map(value -> spec.integer("padding", value))
                .orElse(SimoncelliWavelet.defaultPadding(boundary));
    }

    private static Filter riesz(FilterSpec spec) {
        List<Integer> order = Arrays.stream(spec.required("order").split("-", -1))
                .map(value -> spec.integer("order", value))
                .toList();
        Optional<String> tensor = spec.optional("tensor");
        OptionalDouble sigma = tensor.isPresent()
                ? OptionalDouble.of(spec.number("tensor", tensor.get(), "mm"))
                : OptionalDouble.empty();
        String of = spec.required("of");
        if (of.equals("simoncelli")) {
            SimoncelliWavelet base = simoncelli(spec);
            return new RieszTransform(base, order, base.padding(), sigma);
        }
        if (of.equals("log")) {
            LaplacianOfGaussian base = log(spec);
            return new RieszTransform(base, order, padding(spec, base.boundary()), sigma);
        }
        throw spec.error("'of' must be log or simoncelli, got '" + of + "'");
    }

    private static Filter lbp(FilterSpec spec) {
        double radius = spec.number("radius", "");
        if (spec.dimensions() == Dimensions.TWO) {
            return new LocalBinaryPattern2d(radius, spec.integer("points"), spec.boundary());
        }
        boolean kurtosis = spec.flag("kurtosis");
        OptionalInt degree = kurtosis ? OptionalInt.empty() : OptionalInt.of(spec.integer("degree"));
        return new LocalBinaryPattern3d(radius, spec.integer("subdivisions"), degree, spec.boundary());
    }
}
