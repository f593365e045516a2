package dev.radiomics.benchmarks;

import static dev.radiomics.core.texture.TextureAggregations.DIRECTIONAL;
import static dev.radiomics.core.texture.TextureAggregations.DIRECTIONLESS;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.glcm.GlcmSettings;
import dev.radiomics.core.texture.gldzm.GldzmFamily;
import dev.radiomics.core.texture.gldzm.GldzmSettings;
import dev.radiomics.core.texture.glrlm.GlrlmFamily;
import dev.radiomics.core.texture.glrlm.GlrlmSettings;
import dev.radiomics.core.texture.glszm.GlszmFamily;
import dev.radiomics.core.texture.glszm.GlszmSettings;
import dev.radiomics.core.texture.ngldm.NgldmFamily;
import dev.radiomics.core.texture.ngldm.NgldmSettings;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The texture families, from grey levels in memory to feature values, on the ellipsoid of {@link SyntheticRegion}; bins of 25. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class TextureBenchmark {
    /** Edge of the cube in voxels. */
    @Param({"64", "128", "256"})
    public int edge;

    /** Threads of the execution. */
    @Param({"1", "2"})
    public int threads;

    /** One family, or all six one after the other. */
    @Param({"all", "glcm", "glrlm", "glszm", "gldzm", "ngtdm", "ngldm"})
    public String family;

    /** The 3-D merged matrices alone, or every aggregation. */
    @Param({"merged", "every"})
    public String aggregations;

    private Execution execution;
    private FamilyInput input;
    private List<FeatureFamily> families;

    /** Builds the region. */
    @Setup
    public void build() {
        execution = Execution.of(threads, () -> false);
        input = FamilyInput.of(SyntheticRegion.discretised(SyntheticRegion.of(edge), 25), execution);
        boolean merged = aggregations.equals("merged");
        Set<Aggregation> directional = merged ? Set.of(Aggregation.MERGED_3D) : DIRECTIONAL;
        Set<Aggregation> directionless = merged ? Set.of(Aggregation.VOLUME_3D) : DIRECTIONLESS;
        families = new ArrayList<>(List.of(
                new GlcmFamily(GlcmSettings.defaults(directional)),
                new GlrlmFamily(GlrlmSettings.defaults(directional)),
                new GlszmFamily(GlszmSettings.defaults(directionless)),
                new GldzmFamily(GldzmSettings.defaults(directionless)),
                new NgtdmFamily(NgtdmSettings.defaults(directionless)),
                new NgldmFamily(NgldmSettings.defaults(directionless))));
        families.removeIf(each -> !family.equals("all") && !each.family().key().equals(family));
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        execution.close();
    }

    /** All features of the families. */
    @Benchmark
    public List<FeatureValue> compute() {
        List<FeatureValue> values = new ArrayList<>();
        families.forEach(each -> values.addAll(each.compute(input)));
        return values;
    }
}
