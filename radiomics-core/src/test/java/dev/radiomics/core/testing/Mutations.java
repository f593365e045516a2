package dev.radiomics.core.testing;

import dev.radiomics.core.RadiomicsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Damaged files: whatever is wrong with one, it is read or refused with one message in time, and nothing else happens. How many are
 * tried by all readers together is said by {@code -Dfuzz.inputs=N}. Files that show a defect are kept in {@code target/damaged}.
 */
public final class Mutations {
    /** Tests that try damaged files, each with the same share of the inputs. */
    private static final int READERS = 18;

    private static final int INPUTS = (Integer.getInteger("fuzz.inputs", 3000) + READERS - 1) / READERS;

    private static final long HANGS_AFTER_SECONDS = 20;
    private static final int MOST_DAMAGES = 4;
    private static final Path KEPT = Path.of("target", "damaged");
    private static final byte[] TELLING =
            "0123456789-+.eE %:=#\n\r\0\377\1\177()\"".getBytes(StandardCharsets.ISO_8859_1);

    private final Path file;
    private final Damage damage;
    private final UnaryOperator<byte[]> repair;

    private Mutations(Path file, Damage damage, UnaryOperator<byte[]> repair) {
        this.file = file;
        this.damage = damage;
        this.repair = repair;
    }

    /** Changes some bytes at random. */
    @FunctionalInterface
    public interface Damage {
        byte[] apply(byte[] bytes, SplittableRandom random);
    }

    /** Damage to any bytes of a file that is put here. */
    public static Mutations of(Path file) {
        return new Mutations(file, Mutations::damaged, UnaryOperator.identity());
    }

    /** Every other damage is one that knows the format. */
    public Mutations knowing(Damage format) {
        return new Mutations(
                file,
                (bytes, random) -> random.nextBoolean() ? format.apply(bytes, random) : damage.apply(bytes, random),
                repair);
    }

    /** Makes the checksums of every other damaged file right, or compresses it, so that the damage gets further. */
    public Mutations repairedBy(UnaryOperator<byte[]> checksums) {
        return new Mutations(file, damage, checksums);
    }

    /**
     * Damages files at random and reads them.
     *
     * @param valid whole files
     * @param reading everything that is to be tried with a file
     */
    public void assertReadOrRefused(SplittableRandom random, List<byte[]> valid, Consumer<Path> reading)
            throws IOException {
        Map<String, Path> defects = new TreeMap<>();
        int tried = 0;
        int read = 0;
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Outcome last = Outcome.READ;
            for (; tried < INPUTS && last.end != End.HANGS; tried++) {
                byte[] bytes = valid.get(tried % valid.size());
                // Often one damage alone, since the first that is found ends the reading.
                for (int more = random.nextInt(1, random.nextInt(2, MOST_DAMAGES + 2)); more > 0; more--) {
                    bytes = damage.apply(bytes, random);
                }
                Files.write(file, random.nextBoolean() ? repair.apply(bytes) : bytes);
                last = outcome(reader.submit(() -> reading.accept(file)));
                read += last.end == End.READ ? 1 : 0;
                if (!last.defect.isEmpty() && !defects.containsKey(last.defect)) {
                    Path kept = Files.createDirectories(KEPT).resolve(defects.size() + "-" + file.getFileName());
                    defects.put(last.defect, Files.write(kept, Files.readAllBytes(file)));
                }
            }
        } finally {
            reader.shutdownNow();
        }
        if (System.getProperty("fuzz.inputs") != null) {
            System.out.println(file.getFileName() + ": " + tried + " inputs, " + read + " read");
        }
        if (!defects.isEmpty()) {
            throw new AssertionError(defects.size() + " defects, the first file of each was kept: " + defects);
        }
    }

    /** How the reading of a file ends. */
    private enum End {
        READ,
        REFUSED,
        HANGS,
        FAILS
    }

    /**
     * What became of a file.
     *
     * @param defect what is wrong with its reader; empty if nothing is
     */
    private record Outcome(End end, String defect) {
        static final Outcome READ = new Outcome(End.READ, "");
        static final Outcome REFUSED = new Outcome(End.REFUSED, "");
    }

    private Outcome outcome(Future<?> reading) {
        try {
            reading.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            return Outcome.READ;
        } catch (TimeoutException e) {
            return new Outcome(End.HANGS, "hangs for more than " + HANGS_AFTER_SECONDS + " s");
        } catch (InterruptedException e) {
            return new Outcome(End.HANGS, "hangs until it is interrupted");
        } catch (ExecutionException e) {
            return outcome(e.getCause());
        }
    }

    private Outcome outcome(Throwable failure) {
        if (!(failure instanceof RadiomicsException)) {
            StackTraceElement[] trace = failure.getStackTrace();
            String place = trace.length == 0 ? "" : " at " + own(trace);
            return new Outcome(End.FAILS, failure.getClass().getName() + place);
        }
        String message = String.valueOf(failure.getMessage());
        boolean isNamed = message.startsWith(file.getParent().toString());
        return isNamed && !message.contains("reading failed")
                ? Outcome.REFUSED
                : new Outcome(End.FAILS, "message '" + message + "'");
    }

    /** The place in this library that an error came through. */
    private static StackTraceElement own(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith("dev.radiomics"))
                .findFirst()
                .orElse(trace[0]);
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
            case 4 -> changed = replaced(bytes, at, at, Arrays.copyOf(TELLING, random.nextInt(8)));
            default -> changed = replaced(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 9)), new byte[0]);
        }
        return changed;
    }

    /** Bytes of which those from one place up to another have become others. */
    public static byte[] replaced(byte[] bytes, int from, int end, byte[] others) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(others);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }
}
