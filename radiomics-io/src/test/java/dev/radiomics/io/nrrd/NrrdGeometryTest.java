package dev.radiomics.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NrrdGeometryTest {
    private static final GridSize SIZE = new GridSize(2, 2, 2);
    private static final Vector3 SPACING = new Vector3(2, 3, 4);
    private static final String DIRECTIONS = "space directions: (0,2,0) (-3,0,0) (0,0,4)";

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return NrrdBytes.write(
                folder.resolve("a.nrrd"),
                NrrdBytes.count(8),
                "type: uint8\nencoding: raw\ndimension: 3\nsizes: 2 2 2\n" + String.join("\n", lines));
    }

    private Volume read(String... lines) throws IOException {
        return Images.read(file(lines));
    }

    /** x goes along the second axis of the space, y against the first; the origin is at (10, 20, 30). */
    private static Geometry expected(double signX, double signY) {
        return new Geometry(
                SIZE,
                SPACING,
                new Vector3(10 * signX, 20 * signY, 30),
                new Direction(new Vector3(0, signY, 0), new Vector3(-signX, 0, 0), new Vector3(0, 0, 1)));
    }

    @Test
    void anyAnatomicalSpaceIsTurnedToLps() throws IOException {
        for (String space : List.of("left-posterior-superior", "LPS", "left posterior superior", "Lps")) {
            Volume volume = read("space: " + space, DIRECTIONS, "space origin: (10,20,30)");
            assertEquals(expected(1, 1), volume.geometry(), space);
            assertEquals(List.of(), volume.notes());
        }
        for (String space : List.of("right-anterior-superior", "RAS", "rightanteriorsuperior")) {
            Volume volume = read("space: " + space, DIRECTIONS, "space origin: (10,20,30)");
            assertEquals(expected(-1, -1), volume.geometry(), space);
        }
        for (String space : List.of("left-anterior-superior", "LAS")) {
            assertEquals(
                    expected(1, -1),
                    read("space: " + space, DIRECTIONS, "space origin: (10,20,30)")
                            .geometry(),
                    space);
        }
    }

    @Test
    void spacesThatAreNotThePatientsAreNoted() throws IOException {
        for (String space : List.of("scanner-xyz", "3D-right-handed", "3D-left-handed")) {
            Volume volume = read("space: " + space, DIRECTIONS, "space origin: (10,20,30)");
            assertEquals(expected(1, 1), volume.geometry(), space);
            assertTrue(volume.notes().get(0).contains(space), volume.notes()::toString);
        }
        Volume unnamed = read("space dimension: 3", DIRECTIONS, "space origin: (10,20,30)");
        assertEquals(expected(1, 1), unnamed.geometry());
        assertTrue(unnamed.notes().get(0).contains("of 3 dimensions"), unnamed.notes()::toString);
    }

    @Test
    void anAxisWithoutDirectionHoldsVolumes() throws IOException {
        Path file = NrrdBytes.write(
                folder.resolve("b.nrrd"),
                NrrdBytes.count(24),
                "type: uint8",
                "encoding: raw",
                "dimension: 4",
                "space: RAS",
                "sizes: 3 2 2 2",
                "space directions: none (0,2,0)  (-3,0,0) (0, 0, 4)",
                "space origin: (10,20,30)",
                "kinds: list space space space");
        Volume volume = Images.read(file, ReadOptions.defaults().withTimePoint(1));
        assertEquals(expected(-1, -1), volume.geometry());
        assertEquals(4, volume.valueAt(1, 0, 0));
        Refusals.assertRefused(file, "3 volumes, index 0 to 2");
    }

    @Test
    void timeMayBeACoordinateOfSpace() throws IOException {
        String header =
                "type: uint8\nencoding: raw\ndimension: 4\nspace: right-anterior-superior-time\nsizes: 2 2 2 3\n";
        Path file = NrrdBytes.write(
                folder.resolve("b.nrrd"),
                NrrdBytes.count(24),
                header + "space directions: (0,2,0,0) (-3,0,0,0) (0,0,4,0) (0,0,0,5)\nspace origin: (10,20,30,7)");
        Volume volume = Images.read(file, ReadOptions.defaults().withTimePoint(2));
        assertEquals(expected(-1, -1), volume.geometry());
        assertEquals(17, volume.valueAt(1, 0, 0));
        Path mixed = NrrdBytes.write(
                folder.resolve("c.nrrd"),
                NrrdBytes.count(24),
                header + "space directions: (0,2,0,0) (-3,0,0,0) (0,0,4,1) (0,0,0,5)");
        Refusals.assertRefused(mixed, "space and time at once");
    }

    @Test
    void spacingsAloneAreNoted() throws IOException {
        Volume volume = read("spacings: 2 3 4");
        assertEquals(Geometry.of(SIZE, SPACING), volume.geometry());
        assertEquals(1, volume.notes().size());
        assertTrue(volume.notes().get(0).contains("no space directions"), volume.notes()::toString);
        assertEquals("spacings", Images.info(file("spacings: 2 3 4")).transform());
    }

    @Test
    void spacingsWithASpaceHaveAnOrigin() throws IOException {
        Volume volume = read("space: RAS", "spacings: 2 3 4", "space origin: (10,20,30)");
        assertEquals(new Geometry(SIZE, SPACING, new Vector3(-10, -20, 30), Direction.IDENTITY), volume.geometry());
    }

    @Test
    void aGivenSpacingIsForFilesWithoutOne() throws IOException {
        ReadOptions given = ReadOptions.defaults().withSpacingMm(new Vector3(5, 6, 7));
        Volume nothing = read("content: nothing");
        assertEquals(Geometry.of(SIZE, new Vector3(1, 1, 1)), nothing.geometry());
        assertTrue(nothing.notes().get(1).contains("states no spacing"), nothing.notes()::toString);
        assertEquals("none", Images.info(folder.resolve("a.nrrd")).transform());
        Volume spaced = Images.read(folder.resolve("a.nrrd"), given);
        assertEquals(new Vector3(5, 6, 7), spaced.geometry().spacingMm());
        assertEquals(1, spaced.notes().size());
        assertEquals(
                new Vector3(5, 6, 7),
                Images.read(file("spacings: nan NaN nan"), given).geometry().spacingMm());
        Refusals.assertRefused(file("spacings: 2 3 4"), given, "NRRD files state their own");
        Refusals.assertRefused(file("space: LPS", DIRECTIONS), given, "NRRD files state their own");
        Refusals.assertRefused(
                file("spacings: 2 3 4"), ReadOptions.defaults().withSeries("1.2"), "this is NRRD, which has none");
    }

    /** Without kinds and directions: an axis without spacing holds volumes, else the fourth does. */
    @Test
    void volumesOfHeadersThatDoNotSayWhatTheirAxesAre() throws IOException {
        String header = "type: uint8\nencoding: raw\ndimension: 4\n";
        Path first = NrrdBytes.write(
                folder.resolve("b.nrrd"), NrrdBytes.count(24), header + "sizes: 3 2 2 2\nspacings: nan 2 3 4");
        Volume volume = Images.read(first, ReadOptions.defaults().withTimePoint(2));
        assertEquals(Geometry.of(SIZE, SPACING), volume.geometry());
        assertEquals(5, volume.valueAt(1, 0, 0));
        Path last = NrrdBytes.write(folder.resolve("c.nrrd"), NrrdBytes.count(24), header + "sizes: 2 2 2 3");
        assertEquals(
                17, Images.read(last, ReadOptions.defaults().withTimePoint(2)).valueAt(1, 0, 0));
    }

    @Test
    void twoDimensionsBecomeOneSlice() throws IOException {
        String header = "type: uint8\nencoding: raw\ndimension: 2\nsizes: 4 2\n";
        Path plane = NrrdBytes.write(
                folder.resolve("b.nrrd"),
                NrrdBytes.count(8),
                header + "space dimension: 2\nspace directions: (2,0) (0,3)\nspace origin: (10,20)");
        assertEquals(
                new Geometry(new GridSize(4, 2, 1), new Vector3(2, 3, 1), new Vector3(10, 20, 0), Direction.IDENTITY),
                Images.read(plane).geometry());
        Path slice = NrrdBytes.write(
                folder.resolve("c.nrrd"),
                NrrdBytes.count(8),
                header + "space: LPS\nspace directions: (0,2,0) (0,0,-3)\nspace origin: (10,20,30)");
        assertEquals(
                new Geometry(
                        new GridSize(4, 2, 1),
                        new Vector3(2, 3, 1),
                        new Vector3(10, 20, 30),
                        new Direction(new Vector3(0, 1, 0), new Vector3(0, 0, -1), new Vector3(-1, 0, 0))),
                Images.read(slice).geometry());
        Path spaced = NrrdBytes.write(folder.resolve("d.nrrd"), NrrdBytes.count(8), header + "spacings: 2 3");
        assertEquals(
                Geometry.of(new GridSize(4, 2, 1), new Vector3(2, 3, 1)),
                Images.read(spaced).geometry());
    }

    @Test
    void otherUnitsBecomeMillimetres() throws IOException {
        Volume directed =
                read("space: LPS", DIRECTIONS, "space origin: (10,20,30)", "space units: \"cm\" \"cm\" \"cm\"");
        assertEquals(new Vector3(20, 30, 40), directed.geometry().spacingMm());
        assertEquals(new Vector3(100, 200, 300), directed.geometry().originMm());
        assertTrue(directed.notes().get(0).contains("\"cm\""), directed.notes()::toString);
        Volume spaced = read("spacings: 2000 3000 4", "units: \"um\" \"um\" \"mm\"");
        assertEquals(new Vector3(2, 3, 4), spaced.geometry().spacingMm());
        assertTrue(spaced.notes().get(0).contains("\"um\""), spaced.notes()::toString);
        assertEquals(
                List.of(),
                read("space: LPS", DIRECTIONS, "space units: \"mm\" \"mm\" \"mm\"")
                        .notes());
    }

    @Test
    void infoSaysWhatTheHeaderSays() throws IOException {
        Path file = NrrdBytes.write(
                folder.resolve("a.nrrd"),
                NrrdBytes.count(48),
                "type: short",
                "encoding: raw",
                "endian: big",
                "dimension: 4",
                "space: LAS",
                "sizes: 3 2 2 2",
                "space directions: none (0,2,0) (-3,0,0) (0,0,4)",
                "space origin: (10,20,30)");
        assertEquals(
                new ImageInfo(
                        "NRRD0004, raw",
                        List.of(3L, 2L, 2L, 2L),
                        "int16",
                        "big-endian",
                        expected(1, -1),
                        "space directions",
                        1,
                        0,
                        3,
                        List.of()),
                Images.info(file));
    }
}
