package dev.radiomics.core.texture.glszm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.GlszmFeature;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountFeatures;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.SliceBuild;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.Function;

/**
 * Features of the grey level size zone matrix (IBSI 9SAK, section 3.8): how many zones of s connected voxels of grey level i there
 * are.
 *
 * <p>Time is linear in voxels. Every feature has a value for every region.
 */
public final class GlszmFamily extends TextureFamily<CountMatrix> {
    private final GlszmSettings settings;

    /** The family with its settings. */
    public GlszmFamily(GlszmSettings settings) {
        super(Family.GLSZM, List.of(GlszmFeature.values()), settings.aggregations(), "no zones");
        this.settings = settings;
    }

    /** How its matrix is made. */
    public GlszmSettings settings() {
        return settings;
    }

    @Override
    public double[] featuresOf(CountMatrix matrix) {
        return CountFeatures.of(matrix);
    }

    @Override
    protected String reasonUndefined(Feature feature) {
        return "no zones";
    }

    @Override
    protected <T> List<Labelled<T>> build(
            DiscretisedRegion region, Execution execution, Function<? super CountMatrix, T> use) {
        return SliceBuild.run(
                new GlszmSource(region), region.region().size().z(), settings.aggregations(), execution, use);
    }
}
