package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final int CASES = 60;

    @TempDir
    Path folder;

    private Path a;
    private Path b;

    @BeforeEach
    void writeTables() throws IOException {
        StringBuilder first = new StringBuilder("case_id,roi,original|statistics|Mean intensity|Q4LE||\n");
        StringBuilder second = new StringBuilder(first);
        for (int i = 1; i <= CASES; i++) {
            first.append("P" + i + ",1," + i + "\n");
            second.append("P" + i + ",1," + (i + 0.001) + "\n");
        }
        a = Files.writeString(folder.resolve("a.csv"), first);
        b = Files.writeString(folder.resolve("b.csv"), second);
    }

    @Test
    void equalTablesEndWithZero() {
        Command run = Command.run("compare", a, a);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("largest relative difference: 0\n"), run.out());
        assertEquals(0, Command.run("compare", a, b, "--tolerance", 0.001).exitCode());
        assertEquals(0, Command.run("compare", a, b, "--absolute", 0.0011).exitCode());
    }

    @Test
    void differencesAreListedAndEndWithThree() {
        Command run = Command.run("compare", a, b);
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(
                run.out()
                        .startsWith("P1, region 1: original|statistics|Mean intensity|Q4LE||: 1 and 1.001, "
                                + "relative difference 9.9900"),
                run.out());
        assertTrue(run.out().contains("... and 10 more (--all lists them)"), run.out());
        Command all = Command.run("compare", a, b, "--all");
        assertEquals(
                CASES, all.out().lines().filter(line -> line.startsWith("P")).count());
        assertTrue(all.out().contains("largest relative difference: 9.9900"), all.out());
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Command run = Command.run("compare", a, other);
        assertEquals(1, run.exitCode());
        assertEquals(1, run.errorLines());
        assertTrue(run.err().contains("this is no table of results"), run.err());
        assertEquals(1, Command.run("compare", a, b, "--tolerance", -1).exitCode());
        assertEquals(2, Command.run("compare", a).exitCode());
    }
}
