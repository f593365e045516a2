package dev.radiomics.cohort.batch.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.result.InputFile;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.cohort.result.SettingsLabel;
import dev.radiomics.core.LibraryVersion;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class JournalTest {
    private static final JournalHeader HEADER = JournalHeader.of("{\"version\":1}", false);
    private static final Map<String, String> COVARIATES = Map.of("age", "61", "site", "A,\"B\"");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("results.csv.journal");
    }

    private static CaseRecord record(SplittableRandom random, int regions) {
        List<RegionResult> results = new ArrayList<>();
        for (int i = 0; i < regions; i++) {
            results.add(region(random, i));
        }
        boolean failed = random.nextInt(3) == 0;
        return new CaseRecord(
                "Pätient ☃\n1",
                source(random),
                results,
                failed ? List.of(new RegionFailure("GTV", "b", "no voxel,\nnone")) : List.of(),
                regions == 0 ? Map.of() : Map.of("h", "{\"version\":1}"));
    }

    private static CaseSource source(SplittableRandom random) {
        Geometry geometry = new Geometry(
                new GridSize(3, 4, 5),
                new Vector3(random.nextDouble() + 0.1, 1 / 3.0, 1e-3),
                new Vector3(-random.nextDouble(), 0, 1e9),
                Direction.IDENTITY);
        InputFile file = new InputFile("a/b.nii", 1, 1L << 40, "0123");
        return new CaseSource(
                file,
                file,
                random.nextBoolean() ? Optional.of(file) : Optional.empty(),
                random.nextBoolean() ? Optional.of(geometry) : Optional.empty(),
                "MR",
                "");
    }

    private static RegionResult region(SplittableRandom random, int index) {
        List<ResultValue> values = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double number = List.of(
                            Double.NaN,
                            -0.0,
                            1e-300,
                            random.nextDouble(),
                            Double.longBitsToDouble(random.nextLong(1L << 62)))
                    .get(random.nextInt(5));
            values.add(new ResultValue(
                    "log:σ",
                    "family",
                    "glcm",
                    "Feature " + i,
                    "CODE",
                    "3D",
                    "IAZD",
                    "fbn:" + index % 2,
                    number,
                    "mm",
                    Double.isNaN(number) ? "one voxel" : ""));
        }
        return new RegionResult(
                "Pätient ☃\n1",
                "GTV-" + index,
                new SettingsLabel("v" + index, "h"),
                COVARIATES,
                values,
                diagnostics(random),
                List.of("a warning"));
    }

    private static Diagnostics diagnostics(SplittableRandom random) {
        GridSize size = new GridSize(3, 4, 5);
        Diagnostics.ImageSummary image =
                new Diagnostics.ImageSummary(size, new Vector3(1, 1, 2), Double.NaN, random.nextDouble(), 3);
        Diagnostics.RegionSummary region =
                new Diagnostics.RegionSummary(size, size, size, 7, 8, random.nextDouble(), 1, 2);
        return new Diagnostics(new Diagnostics.Stage(image, region), new Diagnostics.Stage(image, region), region);
    }

    @RepeatedTest(20)
    void whatIsAppendedIsReadAgain(SplittableRandom random) {
        List<CaseRecord> records = new ArrayList<>();
        try (Journal journal = Journal.open(file, HEADER, Start.NEW)) {
            for (int i = 0; i < 6; i++) {
                records.add(record(random, random.nextInt(3)));
                journal.append("key" + i, Instant.EPOCH, records.get(i));
            }
            assertAllThere(journal, records);
        }
        try (Journal journal = Journal.open(file, HEADER, Start.RESUME)) {
            assertAllThere(journal, records);
            journal.append("key0", Instant.EPOCH, records.get(1));
            assertEquals(Optional.of(records.get(1)), journal.read("key0", COVARIATES));
        }
    }

    private static void assertAllThere(Journal journal, List<CaseRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            assertEquals(Optional.of(records.get(i)), journal.read("key" + i, COVARIATES));
            assertEquals(records.get(i).failures().isEmpty(), journal.isDone("key" + i));
        }
        assertEquals(Optional.empty(), journal.read("another", COVARIATES));
        assertFalse(journal.isDone("another"));
    }

    /** Wherever a crash tears the file, what was complete is kept and the rest can be appended again. */
    @Test
    void aTornFileLosesWhatWasTorn(SplittableRandom random) throws IOException {
        List<CaseRecord> records = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        try (Journal journal = Journal.open(file, HEADER, Start.NEW)) {
            for (int i = 0; i < 4; i++) {
                records.add(record(random, 2));
                journal.append("key" + i, Instant.EPOCH, records.get(i));
                ends.add(Files.size(file));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length += 1 + random.nextInt(60)) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file, HEADER, Start.RESUME)) {
                for (int i = 0; i < 4; i++) {
                    boolean complete = length >= ends.get(i);
                    assertEquals(
                            complete ? Optional.of(records.get(i)) : Optional.empty(),
                            journal.read("key" + i, COVARIATES));
                    journal.append("key" + i, Instant.EPOCH, records.get(i));
                }
            }
            try (Journal journal = Journal.open(file, HEADER, Start.RESUME)) {
                assertAllThere(journal, records);
            }
        }
    }

    /** A byte that changes on the disk costs a case, or the run if it is in the first line; it never changes a value. */
    @Test
    void aDamagedFileNeverChangesAValue(SplittableRandom random) throws IOException {
        CaseRecord record = record(random, 2);
        try (Journal journal = Journal.open(file, HEADER, Start.NEW)) {
            journal.append("key", Instant.EPOCH, record);
        }
        Mutations.of(file).assertReadOrRefused(random, List.of(Files.readAllBytes(file)), damaged -> {
            try (Journal journal = Journal.open(damaged, HEADER, Start.RESUME)) {
                journal.read("key", COVARIATES).ifPresent(read -> assertEquals(record, read));
            }
        });
    }

    @Test
    void anotherRunOfOtherKindIsRefused() {
        try (Journal journal = Journal.open(file, HEADER, Start.NEW)) {
            assertRefused("another run is writing here", HEADER, Start.RESUME);
            assertFalse(journal.isDone("key"));
        }
        assertRefused("--resume", HEADER, Start.NEW);
        assertRefused("wrote UIDs as hashes", JournalHeader.of(HEADER.settings(), true), Start.RESUME);
        assertRefused("other settings", JournalHeader.of("{\"version\":1,\"families\":[]}", false), Start.RESUME);
        assertRefused(
                "this is 0.0.1 (abc)",
                new JournalHeader(HEADER.format(), new LibraryVersion("0.0.1", "abc"), HEADER.settings(), false),
                Start.RESUME);
    }

    @Test
    void overwritingForgets(SplittableRandom random) throws IOException {
        try (Journal journal = Journal.open(file, HEADER, Start.NEW)) {
            journal.append("key", Instant.EPOCH, record(random, 1));
        }
        try (Journal journal = Journal.open(file, JournalHeader.of("other", false), Start.OVERWRITE)) {
            assertFalse(journal.isDone("key"));
        }
        Files.writeString(file, "no journal at all\n");
        assertRefused("this is no journal", HEADER, Start.RESUME);
    }

    private void assertRefused(String part, JournalHeader header, Start start) {
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> Journal.open(file, header, start).close())
                .getMessage();
        assertTrue(message.contains(part), message);
    }
}
