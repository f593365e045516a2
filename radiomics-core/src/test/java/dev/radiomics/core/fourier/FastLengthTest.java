package dev.radiomics.core.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastLengthTest {
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 4", "7, 8", "13, 16", "17, 18", "21, 24", "101, 108", "229, 240", "4096, 4096"})
    void isTheNextEvenProductOfSmallPrimes(int minimum, int expected) {
        assertEquals(expected, FastLength.evenAtLeast(minimum));
    }

    /** 8192 = 2^13 is left out; 8640 = 2^6 3^3 5 follows after 8100 = 2^2 3^4 5^2. */
    @ParameterizedTest
    @CsvSource({"8100, 8100", "8101, 8640", "16384, 17280"})
    void leavesOutLargePowersOfTwo(int minimum, int expected) {
        assertEquals(expected, FastLength.evenAtLeast(minimum));
    }

    @Test
    void lengthsMayBeOdd() {
        assertEquals(240, FastLength.atLeast(237));
        assertEquals(225, FastLength.atLeast(220 + 5));
        assertEquals(1, FastLength.atLeast(1));
        assertEquals(1024, FastLength.atLeast(1021));
    }
}
