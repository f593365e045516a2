package dev.radiomics.benchmarks;

import dev.radiomics.core.extraction.ExtractionResult;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.extraction.Families;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.ivh.IvhLevels;
import dev.radiomics.core.morphology.MorphologyFamily;
import dev.radiomics.core.morphology.MorphologySettings;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
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
import org.openjdk.jmh.annotations.Warmup;

/** From the files of image and mask to feature values, on one thread, bins of 25. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 8)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class ExtractionBenchmark {
    private static final Set<Aggregation> MERGED = EnumSet.of(Aggregation.MERGED_3D, Aggregation.VOLUME_3D);

    /** The edge of a synthetic ellipsoid, or the common beginning of the paths of image and mask. */
    @Param({"64", "128", "256"})
    public String work;

    /**
     * {@code compared}: what other tools compute as well (3-D merged textures, morphology without Moran and Geary, statistics,
     * histogram, IVH); {@code every-aggregation}: the same with all aggregations; {@code local_intensity}; {@code everything}.
     */
    @Param({"compared", "every-aggregation", "local_intensity", "everything"})
    public String part;

    private Path image;
    private Path mask;
    private ExtractionSettings settings;

    /** Writes the images, unless there are some, and chooses the families. */
    @Setup
    public void prepare() throws IOException {
        if (work.matches("[0-9]+")) {
            Path folder = Files.createTempDirectory("benchmark");
            image = folder.resolve("image.nii.gz");
            mask = folder.resolve("mask.nii.gz");
            Images.write(SyntheticRegion.volume(Integer.parseInt(work)), image);
            Images.write(SyntheticRegion.mask(Integer.parseInt(work)), mask);
        } else {
            image = Path.of(work + "_image.nii.gz");
            mask = Path.of(work + "_mask.nii.gz");
        }
        Set<Aggregation> aggregations = part.equals("every-aggregation") ? Aggregation.textural() : MERGED;
        List<FeatureFamily> families = Families.builtIn(new IvhLevels.FixedBinNumber(1000), aggregations);
        settings = ExtractionSettings.of(new Discretisation.FixedBinSize(25), select(families));
    }

    private List<FeatureFamily> select(List<FeatureFamily> families) {
        return switch (part) {
            case "everything" -> families;
            case "local_intensity" ->
                families.stream()
                        .filter(family -> family.family().equals(Family.LOCAL_INTENSITY))
                        .toList();
            default ->
                families.stream()
                        .filter(family -> !family.family().equals(Family.LOCAL_INTENSITY))
                        .map(ExtractionBenchmark::withoutAutocorrelation)
                        .toList();
        };
    }

    private static FeatureFamily withoutAutocorrelation(FeatureFamily family) {
        return family.family().equals(Family.MORPHOLOGY)
                ? new MorphologyFamily(MorphologySettings.defaults().withAutocorrelationMemoryBytes(0))
                : family;
    }

    /** One extraction. */
    @Benchmark
    public ExtractionResult extract() {
        ExtractionResult result = Extractor.with(settings).extract(Images.read(image), Images.readMask(mask));
        if (result.table().rows().isEmpty()) {
            throw new IllegalStateException("nothing was computed");
        }
        return result;
    }
}
