package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.NgtdmFeature;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.SliceBuild;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.Function;

/**
 * Features of the neighbourhood grey tone difference matrix (IBSI IPET, section 3.10): for each grey level the sum of the differences
 * between a voxel and the mean of its neighbours in the region. Voxels without such a neighbour are left out.
 *
 * <p>Time is linear in voxels times neighbours, the formulas O(N_g^2). Undefined: everything for a region without two neighbouring
 * voxels; busyness if i p_i is the same for all grey levels.
 */
public final class NgtdmFamily extends TextureFamily<NgtdmMatrix> {
    private final NgtdmSettings settings;

    /** The family with its settings. */
    public NgtdmFamily(NgtdmSettings settings) {
        super(
                Family.NGTDM,
                List.of(NgtdmFeature.values()),
                settings.aggregations(),
                "no voxel has a neighbour in the region");
        this.settings = settings;
    }

    /** How its matrix is made. */
    public NgtdmSettings settings() {
        return settings;
    }

    @Override
    public double[] featuresOf(NgtdmMatrix matrix) {
        return NgtdmFormulas.of(matrix);
    }

    @Override
    protected String reasonUndefined(Feature feature) {
        return "the formula divides by zero: i p_i is the same for all grey levels";
    }

    @Override
    protected <T> List<Labelled<T>> build(
            DiscretisedRegion region, Execution execution, Function<? super NgtdmMatrix, T> use) {
        return SliceBuild.run(
                new NgtdmSource(region, settings), region.region().size().z(), settings.aggregations(), execution, use);
    }
}
