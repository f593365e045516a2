package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.Filters;
import dev.radiomics.io.Images;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterCommandTest {
    private static final Geometry GEOMETRY = Geometry.of(new GridSize(20, 18, 16), new Vector3(2, 2, 2));

    @TempDir
    Path folder;

    private Path image;
    private Path mask;
    private Path out;

    @BeforeEach
    void writeImages() {
        image = folder.resolve("image.nii");
        mask = folder.resolve("mask.nii");
        out = folder.resolve("map.nii.gz");
        double[] values = new SplittableRandom(1)
                .doubles(GEOMETRY.size().arrayLength(), 0, 100)
                .map(Math::rint)
                .toArray();
        double[] labels = new double[values.length];
        Arrays.fill(labels, 2000, 3500, 1);
        Images.write(Volume.of(values, GEOMETRY), image);
        Images.write(Volume.of(labels, GEOMETRY), mask);
    }

    @Test
    void writesTheMapOfAFilter() {
        Command run = Command.run("filter", "--image", image, "--filter", "log:sigma=3mm:3d:mirror", "--out", out);
        assertEquals(new Command(0, "", ""), run);
        double[] expected = Filters.parse("log:sigma=3mm:3d:mirror")
                .apply(Images.read(image))
                .toArray();
        assertArrayEquals(expected, Images.read(out).toArray());
    }

    @Test
    void resamplesFirstWhenAsked() {
        Command run = Command.run(
                "filter",
                "--image",
                image,
                "--preset",
                "ibsi-2-phase2-2.B",
                "--spacing",
                "4,4,4",
                "--round",
                "--out",
                out);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(new GridSize(10, 9, 8), Images.read(out).geometry().size());
    }

    @Test
    void extractAddsFeaturesOfMaps() {
        Command run = Command.run(
                "extract",
                "--image",
                image,
                "--mask",
                mask,
                "--bin-count",
                8,
                "--families",
                "morphology,statistics,glcm",
                "--filter",
                "log:sigma=3mm:3d:mirror",
                "--filter",
                "square",
                "--map-bin-count",
                16);
        assertEquals(0, run.exitCode(), run.err());
        String table = run.out();
        assertTrue(table.contains(",square,intensity-based statistics,Mean intensity,Q4LE,"), table);
        assertTrue(table.contains(",Contrast,ACUI,3D: merged,IAZD,fbn:16,"), table);
        assertTrue(
                table.contains(",original,grey level co-occurrence matrix,Joint maximum,GYBY,3D: merged,IAZD,fbn:8,"));
        assertFalse(table.contains(",square,morphology,"), table);
    }

    @Test
    void withoutBinsMapsHaveNoGreyLevels() {
        Command run = Command.run(
                "extract",
                "--image",
                image,
                "--mask",
                mask,
                "--bin-count",
                8,
                "--families",
                "statistics,glcm",
                "--filter",
                "square");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains(",square,intensity-based statistics,"), run.out());
        assertFalse(run.out().contains(",square,grey level"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--filter nonsense; unknown filter 'nonsense'",
                "--preset ibsi-2-phase1-3.B; unknown filter preset",
                "--preset mean:size=3:3d:zero; unknown filter preset",
                "--filter log:sigma=0mm:3d:mirror; sigma",
                "--filter mean:size=15:3d; mean",
                "--filter wavelet:family=db99:level=1:band=LLH:3d:mirror; db99",
                "--filter square --preset ibsi-2-phase1-3.b.1; either --filter"
            })
    void eachMistakeGetsOneLine(String options, String message) {
        Object[] base = {"filter", "--image", image, "--out", out};
        Command run = Command.run(Stream.concat(Arrays.stream(base), Arrays.stream(options.split(" ")))
                .toArray());
        assertEquals(1, run.exitCode(), run.err());
        assertEquals(1, run.errorLines(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void mapOptionsNeedAFilterAndEachMapItsOwnName() {
        Object[] base = {"extract", "--image", image, "--mask", mask, "--bin-count", 8};
        Command alone = Command.run(Command.with(base, "--map-bin-count", "8"));
        assertTrue(alone.err().contains("need a --filter"), alone.err());
        Command nothing =
                Command.run(Command.with(base, "--families", "morphology,morphology_2d,glcm", "--filter", "square"));
        assertTrue(nothing.err().contains("--map-bin-width"), nothing.err());
        Command tooMany = Command.run(Command.with(base, "--filter", "square", "--map-bin-width", "1e-6"));
        assertTrue(tooMany.err().contains("response map square: a bin width"), tooMany.err());
        Command twice = Command.run(Command.with(base, "--filter", "square", "--filter", "square"));
        assertTrue(twice.err().contains("stands for two images"), twice.err());
    }
}
