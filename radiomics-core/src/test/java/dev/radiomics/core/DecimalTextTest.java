package dev.radiomics.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.SeededRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SeededRandom.class)
class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({
        "25, 25.0, 25",
        "-0.5, -0.5, -0.5",
        "0, 0.0, 0",
        "1e-3, 0.001, 0.001",
        "1e-4, 1.0E-4, 1E-4",
        "9999999, 9999999.0, 9999999",
        "1e7, 1.0E7, 1E7",
        "2e23, 2.0E23, 2E23",
        "8.41e21, 8.41E21, 8.41E21",
        "0.1, 0.1, 0.1",
        "5.0E-324, 4.9E-324, 4.9E-324",
        "1.7976931348623157E308, 1.7976931348623157E308, 1.7976931348623157E308",
        "NaN, NaN, NaN"
    })
    void knownTexts(double value, String shortest, String brief) {
        assertEquals(shortest, DecimalText.shortest(value));
        assertEquals(brief, DecimalText.brief(value));
    }

    @Test
    void singlePrecisionHasTheDigitsOfAFloat() {
        assertEquals("0.0039", DecimalText.brief(0.0039f));
        assertEquals("0.003921569", DecimalText.brief(1 / 255f));
        assertEquals("255", DecimalText.brief(255f));
        assertEquals("1.6777216E7", DecimalText.brief(16_777_216f));
    }

    @RepeatedTest(5)
    void readsBackAndIsNeverLonger(SplittableRandom random) {
        for (int i = 0; i < 2000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-1e5, 1e5);
            String text = DecimalText.shortest(value);
            assertEquals(value, Double.parseDouble(text));
            String reference = Double.toString(value);
            if (Runtime.version().feature() >= 19) {
                assertEquals(reference, text);
            } else {
                assertEquals(true, text.length() <= reference.length(), text + " " + reference);
            }
        }
    }
}
