package dev.radiomics.core.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.feature.Catalogue;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureTable;
import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.histogram.HistogramFamily;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GeometryMismatchException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.statistics.StatisticsFamily;
import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeededRandom.class)
class ExtractorTest {
    private static final GridSize SIZE = new GridSize(12, 11, 40);
    private static final Geometry GEOMETRY = Geometry.of(SIZE, new Vector3(1.5, 1.5, 3));

    private static Volume image(SplittableRandom random) {
        return Volume.of(
                random.doubles(SIZE.arrayLength(), 1, 60).map(Math::rint).toArray(), GEOMETRY);
    }

    /** A box that touches the border of the image. */
    private static Mask corner() {
        boolean[] inside = new boolean[SIZE.arrayLength()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = i % 12 < 8 && i / 12 % 11 < 7 && i / 132 < 36;
        }
        return Mask.of(inside, GEOMETRY);
    }

    private static Mask oneVoxel() {
        boolean[] inside = new boolean[SIZE.arrayLength()];
        inside[777] = true;
        return Mask.of(inside, GEOMETRY);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void sameBitsOnAnyNumberOfThreads(Preset preset, SplittableRandom random) {
        Volume image = image(random);
        List<FeatureRow> one =
                Extractor.with(preset).extract(image, corner()).table().rows();
        assertEquals(
                one,
                Extractor.with(preset)
                        .threads(3)
                        .extract(image, corner())
                        .table()
                        .rows());
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"IBSI_1_DIGITAL_PHANTOM", "IBSI_1_A"})
    void aRegionOfOneVoxelHasValuesOrReasons(Preset preset, SplittableRandom random) {
        for (FeatureRow row : Extractor.with(preset)
                .extract(image(random), oneVoxel())
                .table()
                .rows()) {
            assertTrue(
                    Double.isFinite(row.value().value()) == row.value().reason().isEmpty(), row.toString());
        }
    }

