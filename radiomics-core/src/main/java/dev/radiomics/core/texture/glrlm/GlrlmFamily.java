package dev.radiomics.core.texture.glrlm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.GlrlmFeature;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountFeatures;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.DirectionalBuild;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.Norm;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.Function;

/**
 * Features of the grey level run length matrix (IBSI TP0I, section 3.7): how many runs of r voxels of grey level i there are along a
 * direction. A voxel outside the region ends a run.
 *
 * <p>Time is linear in voxels times directions. Every feature has a value for every region.
 */
public final class GlrlmFamily extends TextureFamily<CountMatrix> {
    private final GlrlmSettings settings;

    /** The family with its settings. */
    public GlrlmFamily(GlrlmSettings settings) {
        super(Family.GLRLM, List.of(GlrlmFeature.values()), settings.aggregations(), "no runs");
        this.settings = settings;
    }

    /** How its matrix is made. */
    public GlrlmSettings settings() {
        return settings;
    }

    @Override
    public double[] featuresOf(CountMatrix matrix) {
        return CountFeatures.of(matrix);
    }

    @Override
    protected String reasonUndefined(Feature feature) {
        return "no runs";
    }

    @Override
    protected <T> List<Labelled<T>> build(
            DiscretisedRegion region, Execution execution, Function<? super CountMatrix, T> use) {
        RowSpans spans = RowSpans.of(region);
        return new DirectionalBuild<T>(
                        new GlrlmCounter(region, spans),
                        spans,
                        settings.aggregations(),
                        Neighbourhood.directions(Norm.CHEBYSHEV, 1),
                        settings.weighting(),
                        use)
                .run(execution);
    }
}
