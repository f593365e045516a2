package dev.radiomics.io.voxels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.SeededRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class LuminanceTest {

    @Test
    void weighsTheColours() {
        assertEquals(76.245, Luminance.of(255, 0, 0));
        assertEquals(149.685, Luminance.of(0, 255, 0));
        assertEquals(29.07, Luminance.of(0, 0, 255));
    }

    @Test
    void greyStaysWhatItIs(SplittableRandom random) {
        for (int i = 0; i < 1000; i++) {
            double grey = random.nextDouble();
            assertEquals(grey, Luminance.of(grey, grey, grey));
        }
    }
}
