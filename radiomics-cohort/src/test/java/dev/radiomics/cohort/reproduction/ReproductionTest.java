package dev.radiomics.cohort.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.batch.Batch;
import dev.radiomics.cohort.batch.BatchFiles;
import dev.radiomics.cohort.batch.BatchListener;
import dev.radiomics.cohort.batch.BatchOptions;
import dev.radiomics.cohort.comparison.Difference;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.guideline.ReportingGuideline;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.provenance.Provenance;
import dev.radiomics.cohort.provenance.ProvenanceCase;
import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.cohort.table.TableFormat;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    private static final Geometry GRID = Geometry.of(new GridSize(12, 11, 10), new Vector3(1, 1, 2));
    private static final String SETTINGS = """
            version: 1
            discretisation: {bin-count: 8}
            families: [statistics, glszm]
            variants: [{name: fine}, {name: coarse, resampling: {spacing: [2, 2, 2]}}]
            rules: [{when: {modality: PT}, discretisation: {bin-width: 2.5}}]
            """;
    private static final BatchListener NOBODY = new BatchListener() {
        @Override
        public void started(int cases, int doneBefore) {}

        @Override
        public void finished(CaseRecord result) {}
    };

    @TempDir
    Path folder;

    private Path provenance;

    /** Three cases of different choices, and one that fails. */
    @BeforeEach
    void runBatch() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (int i = 0; i < 3; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Images.write(Volume.of(random.doubles(1320, 0, 100).toArray(), GRID), data.resolve(i + ".nii"));
            double[] labels = random.ints(1320, 0, 3).asDoubleStream().toArray();
            Images.write(Volume.of(labels, GRID), data.resolve(i + "-mask.nii.gz"));
        }
        Path manifest = Files.writeString(data.resolve("cases.csv"), """
                case_id,image,mask,label,roi,modality,age
                =A,0.nii,0-mask.nii.gz,2,,MR,50
                B,1.nii,1-mask.nii.gz,,*,PET,51
                D,2.nii,2-mask.nii.gz,1,,PT,51
                C,3.nii,2-mask.nii.gz,1,,PT,52
                """);
        Files.createDirectories(folder.resolve("results"));
        BatchFiles files = new BatchFiles(folder.resolve("results/r.csv"));
        new Batch(Manifest.read(manifest, RegionChoice.only()), SettingsFile.parse("s", SETTINGS))
                .run(files, BatchOptions.defaults().withLayout(TableLayout.WIDE), NOBODY);
        provenance = files.provenance();
    }

    private ReproducedTable reproduce() {
        return Reproduction.of(provenance, Optional.empty()).run(BatchOptions.defaults(), NOBODY);
    }

    private Path table() {
        return provenance.resolveSibling("r.csv");
    }

    @Test
    void provenanceTellsWhatATableWasComputedFromAndWith() throws IOException {
        Provenance read = ProvenanceFile.read(provenance);
        assertEquals(
                new Provenance.ResultFile("r.csv", TableFormat.CSV, TableLayout.WIDE, InputFiles.sha256(table())),
                read.results());
        assertEquals("../data", read.folder());
        assertEquals(
                List.of("=A", "B", "D", "C"),
                read.cases().stream().map(ProvenanceCase::caseId).toList());
        ProvenanceCase first = read.cases().get(0);
        assertEquals("0.nii", first.source().image().path());
        assertEquals(
                InputFiles.sha256(folder.resolve("data/0.nii")),
                first.source().image().sha256());
        assertEquals(Optional.of(GRID), first.source().geometry());
        assertEquals(Map.of("age", "50"), first.covariates());
        assertEquals(2, first.regions().size());
        assertEquals(
                new GridSize(6, 6, 10),
                first.regions().get(1).diagnostics().interpolated().image().size());
        assertEquals(4, read.effectiveSettings().size(), "two variants of two rules");
        assertEquals(1, read.cases().get(3).failures().size());
        String text = Files.readString(provenance);
        assertFalse(text.contains(folder.toString()), text);
    }

    @Test
    void aTableIsComputedAgainToTheSameBytes() throws IOException {
        ReproducedTable outcome = reproduce();
        assertEquals(new ReproducedTable(true, ReproducedTable.Original.UNCHANGED, Optional.empty()), outcome);
        assertTrue(outcome.isReproduced());
        try (Stream<Path> files = Files.list(provenance.getParent())) {
            assertEquals(4, files.count(), "nothing else is left");
        }
    }

    @Test
    void everythingMayMove() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("a/b"));
        Files.move(folder.resolve("data"), elsewhere.resolve("moved"));
        Files.move(provenance, elsewhere.resolve("r.provenance.json"));
        Reproduction moved =
                Reproduction.of(elsewhere.resolve("r.provenance.json"), Optional.of(elsewhere.resolve("moved")));
        ReproducedTable outcome = moved.run(BatchOptions.defaults(), NOBODY);
        assertEquals(new ReproducedTable(true, ReproducedTable.Original.MISSING, Optional.empty()), outcome);
    }

    @Test
    void aTableThatWasChangedIsComparedValueByValue() throws IOException {
        String text = Files.readString(table());
        List<String> lines = text.lines().toList();
        String[] cells = lines.get(1).split(",", -1);
        int at = 5;
        cells[at] = "123";
        Files.writeString(table(), text.replace(lines.get(1), String.join(",", cells)));
        ReproducedTable outcome = reproduce();
        assertEquals(ReproducedTable.Original.CHANGED, outcome.original());
        assertTrue(outcome.sameBytes());
        assertFalse(outcome.isReproduced());
        List<Difference> differences = outcome.comparison().orElseThrow().differences();
        assertEquals(1, differences.size());
        assertEquals(123, differences.get(0).a().orElseThrow().value());
    }

    @Test
    void valuesThatDifferAreNotReproduced() throws IOException {
        // A library that counted otherwise, as seen from the provenance: other settings.
        Files.writeString(
                provenance, Files.readString(provenance).replaceFirst("\"bin-count\" : 8", "\"bin-count\" : 9"));
        ReproducedTable outcome = reproduce();
        assertFalse(outcome.isReproduced());
        assertFalse(outcome.comparison().orElseThrow().isEqual());
    }

    @Test
    void otherImagesAreRefused() throws IOException {
        Images.write(Volume.of(new double[1320], GRID), folder.resolve("data/1.nii"));
        Files.delete(folder.resolve("data/0-mask.nii.gz"));
        String message = assertThrows(RadiomicsException.class, this::reproduce).getMessage();
        assertTrue(
                message.contains("not those that r.csv was computed from: 0-mask.nii.gz, 1.nii (missing or changed"),
                message);
        assertTrue(message.contains("--folder DIR"), message);
    }

    @Test
    void otherFilesAreNoProvenance() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{}");
        assertTrue(assertThrows(RadiomicsException.class, () -> ProvenanceFile.read(file))
                .getMessage()
                .startsWith(file + ": this is no provenance file"));
        assertTrue(assertThrows(RadiomicsException.class, () -> ProvenanceFile.read(table()))
                .getMessage()
                .startsWith(table() + ": this is no provenance file"));
    }

    @Test
    void theGuidelineSaysWhatWasDoneOnceIfSettingsAgree() {
        String text = ReportingGuideline.markdown(ProvenanceFile.read(provenance));
        assertTrue(
                text.contains("r.csv (") && text.contains("4 cases, 4 regions with values; 1 could not be computed."),
                text);
        assertTrue(text.contains("| 8 | Imaging modality | MR (1), PT (3). |"), text);
        assertTrue(text.contains("| 28 | In-plane resolution | 1 mm between pixels; matrix 12 x 11 (3). |"), text);
        assertTrue(text.contains("| 30 | Slice spacing | 2 mm. |"), text);
        assertTrue(text.contains(": There are none.<br>Settings coarse "), text);
        assertTrue(text.contains("| 64 | GLCM symmetry | Not computed. |"), text);
        assertTrue(
                text.contains("| 66 | GLSZM linkage | Voxels of one grey level at a Chebyshev distance of 1. |"), text);
        assertTrue(text.contains("| 17 | RF coil | *to be filled in*"), "MR");
        assertFalse(text.contains("Tube voltage"), "no CT");
    }
}
