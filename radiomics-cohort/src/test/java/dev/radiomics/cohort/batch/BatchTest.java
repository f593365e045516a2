package dev.radiomics.cohort.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.batch.journal.Start;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final Geometry GRID = Geometry.of(new GridSize(12, 11, 10), new Vector3(1, 1, 2));
    private static final CaseSettings SETTINGS = SettingsFile.parse("s", """
            version: 1
            discretisation: {bin-count: 8}
            families: [statistics, glszm]
            variants: [{name: fine}, {name: coarse, resampling: {spacing: [2, 2, 2]}}]
            """);

    @TempDir
    Path folder;

    private Path manifest;

    /** Keeps what it is told. */
    private static final class Listener implements BatchListener {
        private final List<CaseRecord> finished = new ArrayList<>();
        private int done = -1;

        @Override
        public void started(int cases, int doneBefore) {
            done = doneBefore;
        }

        @Override
        public void finished(CaseRecord result) {
            finished.add(result);
        }
    }

    /** Twelve cases, two of which fail: one has no image, one a mask with several labels. */
    @BeforeEach
    void writeCohort() throws IOException {
        StringBuilder table = new StringBuilder("case_id,image,mask,label,age\n");
        for (int i = 0; i < 12; i++) {
            int seed = i;
            SplittableRandom random = new SplittableRandom(seed);
            double[] image = random.doubles(1320, 0, 100).toArray();
            double[] mask = new double[1320];
            for (int voxel = 0; voxel < mask.length; voxel++) {
                mask[voxel] = random.nextInt(3);
            }
            if (i != 4) {
                Images.write(Volume.of(image, GRID), folder.resolve(i + ".nii"));
            }
            Images.write(Volume.of(mask, GRID), folder.resolve(i + "-mask.nii"));
            table.append("=P")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append(".nii,")
                    .append(i)
                    .append("-mask.nii,")
                    .append(i == 7 ? "" : "2")
                    .append(',')
                    .append(60 + i)
                    .append('\n');
        }
        manifest = Files.writeString(folder.resolve("cases.csv"), table);
    }

    private Batch batch() {
        return new Batch(Manifest.read(manifest, RegionChoice.only()), SETTINGS);
    }

    private BatchFiles files(String name) {
        return new BatchFiles(folder.resolve(name));
    }

    private BatchSummary run(String name, BatchOptions options) {
        return batch().run(files(name), options, new Listener());
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void aFailingCaseCostsThatCase() throws IOException {
        BatchSummary summary = run("r.csv", BatchOptions.defaults());
        assertEquals(new BatchSummary(12, 20, 2, List.of()), summary);
        String errors = Files.readString(folder.resolve("r.errors.csv"));
        assertEquals(3, errors.lines().count(), errors);
        assertTrue(errors.contains("\n'=P4,,,4.nii: there is no such file; check the path\n"), errors);
        assertTrue(errors.contains("\n'=P7,,,\"7-mask.nii: "), errors);
        assertTrue(errors.contains("several labels"), errors);
        String results = Files.readString(folder.resolve("r.csv"));
        assertEquals(1 + 20 * (18 + 16), results.lines().count());
        assertTrue(results.startsWith("case_id,roi,image_type,"), results);
        assertTrue(results.lines().findFirst().orElseThrow().endsWith(",settings,settings_hash,age"), results);
        assertTrue(results.contains("\n'=P0,2,original,intensity-based statistics,Mean intensity,"), results);
        int eleventh = results.indexOf("'=P11,");
        assertTrue(results.indexOf("'=P10,") < eleventh && results.indexOf("'=P3,") < results.indexOf("'=P10,"));
    }

    @Test
    void theSameBytesOnAnyNumberOfThreadsAndInAnyMemory() throws IOException {
        run("one.csv", BatchOptions.defaults().withThreads(1));
        for (int threads = 2; threads < 6; threads++) {
            run("more.csv", BatchOptions.defaults().withThreads(threads).withStart(Start.OVERWRITE));
            assertArrayEquals(bytes("one.csv"), bytes("more.csv"));
            assertArrayEquals(bytes("one.errors.csv"), bytes("more.errors.csv"));
        }
        run("small.csv", BatchOptions.defaults().withThreads(3).withMemoryBytes(1));
        assertArrayEquals(bytes("one.csv"), bytes("small.csv"));
    }

    @Test
    void otherFormatsAndLayouts() throws IOException {
        run("r.jsonl", BatchOptions.defaults());
        assertEquals(20, Files.readString(folder.resolve("r.jsonl")).lines().count());
        run("w.csv", BatchOptions.defaults().withLayout(TableLayout.WIDE));
        assertEquals(21, Files.readString(folder.resolve("w.csv")).lines().count());
        assertRefused("ends in .csv, .json or .jsonl", () -> run("r.xlsx", BatchOptions.defaults()));
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        run("r.csv", BatchOptions.defaults());
        byte[] first = bytes("r.csv");
        assertRefused("--resume", () -> run("r.csv", BatchOptions.defaults()));
        Listener second = new Listener();
        batch().run(files("r.csv"), BatchOptions.defaults().withStart(Start.RESUME), second);
        assertEquals(10, second.done);
        assertEquals(2, second.finished.size(), "those that failed are tried again");
        assertArrayEquals(first, bytes("r.csv"));
        // The image that was missing turns up.
        Files.copy(folder.resolve("3.nii"), folder.resolve("4.nii"));
        assertEquals(
                new BatchSummary(12, 22, 1, List.of()),
                run("r.csv", BatchOptions.defaults().withStart(Start.RESUME)));
        run("anew.csv", BatchOptions.defaults());
        assertArrayEquals(bytes("anew.csv"), bytes("r.csv"));
    }

    @Test
    void anEarlierRunIsNotMixedWithAnother() throws IOException {
        run("r.csv", BatchOptions.defaults());
        CaseSettings others = SettingsFile.parse("s", "version: 1\nfamilies: [statistics]\n");
        Batch batch = new Batch(Manifest.read(manifest, RegionChoice.only()), others);
        BatchOptions resuming = BatchOptions.defaults().withStart(Start.RESUME);
        assertRefused("other settings", () -> batch.run(files("r.csv"), resuming, new Listener()));
        Files.delete(folder.resolve("r.csv.journal"));
        assertRefused("exists already", () -> run("r.csv", BatchOptions.defaults()));
        assertRefused("no folder", () -> run("none/r.csv", BatchOptions.defaults()));
    }

    @Test
    void columnsThatArePassedThroughAreThoseOfTheManifest() throws IOException {
        run("r.csv", BatchOptions.defaults());
        Files.writeString(
                manifest,
                Files.readString(manifest).replace(",age\n", ",years\n").replace(",65\n", ",33\n"));
        run("r.csv", BatchOptions.defaults().withStart(Start.RESUME));
        String results = Files.readString(folder.resolve("r.csv"));
        assertTrue(results.contains(",settings_hash,years\n"), results);
        assertTrue(results.contains(",33\n") && !results.contains(",65\n"), results);
    }

    @Test
    void aCaseThatTakesTooLongFails() throws IOException {
        BatchSummary summary = run("r.csv", BatchOptions.defaults().withTimeLimit(Duration.ofNanos(1)));
        assertEquals(0, summary.regions());
        assertEquals(12, summary.failures());
        String errors = Files.readString(folder.resolve("r.errors.csv"));
        assertTrue(errors.contains("it took longer than 0.000000001s"), errors);
        assertRefused("above 0", () -> BatchOptions.defaults().withTimeLimit(Duration.ZERO));
    }

    @Test
    void everyImageOnItsWayIsWrittenOnRequest() throws IOException {
        run("r.csv", BatchOptions.defaults().withStages(folder.resolve("stages")));
        try (Stream<Path> files = Files.walk(folder.resolve("stages"))) {
            assertEquals(20 * 6, files.filter(Files::isRegularFile).count());
        }
        Path first = folder.resolve("stages/=P0/2/fine");
        assertEquals(GRID, Images.read(first.resolve("initial_image.nii.gz")).geometry());
        assertTrue(Images.readMask(first.resolve("resegmented_mask.nii.gz"))
                .boundingBox()
                .isPresent());
        Volume levels = Images.read(first.resolve("original_fbn_8_levels-c3802ede.nii.gz"));
        boolean[] kept =
                Images.readMask(first.resolve("resegmented_mask.nii.gz")).toArray();
        assertEquals(GRID.size(), levels.geometry().size(), "the region fills the image");
        double[] values = levels.toArray();
        assertEquals(8, DoubleStream.of(values).max().orElseThrow());
        for (int voxel = 0; voxel < values.length; voxel++) {
            assertEquals(kept[voxel], values[voxel] > 0);
        }
        Path second = folder.resolve("stages/=P0/2/coarse/interpolated_image.nii.gz");
        assertEquals(new GridSize(6, 6, 10), Images.read(second).geometry().size());
    }

    @Test
    void regionsThatTablesCannotTellApartAreNamed() throws IOException {
        Files.writeString(manifest, "case_id,image,mask,label\nP,0.nii,0-mask.nii,1\nP,1.nii,1-mask.nii,1\n");
        assertEquals(
                List.of("P, region 1"), run("r.csv", BatchOptions.defaults()).repeated());
    }

    @Test
    void noPathBeyondTheFolderOfTheManifestIsTold() throws IOException {
        run("r.csv", BatchOptions.defaults());
        for (String name : List.of("r.csv", "r.errors.csv", "r.csv.journal")) {
            assertFalse(Files.readString(folder.resolve(name)).contains(folder.toString()), name);
        }
    }

    @Test
    void settingsThatFitNoRuleCostTheCasesThatTheyDoNotFit() throws IOException {
        CaseSettings rules = SettingsFile.parse("s", """
                version: 1
                families: [histogram]
                rules:
                  - {when: {modality: CT}, discretisation: {bin-count: 8}}
                  - {when: {modality: MR, region: '2'}, discretisation: {bin-count: 4}}
                """);
        Files.writeString(manifest, """
                case_id,image,mask,label,modality
                A,0.nii,0-mask.nii,1,CT
                B,1.nii,1-mask.nii,1,PT
                C,2.nii,2-mask.nii,2,MR
                """);
        BatchSummary summary = new Batch(Manifest.read(manifest, RegionChoice.only()), rules)
                .run(files("r.csv"), BatchOptions.defaults(), new Listener());
        assertEquals(new BatchSummary(3, 2, 1, List.of()), summary);
        String errors = Files.readString(folder.resolve("r.errors.csv"));
        assertTrue(errors.contains("\nB,1,,") && errors.contains("need grey levels"), errors);
    }

    @Test
    void theFirstFailureIsToldAndNotThatTheOthersWereStopped() {
        BatchListener full = new BatchListener() {
            @Override
            public void started(int cases, int doneBefore) {}

            @Override
            public void finished(CaseRecord result) {
                throw new RadiomicsException("no space");
            }
        };
        for (int threads = 1; threads < 5; threads++) {
            BatchOptions options = BatchOptions.defaults().withThreads(threads).withStart(Start.OVERWRITE);
            assertRefused("no space", () -> batch().run(files("r.csv"), options, full));
        }
    }

    @Test
    void otherRegionsAreAnotherCase() throws IOException {
        Files.writeString(manifest, "case_id,image,mask\nA,0.nii,0-mask.nii\n");
        Batch all = new Batch(Manifest.read(manifest, RegionChoice.all()), SETTINGS);
        assertEquals(
                4,
                all.run(files("r.csv"), BatchOptions.defaults(), new Listener()).regions());
        BatchSummary only = run("r.csv", BatchOptions.defaults().withStart(Start.RESUME));
        assertEquals(1, only.failures(), "the mask has several labels");
    }

    @Test
    void anImageThatWasReplacedIsComputedAgain() throws IOException {
        run("r.csv", BatchOptions.defaults());
        Files.copy(folder.resolve("0.nii"), folder.resolve("1.nii"), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(folder.resolve("1.nii"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        Listener second = new Listener();
        batch().run(files("r.csv"), BatchOptions.defaults().withStart(Start.RESUME), second);
        assertTrue(second.finished.stream().anyMatch(record -> record.caseId().equals("=P1")));
    }

    @Test
    void nothingThatIsThereIsReplaced() throws IOException {
        Files.writeString(folder.resolve("r.errors.csv"), "mine");
        assertRefused("r.errors.csv: this file exists already", () -> run("r.json", BatchOptions.defaults()));
        assertRefused(
                "exists already", () -> run("cases.csv", BatchOptions.defaults().withStart(Start.RESUME)));
        assertRefused("would replace", () -> files("cases.csv").requireOtherThan(List.of(manifest)));
        Files.writeString(folder.resolve("s.csv.journal"), "a letter");
        assertRefused(
                "no journal of a batch",
                () -> run("s.csv", BatchOptions.defaults().withStart(Start.RESUME)));
        assertEquals("a letter", Files.readString(folder.resolve("s.csv.journal")));
    }

    private static void assertRefused(String part, Runnable run) {
        String message = assertThrows(RadiomicsException.class, run::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
