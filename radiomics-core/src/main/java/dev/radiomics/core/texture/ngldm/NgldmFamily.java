package dev.radiomics.core.texture.ngldm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.NgldmFeature;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountFeatures;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.SliceBuild;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.Function;

/**
 * Features of the neighbouring grey level dependence matrix (IBSI REK0, section 3.11): how many voxels of grey level i have j - 1
 * neighbours in the region whose grey level differs by at most alpha. The voxel itself counts, so that j is at least 1.
 *
 * <p>Time is linear in voxels times neighbours. Every feature has a value for every region.
 */
public final class NgldmFamily extends TextureFamily<CountMatrix> {
    private final NgldmSettings settings;

    /** The family with its settings. */
    public NgldmFamily(NgldmSettings settings) {
        super(Family.NGLDM, List.of(NgldmFeature.values()), settings.aggregations(), "no voxels");
        this.settings = settings;
    }

    /** How its matrix is made. */
    public NgldmSettings settings() {
        return settings;
    }

    @Override
    public double[] featuresOf(CountMatrix matrix) {
        return CountFeatures.of(matrix);
    }

    @Override
    protected String reasonUndefined(Feature feature) {
        return "no voxels";
    }

    @Override
    protected <T> List<Labelled<T>> build(
            DiscretisedRegion region, Execution execution, Function<? super CountMatrix, T> use) {
        return SliceBuild.run(
                new NgldmSource(region, settings), region.region().size().z(), settings.aggregations(), execution, use);
    }
}
