package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestBinsCommandTest {
    private static final Geometry GRID = Geometry.of(new GridSize(4, 1, 1), new Vector3(1, 1, 1));

    @TempDir
    Path folder;

    private Path manifest;

    @BeforeEach
    void writeCohort() throws IOException {
        Images.write(Volume.of(new double[] {0, 90, 300, 9999}, GRID), folder.resolve("a.nii"));
        Images.write(Volume.of(new double[] {1, 1, 1, 0}, GRID), folder.resolve("mask.nii"));
        manifest = Files.writeString(
                folder.resolve("cases.csv"), "case_id,image,mask,modality\nA,a.nii,mask.nii,CT\nB,b.nii,mask.nii,CT\n");
    }

    @Test
    void printsBinsAndARecommendation() throws IOException {
        Path out = folder.resolve("bins.csv");
        Command run = Command.run("suggest-bins", "--manifest", manifest, "--widths", "5,25", "--out", out);
        assertEquals(5, run.exitCode(), run.err());
        assertTrue(run.err().contains("radiomics: B: "), run.err());
        assertTrue(run.err().contains("there is no such file"), run.err());
        assertEquals("""
                CT, 1 region, median extent of their intensities 300
                 bin width      min   median      max   16-128  under 8 over 256
                         5       61       61       61    100 %      0 %      0 %
                        25       13       13       13      0 %      0 %      0 %
                recommended: bin-width 5; 1 of 1 regions have 16 to 128 bins, the median is 61
                """, run.out().replace(System.lineSeparator(), "\n"));
        assertEquals(3, Files.readAllLines(out).size());
    }

    @Test
    void preprocessingIsThatOfTheSettings() {
        Command run = Command.run("suggest-bins", "--manifest", manifest, "--preset", "ct", "-q", "--widths", "25");
        // 1 mm already; the range of the preset leaves every voxel in.
        assertTrue(run.out().contains("CT, 1 region, median extent of their intensities 300"), run.out());
    }

    @Test
    void mistakesOfTheCommandLine() {
        Command run = Command.run("suggest-bins", "--manifest", manifest, "--widths", "5,0");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("--widths takes numbers above 0, got 0"), run.err());
    }
}
