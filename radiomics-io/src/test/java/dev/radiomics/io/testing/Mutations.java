package dev.radiomics.io.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Damaged files: whatever is wrong with one, it is read or refused with one message, and nothing else happens. How many are tried
 * in all formats together is said by {@code -Dfuzz.inputs=N}.
 */
public final class Mutations {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2000);
    private static final int FORMATS = 4;
    private static final byte[] TELLING =
            "0123456789-+.eE %:=#\n\r\0\377\1\177()\"".getBytes(StandardCharsets.ISO_8859_1);

    private Mutations() {}

    /**
     * Damages files at random and reads them.
     *
     * @param file where the damaged file is put
     * @param valid whole files
     * @param reading everything that is to be tried with a file
     */
    public static void assertReadOrRefused(
            SplittableRandom random, Path file, List<byte[]> valid, Consumer<Path> reading) throws IOException {
        assertReadOrRefused(random, file, valid, UnaryOperator.identity(), reading);
    }

    /**
     * As the other, for files with checksums.
     *
     * @param repair makes the checksums of every other damaged file right, so that the damage gets further
     */
    public static void assertReadOrRefused(
            SplittableRandom random,
            Path file,
            List<byte[]> valid,
            UnaryOperator<byte[]> repair,
            Consumer<Path> reading)
            throws IOException {
        for (int input = 0; input < INPUTS / FORMATS; input++) {
            byte[] bytes = valid.get(input % valid.size());
            for (int damage = random.nextInt(1, 5); damage > 0; damage--) {
                bytes = damaged(bytes, random);
            }
            Files.write(file, random.nextBoolean() ? repair.apply(bytes) : bytes);
            try {
                reading.accept(file);
            } catch (RadiomicsException e) {
                assertTrue(e.getMessage().startsWith(file.getParent().toString()), e::getMessage);
                assertFalse(e.getMessage().contains("reading failed"), e::getMessage);
            }
        }
    }

    private static byte[] damaged(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        byte[] changed = bytes.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed[at] = TELLING[random.nextInt(TELLING.length)];
            case 3 -> changed = Arrays.copyOf(bytes, at);
            case 4 -> changed = joined(bytes, at, Arrays.copyOf(TELLING, random.nextInt(8)), at);
            default -> changed = joined(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(1, 9)));
        }
        return changed;
    }

    /** What is before one place, something else, and what comes from another place on. */
    private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(between);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }
}
