package dev.radiomics.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.testing.RoundTrip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class NrrdWriterTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead(SplittableRandom random) {
        RoundTrip.assertEveryTypeSurvives(random, folder, List.of("a.nrrd", "b.nhdr", "c.seg.nrrd", "d.NHDR"), 1e-9);
    }

    @Test
    void headersAreThoseOfTheDefinition() throws IOException {
        Geometry geometry = new Geometry(
                new GridSize(2, 1, 1),
                new Vector3(0.5, 2, 1e-4),
                new Vector3(-1.5, 20, 0),
                new Direction(new Vector3(0, 1, 0), new Vector3(-1, 0, 0), new Vector3(0, 0, 1)));
        Volume volume = Volume.of(ArrayImgs.shorts(new short[] {1, -2}, 2, 1, 1), geometry);
        String header = """
                NRRD0004
                # Complete NRRD file format specification at:
                # http://teem.sourceforge.net/nrrd/format.html
                type: int16
                dimension: 3
                space: left-posterior-superior
                sizes: 2 1 1
                space directions: (0,0.5,0) (-2,0,0) (0,0,1E-4)
                kinds: domain domain domain
                endian: little
                encoding: gzip
                space origin: (-1.5,20,0)
                """;
        Images.write(volume, folder.resolve("a.nhdr"));
        assertEquals(header + "data file: a.raw.gz\n", Files.readString(folder.resolve("a.nhdr")));
        Images.write(volume, folder.resolve("a.nrrd"));
        byte[] attached = Files.readAllBytes(folder.resolve("a.nrrd"));
        byte[] data = Files.readAllBytes(folder.resolve("a.raw.gz"));
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(text, Arrays.copyOf(attached, text.length));
        assertArrayEquals(data, Arrays.copyOfRange(attached, text.length, attached.length));
    }

    @Test
    void masksAreZeroAndOne(SplittableRandom random) {
        RoundTrip.assertMaskSurvives(random, folder.resolve("mask.nrrd"));
    }

    @Test
    void namesThatAHeaderCannotSay() {
        RoundTrip.assertNamesRefused(folder, List.of("a%03d.nhdr", "LIST.nhdr", " a.nhdr", "a\nb.nhdr"));
    }
}
