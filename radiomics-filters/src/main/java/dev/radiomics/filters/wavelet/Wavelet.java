package dev.radiomics.filters.wavelet;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.filters.kernel.Kernel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An orthogonal wavelet: {@code haar}, Daubechies {@code db1} … {@code db38}, symlets {@code sym2} … {@code sym20} or coiflets
 * {@code coif1} … {@code coif17}. For dbN and symN, N counts vanishing moments (2N taps); coifN has 6N taps.
 *
 * <p>The coefficients are those of PyWavelets (decomposition filters), read from a table in this package.
 */
public final class Wavelet {
    private static final String TABLE = "decomposition-low-pass.csv";

    private final String name;
    private final double[] lowPass;

    private Wavelet(String name, double[] lowPass) {
        this.name = name;
        this.lowPass = lowPass;
    }

    /** The table is read once, when a wavelet is first asked for. */
    private static final class Table {
        static final Map<String, Wavelet> WAVELETS = read();

        private static Map<String, Wavelet> read() {
            Map<String, Wavelet> wavelets = new LinkedHashMap<>();
            try (InputStream stream = Wavelet.class.getResourceAsStream(TABLE);
                    BufferedReader reader =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.startsWith("#")) {
                        Wavelet wavelet = parse(line.split(",", -1));
                        wavelets.put(wavelet.name, wavelet);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Collections.unmodifiableMap(wavelets);
        }

        private static Wavelet parse(String[] fields) {
            double[] taps = new double[fields.length - 1];
            for (int i = 0; i < taps.length; i++) {
                taps[i] = Double.parseDouble(fields[i + 1]);
            }
            return new Wavelet(fields[0], taps);
        }
    }

    /**
     * A wavelet by its name.
     *
     * @throws RadiomicsException if there is none of this name; the message lists the known ones
     */
    public static Wavelet of(String name) {
        Wavelet wavelet = Table.WAVELETS.get(name);
        if (wavelet == null) {
            throw new RadiomicsException(
                    "unknown wavelet '" + name + "'; known are haar, db1 to db38, sym2 to sym20 and coif1 to coif17");
        }
        return wavelet;
    }

    /** All names. */
    public static Iterable<String> names() {
        return Table.WAVELETS.keySet();
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The low-pass decomposition filter h_L[n], n = 0 … L - 1. */
    public double[] lowPass() {
        return lowPass.clone();
    }

    /** The high-pass decomposition filter {@code h_H[n] = (-1)^(n+1) h_L[L-1-n]}. */
    public double[] highPass() {
        double[] taps = new double[lowPass.length];
        for (int n = 0; n < taps.length; n++) {
            taps[n] = (n % 2 == 0 ? -1 : 1) * lowPass[taps.length - 1 - n];
        }
        return taps;
    }

    /** The low-pass filter as a kernel: a zero is appended at the end, which puts the centre at tap L/2. */
    public Kernel lowPassKernel() {
        return Kernel.of(lowPass, lowPass.length / 2);
    }

    /** The high-pass filter as a kernel, centred likewise. */
    public Kernel highPassKernel() {
        return Kernel.of(highPass(), lowPass.length / 2);
    }
}
