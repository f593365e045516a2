package dev.radiomics.core.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Aggregation;
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
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.statistics.StatisticsFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseMapsTest {
    private static final Geometry GEOMETRY = Geometry.of(new GridSize(6, 1, 1), new Vector3(1, 1, 1));
    private static final Volume IMAGE = Volume.of(new double[] {100, 0, 1, 4, 5, 8}, GEOMETRY);
    private static final Mask MASK = Mask.of(new boolean[] {false, true, true, true, true, true}, GEOMETRY);

    private static final ImageFilter SQUARE = new Pointwise("square", x -> x * x);
    private static final ImageFilter NEGATIVE = new Pointwise("negative", x -> -x);

    private static double mean(ExtractionResult result, String imageType) {
        return result.table().value(StatisticsFeature.MEAN, Aggregation.NONE, imageType, "");
    }

    @Test
    void featuresOfEachMapStandBesideThoseOfTheImage() {
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()))
                .withResponseMaps(
                        ResponseMaps.of(new Bank(List.of(SQUARE, NEGATIVE)), List.of(new StatisticsFamily())));
        ExtractionResult result = Extractor.with(settings).extract(IMAGE, MASK);
        assertEquals(18 / 5.0, mean(result, "original"), 1e-12);
        assertEquals((1 + 16 + 25 + 64) / 5.0, mean(result, "square"), 1e-12);
        assertEquals(-18 / 5.0, mean(result, "negative"), 1e-12);
        assertThrows(RadiomicsException.class, () -> result.value(StatisticsFeature.MEAN));
    }

    @Test
    void theRegionIsResegmentedOnTheUnfilteredImage() {
        ExtractionSettings settings = ExtractionSettings.of(List.of())
                .withResegmentation(Resegmentation.toRange(1, 5))
                .withResponseMaps(ResponseMaps.of(new Bank(List.of(SQUARE)), List.of(new StatisticsFamily())));
        // 1, 4 and 5 stay, although 16 and 25 lie outside the range.
        assertEquals(42 / 3.0, mean(Extractor.with(settings).extract(IMAGE, MASK), "square"), 1e-12);
    }

    @Test
    void mapsHaveADiscretisationOfTheirOwn() {
        ExtractionSettings settings = ExtractionSettings.of(
                        new Discretisation.FixedBinNumber(2), List.of(new HistogramFamily()))
                .withResegmentation(Resegmentation.toRange(0, 8))
                .withResponseMaps(ResponseMaps.of(
                        new Bank(List.of(SQUARE)),
                        new Discretisation.FixedBinSize(10),
                        List.of(new HistogramFamily())));
        ExtractionResult result = Extractor.with(settings).extract(IMAGE, MASK);
        assertEquals(2, result.table().value(HistogramFeature.MAXIMUM, Aggregation.NONE, "original", "fbn:2"));
        // Bins of a map begin at its own smallest value, not at the range of the image.
        assertEquals(7, result.table().value(HistogramFeature.MAXIMUM, Aggregation.NONE, "square", "fbs:10@min"));
    }

    @Test
    void filteringComesAfterResamplingUnlessAskedOtherwise() {
        ResponseMaps after = ResponseMaps.of(new Bank(List.of(SQUARE)), List.of(new StatisticsFamily()));
        ExtractionSettings settings = ExtractionSettings.of(List.of())
                .withResampling(Resampling.to(new Vector3(2, 1, 1), Interpolation.LINEAR));
        Mask all = Mask.of(new boolean[] {true, true, true, true, true, true}, GEOMETRY);
        Volume image = Volume.of(new double[] {0, 2, 2, 4, 4, 6}, GEOMETRY);
        // Resampled to 1, 3, 5 and squared; or squared and resampled: (0 + 4) / 2, (4 + 16) / 2, (16 + 36) / 2.
        assertEquals(
                35 / 3.0, mean(Extractor.with(settings.withResponseMaps(after)).extract(image, all), "square"), 1e-5);
        assertEquals(
                38 / 3.0,
                mean(
                        Extractor.with(settings.withResponseMaps(after.beforeResampling(true)))
                                .extract(image, all),
                        "square"),
                1e-5);
    }

    @Test
    void errorsNameTheMap() {
        ImageFilter inverse = new Pointwise("inverse", x -> 1 / x);
        ExtractionSettings settings = ExtractionSettings.of(List.of())
                .withResponseMaps(ResponseMaps.of(new Bank(List.of(inverse)), List.of(new StatisticsFamily())));
        String message = assertThrows(
                        RadiomicsException.class, () -> Extractor.with(settings).extract(IMAGE, MASK))
                .getMessage();
        assertTrue(message.startsWith("response map inverse: 1 of 5 voxels"), message);
    }

    @Test
    void eachMapNeedsANameOfItsOwn() {
        assertThrows(
                RadiomicsException.class,
                () -> ResponseMaps.of(new Bank(List.of(SQUARE, SQUARE)), List.of(new StatisticsFamily())));
        assertThrows(
                RadiomicsException.class,
                () -> ResponseMaps.of(new Bank(List.of(SQUARE)), List.of(new HistogramFamily())));
    }
}
