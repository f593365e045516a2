package dev.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Vector3;
import org.junit.jupiter.api.Test;

class ReadOptionsTest {
    private static final ReadOptions DEFAULTS = ReadOptions.defaults();

    @Test
    void whatIsChosenComesBeforeTheChoicesOfOthers() {
        ReadOptions base = DEFAULTS.withTimePoint(1)
                .withSeries("1.2")
                .withSpacingMm(new Vector3(1, 1, 1))
                .withSuv(StandardisedUptake.BODY_WEIGHT)
                .withSegmentThreshold(0.7);
        assertEquals(base, base.overriddenBy(DEFAULTS));
        assertEquals(base, DEFAULTS.overriddenBy(base));
        ReadOptions others = DEFAULTS.withTimePoint(0)
                .withSeries("1.3")
                .withSpacingMm(new Vector3(2, 2, 2))
                .withSuv(StandardisedUptake.BODY_SURFACE_AREA)
                .withPrecisePhilips()
                .withSegmentThreshold(0.5);
        assertEquals(others, base.overriddenBy(others), "the default, chosen, is a choice");
    }

    @Test
    void aSegmentationIsCutAtOneHalfUnlessSomethingElseIsChosen() {
        assertEquals(0.5, DEFAULTS.segmentThreshold());
        assertEquals(0.25, DEFAULTS.withSegmentThreshold(0.25).segmentThreshold());
    }
}
