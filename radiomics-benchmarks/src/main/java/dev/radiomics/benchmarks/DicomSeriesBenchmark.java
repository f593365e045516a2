package dev.radiomics.benchmarks;

import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A folder with a CT series, as {@code conformance/cross-check/dicom_speed.py} makes it: reading it as an image, and reading its files
 * one after the other and turning the last bytes of each into Hounsfield units, which is the least that any reader has to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 10)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx2g"})
public class DicomSeriesBenchmark {
    private static final int SLICE = 512 * 512;
    private static final int INTERCEPT = -1024;

    /** The folder. */
    @Param("series")
    public String folder;

    private Path path;
    private long expected;

    /** What both have to find. */
    @Setup
    public void prepare() throws IOException {
        path = Path.of(folder);
        expected = sum(leastWork());
    }

    /** The image of the folder. */
    @Benchmark
    public short[] image() {
        ArrayImg<?, ?> voxels = (ArrayImg<?, ?>) Images.read(path).voxels();
        short[] values = (short[]) ((ArrayDataAccess<?>) voxels.update(null)).getCurrentStorageArray();
        return checked(values);
    }

    /** The bytes of the files, decoded. */
    @Benchmark
    public short[] plainReads() throws IOException {
        return checked(leastWork());
    }

    private short[] leastWork() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.sorted().toList();
        }
        short[] values = new short[files.size() * SLICE];
        int at = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes, bytes.length - Short.BYTES * SLICE, Short.BYTES * SLICE)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(values, at, SLICE);
            for (int i = at; i < at + SLICE; i++) {
                values[i] = (short) (values[i] + INTERCEPT);
            }
            at += SLICE;
        }
        return values;
    }

    private short[] checked(short[] values) {
        if (sum(values) != expected) {
            throw new IllegalStateException("other voxels than those of the files");
        }
        return values;
    }

    /** Of every thousandth voxel, so that checking takes no time. */
    private static long sum(short[] values) {
        long sum = 0;
        for (int i = 0; i < values.length; i += 997) {
            sum += (long) i * values[i];
        }
        return sum;
    }
}
