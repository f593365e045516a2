package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Filters one after another, each on the response map of the one before.
 *
 * @param filters at least two, none of them a chain
 */
public record FilterChain(List<Filter> filters) implements Filter {
    /** Between the filters of a chain in the name of an image type. */
    static final String SEPARATOR = "+";

    /** Copies the list. */
    public FilterChain {
        filters = List.copyOf(filters);
        if (filters.size() < 2 || filters.stream().anyMatch(FilterChain.class::isInstance)) {
            throw new RadiomicsException(
                    "a chain needs at least two filters that are no chains, got " + filters.size());
        }
    }

    static FilterChain of(Filter first, Filter next) {
        List<Filter> all = new ArrayList<>();
        for (Filter filter : List.of(first, next)) {
            all.addAll(filter instanceof FilterChain chain ? chain.filters() : List.of(filter));
        }
        return new FilterChain(all);
    }

    @Override
    public String imageType() {
        return filters.stream().map(Filter::imageType).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public Volume apply(Volume image, Execution execution) {
        Volume map = image;
        for (Filter filter : filters) {
            map = filter.apply(map, execution);
        }
        return map;
    }
}
