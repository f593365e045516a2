package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.conformance.ibsi1.DigitalPhantom;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path folder;

    private Path page;
    private Object[] input;

    @BeforeEach
    void writePhantom() {
        Path image = folder.resolve("image.nii");
        Path mask = folder.resolve("mask.nii");
        page = folder.resolve("page.html");
        Images.write(DigitalPhantom.image(), image);
        Images.write(DigitalPhantom.mask(), mask);
        input = new Object[] {"--image", image, "--mask", mask};
    }

    @Test
    void writesAPageOfACase() throws IOException {
        Object[] report =
                Command.with(new Object[] {"report", "--out", page, "--preset", "ibsi-1-digital-phantom"}, input);
        Command run = Command.run(report);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.out() + run.err());
        assertTrue(Files.readString(page).contains("<h1>image</h1>"));
        assertEquals(
                0, Command.run(Command.with(report, "--case-id", "phantom 1")).exitCode());
        assertTrue(Files.readString(page).contains("<h1>phantom 1</h1>"));
    }

    @Test
    void writesAPageOfATable() throws IOException {
        Path table = folder.resolve("table.csv");
        assertEquals(
                0,
                Command.run(Command.with(new Object[] {"extract", "--bin-count", 8, "--out", table}, input))
                        .exitCode());
        Command run = Command.run("report", "--results", table, "--out", page);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(page).contains("<h1>table.csv</h1>"));
    }

    @Test
    void mistakesAreOneLine() {
        Command neither = Command.run("report", "--out", page);
        assertEquals(2, neither.exitCode());
        assertTrue(neither.err().startsWith("radiomics report: give --image, --mask and --settings"), neither.err());
        assertEquals(1, neither.errorLines());
        Object[] both = Command.with(new Object[] {"report", "--out", page, "--results", "r.csv"}, input);
        assertEquals(2, Command.run(both).exitCode());
        Command region = Command.run("report", "--out", page, "--results", "r.csv", "--roi", "GTV");
        assertEquals(2, region.exitCode());
        assertTrue(region.err().contains("--roi goes with a case"), region.err());
        Object[] noPreset = Command.with(new Object[] {"report", "--out", page, "--preset", "none"}, input);
        assertEquals(1, Command.run(noPreset).exitCode());
        assertEquals(
                1,
                Command.run("report", "--out", page, "--results", folder.resolve("none.csv"))
                        .exitCode());
    }
}
