package dev.radiomics.filters.wavelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaveletTest {
    /** The symlets of PyWavelets themselves are orthonormal to 2e-11 only (sym20 is the worst). */
    private static final double ORTHONORMALITY = 2e-11;

    static List<String> names() {
        List<String> names = new ArrayList<>();
        Wavelet.names().forEach(names::add);
        return names;
    }

    @Test
    void everyOrderThatPyWaveletsListsIsThere() {
        List<String> expected = new ArrayList<>(List.of("haar"));
        for (int n = 1; n <= 38; n++) {
            expected.add("db" + n);
        }
        for (int n = 2; n <= 20; n++) {
            expected.add("sym" + n);
        }
        for (int n = 1; n <= 17; n++) {
            expected.add("coif" + n);
        }
        assertEquals(expected, names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isOrthonormal(String name) {
        double[] low = Wavelet.of(name).lowPass();
        double[] high = Wavelet.of(name).highPass();
        for (int shift = 0; shift < low.length; shift += 2) {
            assertEquals(shift == 0 ? 1 : 0, product(low, low, shift), ORTHONORMALITY);
            assertEquals(shift == 0 ? 1 : 0, product(high, high, shift), ORTHONORMALITY);
            assertEquals(0, product(low, high, shift), ORTHONORMALITY);
            assertEquals(0, product(high, low, shift), ORTHONORMALITY);
        }
        double sum = 0;
        for (double tap : low) {
            sum += tap;
        }
        assertEquals(Math.sqrt(2), sum, 1e-12);
    }

    private static double product(double[] a, double[] b, int shift) {
        double sum = 0;
        for (int n = 0; n + shift < a.length; n++) {
            sum += a[n] * b[n + shift];
        }
        return sum;
    }

    /** Number of taps: 2N for dbN and symN, 6N for coifN; the first three moments of the high pass vanish accordingly. */
    @ParameterizedTest
    @MethodSource("names")
    void hasItsLengthAndVanishingMoments(String name) {
        int order = name.equals("haar") ? 1 : Integer.parseInt(name.replaceAll("[a-z]", ""));
        double[] high = Wavelet.of(name).highPass();
        boolean coiflet = name.startsWith("coif");
        assertEquals((coiflet ? 6 : 2) * order, high.length);
        for (int moment = 0; moment < Math.min(3, coiflet ? 2 * order : order); moment++) {
            double sum = 0;
            double scale = 0;
            for (int n = 0; n < high.length; n++) {
                double power = Math.pow((double) n / high.length, moment);
                sum += power * high[n];
                scale += power * Math.abs(high[n]);
            }
            assertTrue(Math.abs(sum) < 1e-7 * scale, name + " moment " + moment + ": " + sum);
        }
    }

    /** Literal values printed by PyWavelets 1.9.0: dec_lo[1], dec_lo[L/2] and dec_hi[L/2]. */
    @ParameterizedTest
    @CsvSource({
        "haar, 0.7071067811865476, 0.7071067811865476, 0.7071067811865476",
        "db4, 0.0328830116668852, -0.027983769416859854, 0.18703481171909309",
        "sym8, -0.0005421323317911481, 0.3644418948353314, -0.7771857517005235",
        "coif3, -7.0983302506379e-05, -0.07179982161915484, -0.08230192710629983",
        "db38, 4.3045968395587903e-17, 0.0007169821821064019, -0.0024006977818909732",
        "sym20, -1.9015675890554106e-07, 0.75116272842273, -0.4058314443484506",
        "coif17, -1.881677148105947e-22, 0.0029310184543699363, 0.001330834181963005"
    })
    void equalsPyWavelets(String name, double second, double middle, double highMiddle) {
        Wavelet wavelet = Wavelet.of(name);
        double[] low = wavelet.lowPass();
        assertEquals(second, low[1], 1e-10);
        assertEquals(middle, low[low.length / 2], 1e-10);
        assertEquals(highMiddle, wavelet.highPass()[low.length / 2], 1e-10);
    }

    /** The tables of the IBSI 2 guide, which come from the reference manual. */
    @Test
    void equalsTheTablesOfTheStandard() {
        assertArrayEquals(
                new double[] {-0.12940952255126037, 0.2241438680420134, 0.8365163037378079, 0.48296291314453416},
                Wavelet.of("db2").lowPass(),
                1e-15);
        assertArrayEquals(
                new double[] {-0.33267055, 0.80689151, -0.45987750, -0.13501102, 0.08544127, 0.03522629},
                Wavelet.of("db3").highPass(),
                1e-8);
        assertArrayEquals(
                new double[] {0.07273262, 0.33789766, -0.85257202, 0.38486485, 0.07273262, -0.01565573},
                Wavelet.of("coif1").highPass(),
                1e-8);
    }

    @Test
    void anUnknownOneIsRefusedWithTheKnownOnes() {
        String message = assertThrows(RadiomicsException.class, () -> Wavelet.of("bior1.3"))
                .getMessage();
        assertEquals(
                "unknown wavelet 'bior1.3'; known are haar, db1 to db38, sym2 to sym20 and coif1 to coif17", message);
    }
}
