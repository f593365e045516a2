package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class BatchCommandTest {
    private static final int KILLS = 20;
    private static final int CASES = 24;
    private static final Geometry GRID = Geometry.of(new GridSize(30, 30, 30), new Vector3(1, 1, 1));

    @TempDir
    Path folder;

    private Path manifest;

    @BeforeEach
    void writeCohort() throws IOException {
        StringBuilder table = new StringBuilder("case_id,image,mask\n");
        for (int i = 0; i < CASES; i++) {
            SplittableRandom random = new SplittableRandom(i);
            double[] image = random.doubles(GRID.size().arrayLength(), 0, 100).toArray();
            double[] mask = random.ints(image.length, 0, 2).asDoubleStream().toArray();
            Images.write(Volume.of(image, GRID), folder.resolve(i + ".nii"));
            if (i != 5) {
                Images.write(Volume.of(mask, GRID), folder.resolve(i + "-mask.nii"));
            }
            table.append("P" + i + "," + i + ".nii," + i + "-mask.nii\n");
        }
        manifest = Files.writeString(folder.resolve("cases.csv"), table);
    }

    private Object[] arguments(String out, Object... more) {
        return Command.with(
                new Object[] {"batch", "--manifest", manifest, "--settings", "mr", "--out", folder.resolve(out)}, more);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    /** The command as a process of its own. */
    private static Process start(Object... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Killed at random moments and resumed as often as it takes, a batch ends in the bytes of an undisturbed one. */
    @Test
    void killedAndResumedItEndsInTheSameBytes(SplittableRandom random) throws Exception {
        long begin = System.nanoTime();
        assertEquals(5, start(arguments("calm.csv")).waitFor());
        long nanos = System.nanoTime() - begin;
        int finished = 0;
        for (int kills = 0; kills < KILLS; ) {
            Process run = start(arguments("killed.csv", "--resume"));
            if (run.waitFor(random.nextLong(nanos), TimeUnit.NANOSECONDS)) {
                assertEquals(5, run.exitValue());
                assertSameAsCalm();
                finished++;
                assertTrue(finished < KILLS, "the runs end before they are killed");
                for (String name :
                        List.of("killed.csv.journal", "killed.csv", "killed.errors.csv", "killed.provenance.json")) {
                    Files.delete(folder.resolve(name));
                }
                continue;
            }
            run.destroyForcibly().waitFor();
            kills++;
        }
        assertEquals(5, start(arguments("killed.csv", "--resume")).waitFor());
        assertSameAsCalm();
    }

    private void assertSameAsCalm() throws IOException {
        assertArrayEquals(bytes("calm.csv"), bytes("killed.csv"));
        assertArrayEquals(bytes("calm.errors.csv"), bytes("killed.errors.csv"));
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        Command run = Command.run(arguments("r.csv", "--threads", 1));
        assertEquals(5, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("radiomics: P5: 5-mask.nii: there is no such file"), run.err());
        assertTrue(run.err().contains("radiomics: 24 of 24: P23, 1 region, "), run.err());
        assertTrue(run.err().contains("radiomics: 24 cases, 23 regions with values, 1 failure in "), run.err());
        Command again = Command.run(arguments("r.csv", "--resume", "--quiet"));
        assertEquals(5, again.exitCode());
        assertEquals(1, again.errorLines(), again.err());
        assertEquals(1, Command.run(arguments("r.csv")).exitCode());
        Command both = Command.run(arguments("r.csv", "--resume", "--overwrite"));
        assertEquals(1, both.exitCode());
        assertTrue(both.err().contains("give one of them"), both.err());
    }

    @Test
    void mistakesOfTheCommandLine() {
        Command limit = Command.run(arguments("r.csv", "--time-limit", "ten"));
        assertEquals(1, limit.exitCode());
        assertTrue(limit.err().contains("--time-limit takes"), limit.err());
        assertFalse(Files.exists(folder.resolve("r.csv.journal")));
        Command settings = Command.run(
                "batch", "--manifest", manifest, "--settings", folder.resolve("none.yaml"), "--out", "r.csv");
        assertTrue(settings.err().contains("there is no such file"), settings.err());
    }

    @Test
    void aScannedFolderMakesAManifestThatRuns() throws IOException {
        Path out = folder.resolve("scanned.csv");
        Object[] scan = {"batch", "--scan", folder, "--out", out};
        Command first = Command.run(scan);
        assertEquals(5, first.exitCode(), first.err());
        assertTrue(first.err().contains("5.nii: image without mask"), first.err());
        assertTrue(first.err().endsWith("radiomics: 23 cases in " + out + ", 1 unpaired\n"), first.err());
        assertTrue(Files.readString(out).startsWith("case_id,image,mask,roi\n0,0.nii,0-mask.nii,*\n"));
        Command again = Command.run(scan);
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("exists already"), again.err());
        Files.delete(folder.resolve("5.nii"));
        assertEquals(0, Command.run(Command.with(scan, "--overwrite")).exitCode());
        Command batch = Command.run(
                "batch", "--manifest", out, "--settings", "mr", "--out", folder.resolve("r.csv"), "--quiet");
        assertEquals(0, batch.exitCode(), batch.err());
    }

    @Test
    void aBatchHasOneSourceAndSettings() {
        Command both = Command.run("batch", "--manifest", manifest, "--scan", folder, "--out", "r.csv");
        assertEquals(2, both.exitCode());
        Command noSettings = Command.run("batch", "--manifest", manifest, "--out", "r.csv");
        assertEquals(2, noSettings.exitCode());
        assertTrue(noSettings.err().contains("--settings"), noSettings.err());
    }
}
