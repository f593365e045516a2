package dev.radiomics.core.texture.gldzm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.GldzmFeature;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountFeatures;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.SliceBuild;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.Function;

/**
 * Features of the grey level distance zone matrix (IBSI VMDZ, section 3.9): how many zones of grey level i there are whose nearest
 * voxel lies d voxels from outside the region. The distance is taken from the morphological mask, in steps over sides of voxels (city
 * block), at least 1; beyond the image is outside. Slices have distances of their own.
 *
 * <p>Time is linear in voxels of the box; memory is 2 bytes a voxel of the box. Every feature has a value for every region.
 */
public final class GldzmFamily extends TextureFamily<CountMatrix> {
    private final GldzmSettings settings;

    /** The family with its settings. */
    public GldzmFamily(GldzmSettings settings) {
        super(Family.GLDZM, List.of(GldzmFeature.values()), settings.aggregations(), "no zones");
        this.settings = settings;
    }

    /** How its matrix is made. */
    public GldzmSettings settings() {
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
                new GldzmSource(region), region.region().size().z(), settings.aggregations(), execution, use);
    }
}
