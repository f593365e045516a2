package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.Images;
import dev.radiomics.io.SeriesInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+){5,}");

    @TempDir
    Path folder;

    private Path extract(Object... more) {
        Geometry grid = Geometry.of(new GridSize(9, 8, 7), new Vector3(1, 1, 2));
        SplittableRandom random = new SplittableRandom(1);
        Path image = folder.resolve("image.nii");
        Path mask = folder.resolve("mask.nii");
        Images.write(Volume.of(random.doubles(504, 0, 100).toArray(), grid), image);
        Images.write(Volume.of(random.ints(504, 0, 2).asDoubleStream().toArray(), grid), mask);
        Path out = folder.resolve("out.csv");
        Object[] arguments = {"extract", "--image", image, "--mask", mask, "--out", out};
        Command run = Command.run(Command.with(arguments, more));
        assertEquals(0, run.exitCode(), run.err());
        return folder.resolve("out.provenance.json");
    }

    @Test
    void whatIsUnchangedIsReproduced() {
        Path provenance = extract("--bin-count", 8, "--spacing", "2,2,2", "--format", "json");
        assertEquals(
                new Command(0, "reproduced: the same bytes as when it was written\n", ""),
                Command.run("reproduce", provenance, "--quiet"));
    }

    @Test
    void aChangedTableIsListed() throws IOException {
        Path provenance = extract("--bin-count", 8, "--families", "statistics");
        Path table = folder.resolve("out.csv");
        String text = Files.readString(table);
        String row = text.lines()
                .filter(line -> line.contains("Mean intensity"))
                .findFirst()
                .orElseThrow();
        Files.writeString(table, text.replace(row, row.replaceFirst(",[0-9]+\\.[0-9]+,", ",12,")));
        Command run = Command.run("reproduce", provenance, "--quiet");
        assertEquals(3, run.exitCode());
        assertTrue(run.out().startsWith("out.csv was changed after it was written\nnot reproduced: "), run.out());
        assertTrue(run.out().contains("Mean intensity") && run.out().contains("12 and "), run.out());
    }

    @Test
    void aChangedImageIsRefused() throws IOException {
        Path provenance = extract("--bin-count", 8, "--families", "statistics");
        Files.write(folder.resolve("image.nii"), new byte[400]);
        Command run = Command.run("reproduce", provenance);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("computed from: image.nii (missing or changed"), run.err());
    }

    @Test
    void theGuidelineIsWritten() throws IOException {
        Path provenance = extract("--bin-count", 8);
        String printed = Command.run("describe", provenance).out();
        assertTrue(printed.startsWith("# Reporting of radiomics\n"), printed);
        Path out = folder.resolve("methods.md");
        assertEquals(new Command(0, "", ""), Command.run("describe", provenance, "--out", out));
        assertEquals(printed, Files.readString(out));
    }

    @Test
    void aSeriesIsFoundAgainByTheHashOfItsUid() throws IOException {
        Path patient = DataFolder.require("clinical/dce_images_mr/UCSF-BR-06");
        Path image = patient.resolve("image_dce_ser");
        String uid = Images.folder(image).series().stream()
                .map(SeriesInfo::uid)
                .findFirst()
                .orElseThrow();
        Path out = folder.resolve("dce.csv");
        Command run = Command.run(
                "extract",
                "--image",
                patient,
                "--series",
                uid,
                "--mask",
                patient.resolve("mask"),
                "--case-id",
                "P1",
                "--families",
                "statistics",
                "--out",
                out);
        assertEquals(0, run.exitCode(), run.err());
        Path provenance = folder.resolve("dce.provenance.json");
        assertFalse(UID.matcher(Files.readString(provenance)).find(), "no UID");
        Command again = Command.run("reproduce", provenance, "--quiet");
        assertEquals(0, again.exitCode(), again.out() + again.err());
    }
}
