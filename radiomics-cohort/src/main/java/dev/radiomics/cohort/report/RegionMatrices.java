package dev.radiomics.cohort.report;

import dev.radiomics.cohort.report.figure.BarChart;
import dev.radiomics.cohort.report.figure.HeatMap;
import dev.radiomics.cohort.report.figure.Histograms;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.TextureFamily;
import dev.radiomics.core.texture.TextureMatrix;
import java.util.ArrayList;
import java.util.List;

/** Figures of the texture matrices of a region. */
final class RegionMatrices {
    private final Extractor extractor;
    private final List<HeatMap> heatMaps = new ArrayList<>();
    private final List<BarChart> charts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    RegionMatrices(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Matrices of two indices. */
    List<HeatMap> heatMaps() {
        return heatMaps;
    }

    /** Matrices of one index. */
    List<BarChart> charts() {
        return charts;
    }

    /** What cannot be shown. */
    List<String> notes() {
        return notes;
    }

    /** Adds the matrices of a family for the first of its aggregations; those without entries are left out. */
    void add(TextureFamily<?> family, DiscretisedRegion levels) {
        try {
            List<? extends Labelled<? extends TextureMatrix>> all = extractor.matrices(family, levels);
            family.aggregations().stream().findFirst().ifPresent(first -> {
                List<TextureMatrix> matrices = new ArrayList<>();
                for (Labelled<? extends TextureMatrix> matrix : all) {
                    if (matrix.label().aggregation() == first) {
                        matrices.add(matrix.value());
                    }
                }
                if (!matrices.isEmpty()) {
                    show(family, first, matrices);
                }
            });
        } catch (RadiomicsException e) {
            // Such as matrices that are too large to be held together; features take them one by one.
            notes.add(family.family().label() + ": not shown (" + e.getMessage() + ")");
        }
    }

    private void show(TextureFamily<?> family, Aggregation aggregation, List<TextureMatrix> matrices) {
        String source = aggregation.label() + " (" + aggregation.code() + ")"
                + (matrices.size() == 1 ? "" : ", sum of " + matrices.size() + " matrices");
        List<CountMatrix> counts = matrices.stream()
                .filter(CountMatrix.class::isInstance)
                .map(CountMatrix.class::cast)
                .toList();
        if (!counts.isEmpty()) {
            heatMaps.add(HeatMap.of(family.family().label(), source, second(family), counts));
        } else {
            charts.add(Histograms.ofEntries(family.family().label(), source + ", sum of differences s", matrices));
        }
    }

    private static String second(TextureFamily<?> family) {
        return switch (family.family().key()) {
            case "glcm" -> "grey level j of the neighbour";
            case "glrlm" -> "run length r";
            case "glszm" -> "zone size s";
            case "gldzm" -> "distance d to the border";
            case "ngldm" -> "dependence j";
            default -> "second index";
        };
    }
}
