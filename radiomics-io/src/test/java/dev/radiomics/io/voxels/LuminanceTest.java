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

    @Test
    void wholeNumbersAreRounded(SplittableRandom random) {
        for (int i = 0; i < 1000; i++) {
            int red = random.nextInt(1 << 16);
            int green = random.nextInt(1 << 16);
            int blue = random.nextInt(1 << 16);
            assertEquals(Luminance.of(red, green, blue), (double) Luminance.rounded(red, green, blue), 0.5 + 1e-9);
            assertEquals(red, Luminance.rounded(red, red, red));
        }
        assertEquals(76, Luminance.rounded(255, 0, 0));
        assertEquals(150, Luminance.rounded(0, 255, 0));
    }
}
