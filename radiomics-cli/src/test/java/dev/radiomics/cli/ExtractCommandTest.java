package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractCommandTest {
    private static final GridSize SIZE = new GridSize(9, 8, 7);
    private static final Geometry GEOMETRY = Geometry.of(SIZE, new Vector3(1, 1, 2));

    @TempDir
    Path folder;

    private Path image;
    private Path mask;

    @BeforeEach
    void writeImages() {
        image = write("image.nii.gz", GEOMETRY, i -> new SplittableRandom(i).nextInt(50));
        mask = write("mask.nii.gz", GEOMETRY, i -> i % 3 == 0 ? 2 : i % 3 == 1 ? 5 : 0);
    }

    private interface Voxels {
        double value(int index);
    }

    private Path write(String name, Geometry geometry, Voxels voxels) {
        float[] values = new float[geometry.size().arrayLength()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) voxels.value(i);
        }
        Path file = folder.resolve(name);
        Images.write(Volume.of(values, geometry), file);
        return file;
    }

    @Test
    void writesATable() throws IOException {
        Path out = folder.resolve("out.csv");
        Command run =
                Command.run("extract", "--image", image, "--mask", mask, "--label", 2, "--bin-count", 8, "--out", out);
        assertEquals(new Command(0, "", ""), run);
        String table = Files.readString(out);
        assertTrue(table.startsWith("case_id,roi,image_type,family,feature,"), table);
        assertTrue(table.contains("\nimage,2,original,intensity-based statistics,Mean intensity,Q4LE,,,,"), table);
        assertTrue(table.contains(",Contrast,ACUI,3D: merged,IAZD,fbn:8,"), table);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(4, files.count(), "image, mask, table and provenance");
        }
    }

    @Test
    void printsATableWithoutAFile() {
        Command run = Command.run(
                "extract",
                "--image",
                image,
                "--mask",
                mask,
                "--label",
                5,
                "--bin-width",
                10,
                "--range",
                "0,",
                "--spacing",
                "2,2,0",
                "--families",
                "statistics,glszm",
                "--aggregations",
                "2.5d",
                "--case-id",
                "P7",
                "--format",
                "json",
                "--layout",
                "wide",
                "--threads",
                2);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("\"case_id\" : \"P7\""), run.out());
        assertTrue(run.out().contains("original|glszm|Small zone emphasis|5QRC|62GR|fbs:10@0"), run.out());
        assertFalse(run.out().contains("KOBO"), run.out());
    }

    @Test
    void everyImageOnItsWayIsWrittenOnRequest() {
        Path stages = folder.resolve("stages");
        Object[] arguments = {"extract", "--image", image, "--mask", mask, "--label", 2, "--bin-count", 8};
        assertEquals(
                0,
                Command.run(Command.with(arguments, "--spacing", "2,2,2", "--keep", stages))
                        .exitCode());
        GridSize size = Images.read(stages.resolve("2/interpolated_image.nii.gz"))
                .geometry()
                .size();
        assertEquals(
                size,
                Images.readMask(stages.resolve("2/resegmented_mask.nii.gz"))
                        .geometry()
                        .size());
    }

    @Test
    void familiesWithoutGreyLevelsNeedNoBins() {
        Command run =
                Command.run("extract", "--image", image, "--mask", mask, "--label", 2, "--families", "statistics,ivh");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Mean intensity"), run.out());
    }

    @Test
    void anImageOfOneSliceHas2dMorphology() {
        Geometry oneSlice = Geometry.of(new GridSize(9, 8, 1), new Vector3(0.5, 0.25, 3));
        Path planarImage = write("planar.nii", oneSlice, i -> i % 7);
        Path planarMask = write("planar-mask.nii", oneSlice, i -> i < 18 ? 1 : 0);
        Object[] planar = {"extract", "--image", planarImage, "--mask", planarMask};
        Command alone = Command.run(Command.with(planar, "--families", "morphology_2d"));
        assertEquals(0, alone.exitCode(), alone.err());
        assertEquals(13, alone.out().lines().count(), alone.out());
        assertTrue(
                alone.out().contains("\nplanar,1,original,2D morphology,Area (pixel counting),,,,,2.25,mm^2,"),
                alone.out());
        String everything = Command.run(Command.with(planar, "--bin-count", 4)).out();
        assertTrue(everything.contains(",2D morphology,Area (pixel counting),"), everything);
        assertTrue(everything.contains(",Volume (mesh),RNU0,,,,NaN,mm^3,the image has one slice"), everything);
        String maps = Command.run(Command.with(planar, "--bin-count", 4, "--filter", "square"))
                .out();
        assertTrue(maps.contains(",square,intensity-based statistics,"), maps);
        assertFalse(maps.contains(",square,2D morphology,"), maps);
    }

    @Test
    void anImageOfSeveralSlicesHasNo2dMorphology() {
        Object[] base = {"extract", "--image", image, "--mask", mask, "--label", 2, "--families"};
        Command both = Command.run(Command.with(base, "morphology,morphology_2d"));
        assertEquals(0, both.exitCode(), both.err());
        assertFalse(both.out().contains("2D morphology"), both.out());
        Command alone = Command.run(Command.with(base, "morphology_2d"));
        assertEquals(1, alone.exitCode());
        assertEquals(1, alone.errorLines());
        assertTrue(alone.err().contains("morphology_2d is for images of one slice"), alone.err());
    }

    @Test
    void saysWhatItTookForGranted() {
        Path stored = write("stored.nii", GEOMETRY, i -> i % 2 * 255);
        Command run = Command.run(
                "extract", "--image", image, "--mask", stored, "--bin-count", 8, "--families", "statistics");
        assertEquals(0, run.exitCode());
        assertEquals(1, run.errorLines());
        assertTrue(run.err().contains("only label is 255, not 1"), run.err());
    }

    @Test
    void aPipeThatBreaksIsAnError() {
        StringWriter err = new StringWriter();
        PrintWriter broken = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no space");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        int exitCode = Main.run(broken, new PrintWriter(err, true), "demo");
        assertEquals(1, exitCode);
        assertTrue(err.toString().contains("could not be written"), err.toString());
    }

    @Test
    void alignsAMaskOnRequest() {
        Path coarse = write("coarse.nii", Geometry.of(new GridSize(5, 4, 4), new Vector3(2, 2, 4)), i -> 1);
        Command refused = Command.run("extract", "--image", image, "--mask", coarse, "--bin-count", 8);
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("different grids"), refused.err());
        Command aligned =
                Command.run("extract", "--image", image, "--mask", coarse, "--bin-count", 8, "--resample-mask");
        assertEquals(0, aligned.exitCode(), aligned.err());
        assertTrue(aligned.err().contains("resampled"), aligned.err());
    }

    @Test
    void oneFileSetsEverything() throws IOException {
        Path settings = Files.writeString(folder.resolve("study.yaml"), """
                version: 1
                discretisation: [{bin-count: 8}, {bin-width: 5}]
                families: [statistics, glszm]
                """);
        Object[] base = {"extract", "--image", image, "--mask", mask, "--settings", settings};
        Command all = Command.run(Command.with(base, "--all-rois"));
        assertEquals(0, all.exitCode(), all.err());
        assertEquals(1 + 2 * (18 + 16 + 16), all.out().lines().count());
        assertTrue(all.out().contains("\nimage,5,original,grey level size zone matrix"), all.out());
        Command mixed = Command.run(Command.with(base, "--all-rois", "--bin-count", 8));
        assertEquals(1, mixed.exitCode());
        assertTrue(mixed.err().contains("leave out --bin-count"), mixed.err());
        Files.writeString(settings, "version: 1\nfamilies: [statistics]\nregion: {part: largest}\n");
        Command wrong = Command.run(Command.with(base, "--all-rois"));
        assertEquals(1, wrong.exitCode());
        assertTrue(wrong.err().contains("study.yaml:3:10: unknown key 'part'; did you mean 'parts'?"), wrong.err());
    }

    @Test
    void aRegionThatFailsCostsThatRegion() {
        Path torn = write("torn.nii", GEOMETRY, i -> i < 20 ? Double.NaN : i);
        Path two = write("two.nii", GEOMETRY, i -> i < 10 ? 1 : i > 100 && i < 300 ? 2 : 0);
        Command one = Command.run("extract", "--image", torn, "--mask", two, "--all-rois", "--families", "statistics");
        assertEquals(5, one.exitCode(), one.err());
        assertEquals(19, one.out().lines().count(), one.out());
        assertEquals(1, one.errorLines(), one.err());
        assertTrue(one.err().startsWith("radiomics: region '1': "), one.err());
    }

    @Test
    void settingsAreCheckedAndExplained() {
        Command explained = Command.run("settings", "explain", "ibsi-1-c");
        assertEquals(0, explained.exitCode(), explained.err());
        assertTrue(explained.out().contains("  1. Image and mask are interpolated"), explained.out());
        Command checked = Command.run("settings", "check", "breast-dce", "--modality", "MR");
        assertTrue(checked.out().contains("\"time-point\" : 1"), checked.out());
        assertTrue(checked.err().contains("values a region, settings hash "), checked.err());
        assertEquals(2, Command.run("settings").exitCode());
        assertTrue(Command.run("settings", "presets").out().contains("mammography\n"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(1, "--bin-width W", "--label 2"),
                Arguments.of(1, "--preset P", "--label 2"),
                Arguments.of(1, "not both", "--label 2 --bin-width 2 --bin-count 3"),
                Arguments.of(1, "leave out --preset", "--label 2 --preset ibsi-1-c --bin-count 3"),
                Arguments.of(1, "there is no preset 'c'", "--label 2 --preset c"),
                Arguments.of(
                        1,
                        "label 3 is not in the mask; it holds 2 (168 voxels), 5 (168 voxels)",
                        "--label 3 --bin-count 8"),
                Arguments.of(1, "several labels", "--bin-count 8"),
                Arguments.of(1, "no family 'shape'", "--label 2 --bin-count 8 --families shape"),
                Arguments.of(1, "there is no aggregation 'XYZ'", "--label 2 --bin-count 8 --aggregations XYZ"),
                Arguments.of(1, "three numbers", "--label 2 --bin-count 8 --spacing 1,1"),
                Arguments.of(1, "spacing must be above 0", "--label 2 --bin-count 8 --spacing 1,-1,1"),
                Arguments.of(1, "--range takes two ends", "--label 2 --bin-count 8 --range 5"),
                Arguments.of(1, "--range takes numbers", "--label 2 --bin-count 8 --range a,b"),
                Arguments.of(1, "leaves no voxel", "--label 2 --bin-count 8 --range 1000,2000"),
                Arguments.of(1, "bin width must be", "--label 2 --bin-width 0"),
                Arguments.of(1, "grey levels, more than 65535", "--label 2 --bin-width 0.0001"),
                Arguments.of(1, "ivh: levels are steps:S, fbs:W or fbn:N", "--label 2 --bin-count 8 --ivh 7"),
                Arguments.of(
                        1,
                        "ivh: levels are steps:S, fbs:W or fbn:N with a number",
                        "--label 2 --bin-count 8 --ivh fbn:1.5"),
                Arguments.of(1, "--interpolation needs --spacing", "--label 2 --bin-count 8 --interpolation cubic"),
                Arguments.of(1, "leave out --preset", "--label 2 --preset ibsi-1-c --interpolation cubic"),
                Arguments.of(1, "standard deviations", "--label 2 --bin-count 8 --outliers 0"),
                Arguments.of(1, "choose a larger spacing", "--label 2 --bin-count 8 --spacing 1e-9,1,1"),
                Arguments.of(1, "threads must be at least 1", "--label 2 --bin-count 8 --threads 0"),
                Arguments.of(2, "Unknown option", "--label 2 --bin-count 8 --colour red"),
                Arguments.of(2, "Invalid value", "--label two --bin-count 8"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeGetsOneLine(int exitCode, String message, String options) {
        String[] base = {"extract", "--image", image.toString(), "--mask", mask.toString()};
        Command run = Command.run((Object[]) Stream.concat(Arrays.stream(base), Arrays.stream(options.split(" ")))
                .toArray(String[]::new));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.errorLines(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aTruncatedImageIsRefusedAndNothingIsWritten() throws IOException {
        byte[] whole = Files.readAllBytes(image);
        Path truncated = folder.resolve("truncated.nii.gz");
        Files.write(truncated, Arrays.copyOf(whole, whole.length / 2));
        Path out = folder.resolve("out.csv");
        Command run = Command.run(
                "extract", "--image", truncated, "--mask", mask, "--label", 2, "--bin-count", 8, "--out", out);
        assertEquals(1, run.exitCode());
        assertEquals(1, run.errorLines(), run.err());
        assertTrue(run.err().contains("truncated.nii.gz"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void theStackTraceIsForDebugging() {
        Path absent = folder.resolve("absent.nii");
        Object[] arguments = {"extract", "--image", absent, "--mask", mask, "--bin-count", 8};
        assertEquals(1, Command.run(arguments).errorLines());
        Object[] debugging = Arrays.copyOf(arguments, arguments.length + 1);
        debugging[arguments.length] = "--debug";
        assertTrue(Command.run(debugging).err().contains("\tat dev.radiomics"));
    }
}
