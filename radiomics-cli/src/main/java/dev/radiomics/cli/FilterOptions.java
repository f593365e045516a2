package dev.radiomics.cli;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.FeatureSet;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.filters.FilterBank;
import dev.radiomics.filters.Filters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that add features of response maps. */
final class FilterOptions {
    /** Of a response map these say nothing: the shape is that of the region, and a peak over 1 cm^3 is one of intensities. */
    private static final Set<Family> OF_IMAGES_ONLY =
            Set.of(Family.MORPHOLOGY, Family.MORPHOLOGY_2D, Family.LOCAL_INTENSITY);

    @Option(
            names = "--filter",
            paramLabel = "SPEC",
            description =
                    "Also compute features of this filter's response map (see radiomics filter --help); may be repeated.")
    private List<String> filters = List.of();

    @Option(
            names = "--map-bin-width",
            paramLabel = "W",
            description = "Discretise response maps into bins of this width.")
    private Double binWidth;

    @Option(names = "--map-bin-count", paramLabel = "N", description = "Discretise response maps into so many bins.")
    private Integer binCount;

    @Option(
            names = "--filter-before-resampling",
            description = "Filter the image as it is and resample the maps (default: filter the resampled image).")
    private boolean beforeResampling;

    /** The settings with response maps: families without grey levels, and the others if maps are discretised. */
    ExtractionSettings addTo(ExtractionSettings settings) {
        Optional<Discretisation> discretisation =
                GreyLevels.choice("--map-bin-width", binWidth, "--map-bin-count", binCount);
        if (filters.isEmpty()) {
            if (discretisation.isPresent() || beforeResampling) {
                throw new RadiomicsException(
                        "--map-bin-width, --map-bin-count and --filter-before-resampling need a --filter");
            }
            return settings;
        }
        List<FeatureFamily> families = settings.families().stream()
                .filter(family -> !OF_IMAGES_ONLY.contains(family.family()))
                .filter(family -> discretisation.isPresent() || !family.needsGreyLevels())
                .toList();
        if (families.isEmpty()) {
            throw new RadiomicsException(
                    "--filter: none of the chosen families can be computed of a response map; morphology, "
                            + "morphology_2d and local_intensity never are, families of grey levels with --map-bin-width W or --map-bin-count N");
        }
        FilterBank bank = FilterBank.of(filters.stream().map(Filters::parse).toList());
        FeatureSet features = new FeatureSet(discretisation.stream().toList(), families);
        return settings.withResponseMaps(new ResponseMaps(bank, beforeResampling, features));
    }
}
