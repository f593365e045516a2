package dev.radiomics.core.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.statistics.StatisticsFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Families that are for some images only. */
class ApplicableFamiliesTest {
    private static final Geometry ONE_SLICE = Geometry.of(new GridSize(4, 3, 1), new Vector3(1, 1, 2));
    private static final Geometry TWO_SLICES = Geometry.of(new GridSize(4, 3, 2), new Vector3(1, 1, 2));

    /** A family for images of one slice; its only value is 1. */
    private record ForOneSlice() implements FeatureFamily {
        @Override
        public Family family() {
            return new Family("for_one_slice", "for one slice", "");
        }

        @Override
        public List<StatisticsFeature> features() {
            return List.of(StatisticsFeature.MEAN);
        }

        @Override
        public boolean appliesTo(Geometry image) {
            return image.size().z() == 1;
        }

        @Override
        public List<FeatureValue> compute(FamilyInput input) {
            return List.of(FeatureValue.of(StatisticsFeature.MEAN, 1));
        }
    }

    private static final ResponseMaps MAPS = ResponseMaps.of(
            new Bank(List.of(new Pointwise("a", x -> x), new Pointwise("b", x -> x))),
            List.of(new ForOneSlice(), new StatisticsFamily()));
    private static final ExtractionSettings BOTH =
            ExtractionSettings.of(List.of(new ForOneSlice(), new StatisticsFamily()));
    private static final ExtractionSettings ALONE = ExtractionSettings.of(List.of(new ForOneSlice()));

    private static ExtractionResult extract(ExtractionSettings settings, Geometry grid, ProgressListener listener) {
        double[] values = new double[grid.size().arrayLength()];
        boolean[] mask = new boolean[values.length];
        Arrays.fill(mask, true);
        return Extractor.with(settings).reportingTo(listener).extract(Volume.of(values, grid), Mask.of(mask, grid));
    }

    /** Image types of the rows of the family for one slice. */
    private static List<String> rowsForOneSlice(ExtractionSettings settings, Geometry grid) {
        return extract(settings, grid, (step, done, total) -> {}).table().rows().stream()
                .filter(row -> row.value().value() == 1)
                .map(row -> row.imageType())
                .toList();
    }

    private static List<String> steps(ExtractionSettings settings, Geometry grid) {
        List<String> steps = new ArrayList<>();
        extract(settings, grid, (step, done, total) -> steps.add(done + "/" + total + " " + step));
        return steps;
    }

    private static String refusal(ExtractionSettings settings, Geometry grid) {
        return assertThrows(RadiomicsException.class, () -> steps(settings, grid))
                .getMessage();
    }

    @Test
    void aFamilyIsLeftOutWhereItDoesNotApply() {
        assertEquals(List.of("original"), rowsForOneSlice(BOTH, ONE_SLICE));
        assertEquals(List.of(), rowsForOneSlice(BOTH, TWO_SLICES));
        assertEquals(List.of("1/3 preprocessing", "2/3 for_one_slice", "3/3 statistics"), steps(BOTH, ONE_SLICE));
        assertEquals(List.of("1/2 preprocessing", "2/2 statistics"), steps(BOTH, TWO_SLICES));
    }

    @Test
    void resultsNameTheSettingsThatWereGiven() {
        assertEquals(BOTH, extract(BOTH, TWO_SLICES, (step, done, total) -> {}).settings());
    }

    @Test
    void itIsLeftOutOfResponseMapsAsWell() {
        ExtractionSettings settings = BOTH.withResponseMaps(MAPS);
        assertEquals(List.of("original", "a", "b"), rowsForOneSlice(settings, ONE_SLICE));
        assertEquals(List.of(), rowsForOneSlice(settings, TWO_SLICES));
        assertEquals(
                List.of("1/4 preprocessing", "2/4 statistics", "3/4 a statistics", "4/4 b statistics"),
                steps(settings, TWO_SLICES));
    }

    @Test
    void theGridAfterResamplingDecides() {
        Resampling thin = Resampling.to(new Vector3(1, 1, 1), Interpolation.LINEAR);
        Resampling thick = Resampling.to(new Vector3(1, 1, 4), Interpolation.LINEAR);
        assertEquals(List.of(), rowsForOneSlice(BOTH.withResampling(thin), ONE_SLICE));
        assertEquals(List.of("original"), rowsForOneSlice(BOTH.withResampling(thick), TWO_SLICES));
        assertEquals(
                List.of("original", "a", "b"),
                rowsForOneSlice(BOTH.withResampling(thick).withResponseMaps(MAPS.beforeResampling(true)), TWO_SLICES));
    }

    @Test
    void anExtractionOfNothingIsRefused() {
        assertEquals(
                "none of the chosen families (for_one_slice) applies to an image of 4 x 3 x 2 voxels; choose one that "
                        + "does: morphology_2d is for images of one slice, all other built-in families for any",
                refusal(ALONE, TWO_SLICES));
        Resampling thin = Resampling.to(new Vector3(1, 1, 1), Interpolation.LINEAR);
        String resampled = refusal(ALONE.withResampling(thin), ONE_SLICE);
        assertTrue(resampled.contains("4 x 3 x 2 voxels after resampling"), resampled);
        ResponseMaps planarMaps = ResponseMaps.of(MAPS.bank(), List.of(new ForOneSlice()));
        assertEquals(
                refusal(ALONE, TWO_SLICES),
                refusal(ExtractionSettings.of(List.of()).withResponseMaps(planarMaps), TWO_SLICES));
    }

    @Test
    void responseMapsMayBeAllThatIsLeft() {
        assertEquals(
                List.of("1/3 preprocessing", "2/3 a statistics", "3/3 b statistics"),
                steps(ALONE.withResponseMaps(MAPS), TWO_SLICES));
    }

    @Test
    void mapsOfWhichNothingIsComputedAreNotMade() {
        Bank untouched = new Bank(List.of(new Pointwise("a", x -> {
            throw new AssertionError("a map that nobody needs");
        })));
        ExtractionSettings settings = BOTH.withResponseMaps(ResponseMaps.of(untouched, List.of(new ForOneSlice())));
        assertEquals(List.of("1/2 preprocessing", "2/2 statistics"), steps(settings, TWO_SLICES));
    }

    @Test
    void noFamilyAtAllGivesAnEmptyTable() {
        assertEquals(List.of("1/1 preprocessing"), steps(ExtractionSettings.of(List.of()), TWO_SLICES));
    }
}
