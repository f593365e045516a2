package dev.radiomics.core.texture.glcm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.DirectionalBuild;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.Function;

/**
 * Features of the grey level co-occurrence matrix (IBSI LFYI, section 3.6): how often grey level j lies a given step away from grey
 * level i.
 *
 * <p>Time is linear in voxels times directions; memory is one table of N_g^2 counts (or as many as there are pairs, if fewer) a
 * direction. Undefined: everything for a region without two neighbouring voxels; correlation and information correlation 1 if all
 * pairs are of one grey level.
 */
public final class GlcmFamily extends TextureFamily<CountMatrix> {
    private final GlcmSettings settings;

    /** The family with its settings. */
    public GlcmFamily(GlcmSettings settings) {
        super(Family.GLCM, List.of(GlcmFeature.values()), settings.aggregations(), "no neighbouring voxel pairs");
        this.settings = settings;
    }

    /** How its matrix is made. */
    public GlcmSettings settings() {
        return settings;
    }

    @Override
    public double[] featuresOf(CountMatrix matrix) {
        return GlcmFormulas.of(matrix);
    }

    @Override
    protected String reasonUndefined(Feature feature) {
        return "all neighbouring voxel pairs have the same grey level";
    }

    @Override
    protected <T> List<Labelled<T>> build(
            DiscretisedRegion region, Execution execution, Function<? super CountMatrix, T> use) {
        RowSpans spans = RowSpans.of(region);
        return new DirectionalBuild<T>(
                        new GlcmCounter(region, spans, settings.symmetric()),
                        spans,
                        settings.aggregations(),
                        Neighbourhood.directions(settings.norm(), settings.distance()),
                        settings.weighting(),
                        use)
                .run(execution);
    }
}
