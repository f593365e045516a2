package dev.radiomics.benchmarks;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.MorphologyFeature;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.morphology.MorphologyFamily;
import dev.radiomics.core.morphology.MorphologySettings;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import java.util.List;
import java.util.SplittableRandom;
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

/**
 * Moran's I and Geary's C on an ellipsoid with semi-axes of 0.45, 0.40 and 0.35 edges in a cube: 553,352 voxels at edge 128.
 *
 * <p>The family computes all its features at once: {@link #shapeAlone} has no memory for the two, {@link #withAutocorrelation} does; the
 * difference is their time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class AutocorrelationBenchmark {
    /** Edge of the cube in voxels. */
    @Param({"64", "128"})
    public int edge;

    /** Threads of the execution. */
    @Param({"1", "2"})
    public int threads;

    private Execution execution;
    private FamilyInput input;

    /** Builds the region. */
    @Setup
    public void build() {
        execution = Execution.of(threads, () -> false);
        SplittableRandom random = new SplittableRandom(1);
        boolean[] mask = new boolean[edge * edge * edge];
        double[] values = new double[mask.length];
        double centre = (edge - 1) / 2.0;
        for (int z = 0, i = 0; z < edge; z++) {
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++, i++) {
                    double p = (x - centre) / (0.45 * edge);
                    double q = (y - centre) / (0.40 * edge);
                    double r = (z - centre) / (0.35 * edge);
                    mask[i] = p * p + q * q + r * r <= 1;
                    values[i] = x + random.nextInt(100);
                }
            }
        }
        Geometry geometry = Geometry.of(new GridSize(edge, edge, edge), new Vector3(1, 1, 1));
        RegionOfInterest region = RegionOfInterest.of(Volume.of(values, geometry), Mask.of(mask, geometry));
        input = FamilyInput.of(region, execution);
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        execution.close();
    }

    /** All features but Moran's I and Geary's C. */
    @Benchmark
    public List<FeatureValue> shapeAlone() {
        return compute(MorphologySettings.defaults().withAutocorrelationMemoryBytes(0), false);
    }

    /** All features. */
    @Benchmark
    public List<FeatureValue> withAutocorrelation() {
        return compute(MorphologySettings.defaults(), true);
    }

    private List<FeatureValue> compute(MorphologySettings settings, boolean isDefined) {
        List<FeatureValue> values = new MorphologyFamily(settings).compute(input);
        for (FeatureValue value : values) {
            // Intensities rise along x, so neighbours are alike: I above 0, C below 1.
            boolean isRight = switch ((MorphologyFeature) value.feature()) {
                case MORAN_I -> isDefined ? value.value() > 0 : !value.isDefined();
                case GEARY_C -> isDefined ? value.value() < 1 : !value.isDefined();
                default -> value.isDefined();
            };
            if (!isRight) {
                throw new IllegalStateException(value.toString());
            }
        }
        return values;
    }
}
