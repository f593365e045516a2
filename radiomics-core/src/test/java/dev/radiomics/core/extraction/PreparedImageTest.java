package dev.radiomics.core.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.HistogramFeature;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.histogram.HistogramFamily;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.statistics.StatisticsFamily;
import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class PreparedImageTest {
    private static final Geometry GRID = Geometry.of(new GridSize(6, 5, 4), new Vector3(1, 1, 2));

    private static Volume image(SplittableRandom random) {
        return Volume.of(random.doubles(120, 0, 100).toArray(), GRID);
    }

    private static Mask mask(SplittableRandom random) {
        boolean[] inside = new boolean[120];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = random.nextInt(3) > 0;
        }
        return Mask.of(inside, GRID);
    }

    /** Every kind of settings, in any order, on any region. */
    @RepeatedTest(30)
    void sharingChangesNoValue(SplittableRandom random) {
        Volume image = image(random);
        Mask reference = mask(random);
        List<Mask> masks = List.of(mask(random), mask(random));
        PreparedImage prepared = PreparedImage.of(image).withReference(reference);
        for (int i = 0; i < 12; i++) {
            ExtractionSettings settings = settings(random);
            Mask mask = masks.get(random.nextInt(2));
            PreparedImage alone = PreparedImage.of(image).withReference(reference);
            assertEquals(
                    rows(Extractor.with(settings).extract(alone, mask)),
                    rows(Extractor.with(settings).extract(prepared, mask)));
        }
    }

    private static List<String> rows(ExtractionResult result) {
        return result.table().rows().stream().map(FeatureRow::toString).toList();
    }

    private static ExtractionSettings settings(SplittableRandom random) {
        FeatureSet features = new FeatureSet(
                List.of(new Discretisation.FixedBinNumber(4), new Discretisation.FixedBinNumber(8)),
                List.of(new StatisticsFamily(), new HistogramFamily()));
        ExtractionSettings settings =
                ExtractionSettings.of(List.of()).withFeatures(features).withRoundedIntensities(random.nextBoolean());
        if (random.nextBoolean()) {
            Vector3 spacing = random.nextBoolean() ? new Vector3(2, 2, 2) : new Vector3(0.8, 0, 1.5);
            settings = settings.withResampling(Resampling.to(spacing, Interpolation.LINEAR));
        }
        if (random.nextInt(3) > 0) {
            NormalisationVoxels[] all = NormalisationVoxels.values();
            settings = settings.withNormalisation(Normalisation.ZScore.over(all[random.nextInt(all.length)]));
        }
        if (random.nextBoolean()) {
            ImageFilter square = new Pointwise("square", x -> x * x);
            ResponseMaps maps = ResponseMaps.of(new Bank(List.of(square)), List.of(new StatisticsFamily()));
            settings = settings.withResponseMaps(maps.beforeResampling(random.nextBoolean()));
        }
        return settings;
    }

    @Test
    void whatRegionsHaveInCommonIsMadeOnce() {
        AtomicInteger made = new AtomicInteger();
        ImageFilter counting = new ImageFilter() {
            @Override
            public String imageType() {
                return "counting";
            }

            @Override
            public Volume apply(Volume image, Execution execution) {
                made.incrementAndGet();
                return image;
            }
        };
        ExtractionSettings settings = ExtractionSettings.of(List.of())
                .withResponseMaps(ResponseMaps.of(new Bank(List.of(counting)), List.of(new StatisticsFamily())));
        SplittableRandom random = new SplittableRandom(1);
        PreparedImage prepared = PreparedImage.of(image(random));
        for (int i = 0; i < 3; i++) {
            Extractor.with(settings).extract(prepared, mask(random));
        }
        assertEquals(1, made.get());
        ExtractionSettings byRegion = settings.withNormalisation(Normalisation.ZScore.over(NormalisationVoxels.REGION));
        Mask mask = mask(random);
        Extractor.with(byRegion).extract(prepared, mask);
        Extractor.with(byRegion.withRoundedIntensities(false)).extract(prepared, mask);
        Extractor.with(byRegion).extract(prepared, mask(random));
        assertEquals(3, made.get());
    }

    @Test
    void severalDiscretisationsStandBesideEachOther() {
        SplittableRandom random = new SplittableRandom(2);
        FeatureSet features = new FeatureSet(
                List.of(new Discretisation.FixedBinNumber(4), new Discretisation.FixedBinSize(10)),
                List.of(new StatisticsFamily(), new HistogramFamily()));
        List<String> steps = new ArrayList<>();
        ExtractionResult result = Extractor.with(
                        ExtractionSettings.of(List.of()).withFeatures(features))
                .reportingTo((step, done, total) -> steps.add(step + " " + done + "/" + total))
                .extract(image(random), mask(random));
        assertEquals(List.of("preprocessing 1/4", "statistics 2/4", "histogram 3/4", "histogram 4/4"), steps);
        assertEquals(64, features.valueCount());
        assertEquals(64, result.table().rows().size());
        assertEquals(18, rows(result, "").size());
        assertEquals(23, rows(result, "fbn:4").size());
        assertEquals(23, rows(result, "fbs:10@min").size());
        assertThrows(
                RadiomicsException.class,
                () -> new FeatureSet(
                        List.of(new Discretisation.FixedBinNumber(4), new Discretisation.FixedBinNumber(4)),
                        List.of()));
    }

    @Test
    void stagesAreShown() {
        SplittableRandom random = new SplittableRandom(3);
        Volume image = image(random);
        Mask mask = mask(random);
        Map<String, Integer> seen = new TreeMap<>();
        ImageFilter square = new Pointwise("square", x -> x * x);
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()))
                .withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR))
                .withResegmentation(Resegmentation.toRange(20, 80))
                .withResponseMaps(ResponseMaps.of(new Bank(List.of(square)), List.of(new StatisticsFamily())));
        ExtractionResult result = Extractor.with(settings)
                .showing(new StageListener() {
                    @Override
                    public void image(String stage, Volume shown) {
                        seen.put("image " + stage, shown.geometry().size().x());
                    }

                    @Override
                    public void mask(String stage, Mask shown) {
                        seen.put("mask " + stage, shown.voxelCount());
                    }
                })
                .extract(image, mask);
        assertEquals(
                Map.of(
                        "image initial",
                        6,
                        "image interpolated",
                        3,
                        "image square",
                        3,
                        "mask initial",
                        mask.voxelCount(),
                        "mask interpolated",
                        result.diagnostics().interpolated().region().intensityVoxels(),
                        "mask resegmented",
                        result.diagnostics().resegmented().intensityVoxels()),
                seen);
    }

    @Test
    void someFeaturesOfAFamily() {
        SplittableRandom random = new SplittableRandom(4);
        SelectedFeatures some =
                new SelectedFeatures(new StatisticsFamily(), List.of(StatisticsFeature.MEDIAN, StatisticsFeature.MEAN));
        ExtractionResult result =
                Extractor.with(ExtractionSettings.of(List.of(some))).extract(image(random), mask(random));
        assertEquals(
                List.of(StatisticsFeature.MEAN, StatisticsFeature.MEDIAN),
                result.table().rows().stream().map(row -> row.value().feature()).toList());
        assertThrows(
                RadiomicsException.class,
                () -> new SelectedFeatures(new StatisticsFamily(), List.of(HistogramFeature.MEAN)));
        assertThrows(RadiomicsException.class, () -> new SelectedFeatures(new StatisticsFamily(), List.of()));
    }

    private static List<FeatureRow> rows(ExtractionResult result, String discretisation) {
        return result.table().rows().stream()
                .filter(row -> row.discretisation().equals(discretisation))
                .toList();
    }
}
