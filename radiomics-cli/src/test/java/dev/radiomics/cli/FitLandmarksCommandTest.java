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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitLandmarksCommandTest {
    private static final Geometry GRID = Geometry.of(new GridSize(5, 1, 1), new Vector3(1, 1, 1));

    @TempDir
    Path folder;

    @Test
    void landmarksGoIntoABatch() throws IOException {
        Images.write(Volume.of(new double[] {0, 1, 2, 3, 10}, GRID), folder.resolve("a.nii"));
        Images.write(Volume.of(new double[] {1, 1, 1, 1, 1}, GRID), folder.resolve("mask.nii"));
        Path manifest = Files.writeString(folder.resolve("cases.csv"), "case_id,image,mask\nA,a.nii,mask.nii\n");
        Path out = folder.resolve("landmarks.json");
        Object[] arguments = {
            "fit-landmarks",
            "--manifest",
            manifest,
            "--over",
            "region",
            "--percentiles",
            "0,50,100",
            "--scale",
            "0,10",
            "--out",
            out
        };
        Command fit = Command.run(arguments);
        assertEquals(0, fit.exitCode(), fit.err());
        assertTrue(fit.err().contains("landmarks of 1 images or regions in "), fit.err());
        assertTrue(Files.readString(out).replaceAll("\\s", "").contains("\"values\":[0,2,10]"));
        assertEquals(1, Command.run(arguments).exitCode(), "a file that is there stays");
        assertEquals(0, Command.run(Command.with(arguments, "--overwrite")).exitCode());
        Path settings = Files.writeString(folder.resolve("s.yaml"), """
                version: 1
                families: [statistics]
                normalisation: {method: landmarks, over: region, landmarks-file: landmarks.json}
                """);
        Command batch =
                Command.run("batch", "--manifest", manifest, "--settings", settings, "--out", folder.resolve("r.csv"));
        assertEquals(0, batch.exitCode(), batch.err());
        // A mean of (0 + 1 + 2 + 3 + 10) / 5 on the scale of the only image, which is its own.
        String results = Files.readString(folder.resolve("r.csv"));
        assertTrue(results.contains(",Q4LE,,,,3.2,"), results);
    }

    @Test
    void mistakesOfTheCommandLine() throws IOException {
        Path manifest = Files.writeString(folder.resolve("cases.csv"), "case_id,image,mask\nA,none.nii,mask.nii\n");
        Command run = Command.run("fit-landmarks", "--manifest", manifest, "--out", folder.resolve("l.json"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("case A: "), run.err());
        assertEquals(
                1,
                Command.run("fit-landmarks", "--manifest", manifest, "--scale", "1", "--out", "l.json")
                        .exitCode());
    }
}
