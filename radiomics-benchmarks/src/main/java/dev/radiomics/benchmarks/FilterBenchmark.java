package dev.radiomics.benchmarks;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.filters.FilterBank;
import dev.radiomics.filters.Filters;
import dev.radiomics.filters.SeparableWavelet;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.io.Images;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * Filters on an image of the size of the IBSI CT phantom at 1 mm, random Hounsfield units, from image to map in memory; or on a file, from
 * reading it and resampling it to 1 mm by cubic splines on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class FilterBenchmark {
    /** Name of an image type; {@code bank} is all eight sub-bands of db3, each pooled over its rotations. */
    @Param({
        "mean:size=15:3d:mirror",
        "log:sigma=3mm:3d:mirror",
        "laws:kernel=L5E5E5:rotations=max:energy=7:3d:mirror",
        "wavelet:family=db3:level=1:band=LLH:rotations=average:3d:mirror",
        "simoncelli:level=1:3d:periodic",
        "gabor:sigma=5mm:lambda=2mm:gamma=1.5:theta=0deg:step=22.5deg:planes=orthogonal:mirror",
        "bank"
    })
    public String filter;

    /** A file to read and resample in every call; empty for the random image. */
    @Param("")
    public String file;

    /** Number of threads. */
    @Param("1")
    public int threads;

    private Volume image;
    private FilterBank bank;
    private Execution execution;

    /** Makes the image. */
    @Setup(Level.Trial)
    public void prepare() {
        GridSize size = new GridSize(200, 197, 180);
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.doubles(size.arrayLength(), -1000, 400).toArray();
        image = Volume.of(values, Geometry.of(size, new Vector3(1, 1, 1)));
        List<? extends ImageFilter> filters = filter.equals("bank")
                ? SeparableWavelet.bands("db3", 1, Optional.of(Pooling.AVERAGE), Dimensions.THREE, Boundary.MIRROR)
                : List.of(Filters.parse(filter));
        bank = FilterBank.of(filters);
        execution = Execution.of(threads, () -> false);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        execution.close();
    }

    /** Filters the image. */
    @Benchmark
    public List<Volume> filter() {
        List<Volume> maps = bank.apply(file.isEmpty() ? image : readAndResample(), execution);
        if (!Double.isFinite(maps.get(0).valueAt(100, 100, 100))) {
            throw new AssertionError("a response map must be finite");
        }
        return maps;
    }

    private Volume readAndResample() {
        return Resampling.to(new Vector3(1, 1, 1), Interpolation.CUBIC).apply(Images.read(Path.of(file)), execution);
    }
}