    @Test
    void aRegionThatResamplingLosesIsRefused() {
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> Extractor.with(Preset.IBSI_1_C).extract(image(new SplittableRandom(1)), oneVoxel()))
                .getMessage();
        assertTrue(message.contains("after resampling"), message);
    }

    @RepeatedTest(3)
    void voxelsOutsideTheRegionMayBeNan(SplittableRandom random) {
        double[] values = image(random).toArray();
        Mask mask = corner();
        boolean[] inside = mask.toArray();
        List<FeatureRow> clean = rows(values.clone(), mask);
        for (int i = 0; i < values.length; i++) {
            values[i] = inside[i] ? values[i] : Double.NaN;
        }
        List<FeatureRow> withNan = rows(values, mask);
        assertEquals(clean, withNan);
        values[0] = Double.NaN;
        String message =
                assertThrows(RadiomicsException.class, () -> rows(values, mask)).getMessage();
        assertTrue(message.contains("1 of 2016 voxels"), message);
    }

    private static List<FeatureRow> rows(double[] values, Mask mask) {
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()));
        return Extractor.with(settings)
                .extract(Volume.of(values, GEOMETRY), mask)
                .table()
                .rows();
    }

    @Test
    void resamplingDoesNotSpreadNanIntoTheRegion() {
        double[] values = new double[SIZE.arrayLength()];
        boolean[] inside = corner().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = inside[i] ? 7 : Double.NaN;
        }
        ExtractionResult result = Extractor.with(Preset.IBSI_1_C).extract(Volume.of(values, GEOMETRY), corner());
        assertEquals(7, result.value(StatisticsFeature.MINIMUM));
        assertEquals(7, result.value(StatisticsFeature.MAXIMUM));
    }

    @Test
    void aMaskOnAnotherGridIsRefusedOrAligned() {
        Volume image = image(new SplittableRandom(1));
        Geometry finer = Geometry.of(new GridSize(24, 22, 80), new Vector3(0.75, 0.75, 1.5));
        boolean[] inside = new boolean[finer.size().arrayLength()];
        Arrays.fill(inside, 0, 3000, true);
        Mask mask = Mask.of(inside, finer);
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()));
        assertThrows(
                GeometryMismatchException.class, () -> Extractor.with(settings).extract(image, mask));
        ExtractionResult aligned = Extractor.with(settings).aligningMask(true).extract(image, mask);
        assertEquals(List.of("the mask was resampled to the grid of the image"), aligned.warnings());
    }

    @Test
    void emptyRegionsAreRefused() {
        Mask empty = Mask.of(new boolean[SIZE.arrayLength()], GEOMETRY);
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> Extractor.with(Preset.IBSI_1_A).extract(image(new SplittableRandom(1)), empty))
                .getMessage();
        assertTrue(message.contains("empty"), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 100, 200})
    void cancellingIsHeardAtAnyTime(int polls) {
        AtomicInteger asked = new AtomicInteger();
        assertThrows(
                CancelledException.class,
                () -> Extractor.with(Preset.IBSI_1_C)
                        .cancelledWhen(() -> asked.getAndIncrement() >= polls)
                        .extract(image(new SplittableRandom(1)), corner()));
    }

    @Test
    void aMaskThatMatchesButForRoundingIsResampledWithItsImage() {
        Geometry grid = Geometry.of(new GridSize(100, 3, 3), new Vector3(1, 1, 1));
        Geometry rounded = Geometry.of(new GridSize(100, 3, 3), new Vector3(1.0005, 1, 1));
        Volume image = Volume.of(new double[900], grid);
        boolean[] inside = new boolean[900];
        Arrays.fill(inside, 100, 800, true);
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()))
                .withResampling(Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR));
        assertEquals(
                0,
                Extractor.with(settings)
                        .extract(image, Mask.of(inside, rounded))
                        .value(StatisticsFeature.MEAN));
    }

    @Test
    void aFamilyOccursOnce() {
        RadiomicsException error = assertThrows(
                RadiomicsException.class,
                () -> ExtractionSettings.of(List.of(new StatisticsFamily(), new StatisticsFamily())));
        assertTrue(error.getMessage().contains("statistics occurs twice"), error.getMessage());
    }

    @Test
    void everyStepIsReported() {
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        Extractor.with(Preset.IBSI_1_A)
                .reportingTo((step, done, total) -> steps.add(done + "/" + total + " " + step))
                .extract(image(new SplittableRandom(1)), corner());
        // All families but 2-D morphology, which does not apply to an image of several slices.
        int families = Preset.IBSI_1_A.settings().families().size() - 1;
        assertEquals(families + 1, steps.size());
        assertEquals("1/" + (families + 1) + " preprocessing", steps.get(0));
    }

    @Test
    void builtInFamiliesHavePlanarMorphologyForOneSliceOnly() {
        Geometry oneSlice = Geometry.of(new GridSize(4, 3, 1), new Vector3(1, 1, 1));
        boolean[] inside = new boolean[12];
        Arrays.fill(inside, true);
        List<Family> planar = families(
                Volume.of(IntStream.range(0, 12).asDoubleStream().toArray(), oneSlice), Mask.of(inside, oneSlice));
        List<Family> spatial = families(image(new SplittableRandom(1)), corner());
        assertEquals(Catalogue.families(), planar);
        assertEquals(
                Catalogue.families().stream()
                        .filter(family -> !family.equals(Family.MORPHOLOGY_2D))
                        .toList(),
                spatial);
    }

    private static List<Family> families(Volume image, Mask mask) {
        return Extractor.with(Preset.IBSI_1_A).extract(image, mask).table().rows().stream()
                .map(row -> row.value().feature().family())
                .distinct()
                .toList();
    }

    @Test
    void anAmbiguousOrAbsentValueIsAnError() {
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()));
        FeatureTable table = Extractor.with(settings)
                .extract(image(new SplittableRandom(1)), corner())
                .table();
        FeatureRow mean = table.rows().get(0);
        FeatureTable twice = new FeatureTable(
                List.of(mean, new FeatureRow("log", mean.discretisation(), mean.unit(), mean.value())));
        String ambiguous = assertThrows(RadiomicsException.class, () -> twice.value(StatisticsFeature.MEAN))
                .getMessage();
        assertTrue(ambiguous.contains("2 values"), ambiguous);
        assertEquals(
                mean.value().value(),
                twice.value(StatisticsFeature.MEAN, mean.value().aggregation(), "log", mean.discretisation()));
        assertThrows(RadiomicsException.class, () -> table.value(GlcmFeature.CONTRAST));
    }

    @Test
    void familiesThatNeedGreyLevelsNeedADiscretisation() {
        RadiomicsException error =
                assertThrows(RadiomicsException.class, () -> ExtractionSettings.of(List.of(new HistogramFamily())));
        assertTrue(error.getMessage().contains("histogram"), error.getMessage());
        assertNotNull(ExtractionSettings.of(new Discretisation.FixedBinNumber(8), List.of(new HistogramFamily())));
    }

    @Test
    void unknownPresetsListTheKnownOnes() {
        RadiomicsException error = assertThrows(RadiomicsException.class, () -> Preset.of("ibsi-1-f"));
        assertTrue(error.getMessage().contains("ibsi-1-e"), error.getMessage());
        assertArrayEquals(
                Preset.values(),
                Arrays.stream(Preset.values()).map(p -> Preset.of(p.key())).toArray());
    }

    @Test
    void fewAndManyBinsAreNamed() {
        double[] values = new double[SIZE.arrayLength()];
        Arrays.setAll(values, i -> 1 + i % 300);
        Volume ramp = Volume.of(values, GEOMETRY);
        assertEquals(
                List.of(
                        "original, fbs:100@min: the region spans 3 bins, fewer than 8; texture is lost: choose narrower bins"),
                binWarnings(ramp, new Discretisation.FixedBinSize(100)));
        assertEquals(
                List.of(
                        "original, fbs:1@min: the region spans 296 bins, more than 256; texture matrices become sparse: "
                                + "choose wider bins"),
                binWarnings(ramp, new Discretisation.FixedBinSize(1)));
        assertEquals(List.of(), binWarnings(ramp, new Discretisation.FixedBinNumber(8)));
        assertEquals(List.of(), binWarnings(ramp, new Discretisation.FixedBinNumber(256)));
        // Bins below the region do not count.
        ExtractionSettings fromFarBelow = ExtractionSettings.of(
                        new Discretisation.FixedBinSize(30), List.of(new HistogramFamily()))
                .withResegmentation(Resegmentation.toRange(-30_000, 1_000));
        assertEquals(
                List.of(), Extractor.with(fromFarBelow).extract(ramp, corner()).warnings());
    }

    private static List<String> binWarnings(Volume image, Discretisation discretisation) {
        return Extractor.with(ExtractionSettings.of(discretisation, List.of(new HistogramFamily())))
                .extract(image, corner())
                .warnings();
    }
}
