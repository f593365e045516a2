package dev.radiomics.io.metaimage;

import static dev.radiomics.io.metaimage.MetaImageBytes.count;
import static dev.radiomics.io.testing.Refusals.assertRefused;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaImageGeometryTest {
    private static final Direction TURNED =
            new Direction(new Vector3(0, 1, 0), new Vector3(-1, 0, 0), new Vector3(0, 0, 1));
    private static final Geometry PLACED =
            new Geometry(new GridSize(2, 2, 2), new Vector3(2, 3, 4), new Vector3(10, 20, 30), TURNED);

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return MetaImageBytes.write(
                folder.resolve("a.mha"),
                count(0, 8),
                "NDims = 3\nDimSize = 2 2 2\nElementType = MET_UCHAR\n" + String.join("\n", lines)
                        + "\nElementDataFile = LOCAL");
    }

    /** The first three numbers of the matrix are the direction of x: SimpleITK reads such a file the same way. */
    @Test
    void theMatrixIsWrittenAxisByAxis() throws IOException {
        for (String matrix : List.of("TransformMatrix", "Rotation", "Orientation")) {
            for (String offset : List.of("Offset", "Position", "Origin", "ImagePosition")) {
                for (String spacing : List.of("ElementSpacing", "ElementSize")) {
                    Volume volume = Images.read(file(
                            matrix + " = 0 1 0 -1 0 0 0 0 1",
                            offset + " = 10 20 30",
                            spacing + " = 2 3 4",
                            "CenterOfRotation = 1 1 1",
                            "AnatomicalOrientation = LPI"));
                    assertEquals(PLACED, volume.geometry(), matrix + " " + offset + " " + spacing);
                    assertEquals(List.of(), volume.notes());
                }
            }
        }
        Path both = file("ElementSize = 9 9 9", "ElementSpacing = 2 3 4");
        assertEquals(new Vector3(2, 3, 4), Images.read(both).geometry().spacingMm());
    }

    @Test
    void aFourthAxisDoesNotLeadThroughSpace() throws IOException {
        String header = "NDims = 4\nDimSize = 2 2 2 1\nElementType = MET_UCHAR\nOffset = 10 20 30 5\n"
                + "ElementSpacing = 2 3 4 7\nTransformMatrix = ";
        Path file = MetaImageBytes.write(
                folder.resolve("b.mha"),
                count(0, 8),
                header + "0 1 0 0 -1 0 0 0 0 0 1 0 0 0 0 1\nElementDataFile = LOCAL");
        assertEquals(PLACED, Images.read(file).geometry());
        Path mixed = MetaImageBytes.write(
                folder.resolve("c.mha"),
                count(0, 8),
                header + "0 1 0 0 -1 0 0 0 0 0 1 0.5 0 0 0 1\nElementDataFile = LOCAL");
        assertRefused(mixed, "'TransformMatrix' is '0 1 0 0", "a fourth axis apart from the three of space");
    }

    @Test
    void twoDimensionsBecomeOneSlice() throws IOException {
        Path file = MetaImageBytes.write(
                folder.resolve("b.mha"),
                count(0, 8),
                "NDims = 2\nDimSize = 4 2\nElementType = MET_UCHAR\nTransformMatrix = 0 1 -1 0\nOffset = 10 20\n"
                        + "ElementSpacing = 2 3\nElementDataFile = LOCAL");
        assertEquals(
                new Geometry(new GridSize(4, 2, 1), new Vector3(2, 3, 1), new Vector3(10, 20, 0), TURNED),
                Images.read(file).geometry());
    }

    @Test
    void otherUnitsBecomeMillimetres() throws IOException {
        Volume volume = Images.read(file(
                "DistanceUnits = cm",
                "TransformMatrix = 0 1 0 -1 0 0 0 0 1",
                "Offset = 1 2 3",
                "ElementSpacing = 0.2 0.3 0.4"));
        assertEquals(new Vector3(2, 3, 4), volume.geometry().spacingMm());
        assertEquals(new Vector3(10, 20, 30), volume.geometry().originMm());
        assertTrue(volume.notes().get(0).contains("from cm to mm"), volume.notes()::toString);
    }

    @Test
    void aGivenSpacingIsForFilesWithoutOne() throws IOException {
        ReadOptions given = ReadOptions.defaults().withSpacingMm(new Vector3(5, 6, 7));
        Volume nothing = Images.read(file());
        assertEquals(Geometry.of(new GridSize(2, 2, 2), new Vector3(1, 1, 1)), nothing.geometry());
        assertEquals(2, nothing.notes().size());
        assertTrue(nothing.notes().get(0).contains("no TransformMatrix"), nothing.notes()::toString);
        assertTrue(nothing.notes().get(1).contains("no spacing"), nothing.notes()::toString);
        assertEquals("none", Images.info(file()).transform());
        assertEquals(new Vector3(5, 6, 7), Images.read(file(), given).geometry().spacingMm());
        assertEquals(1, Images.read(file(), given).notes().size());
        assertRefused(file("ElementSpacing = 1 1 1"), given, "MetaImage files state their own");
        assertRefused(file(), ReadOptions.defaults().withSeries("1.2"), "this is MetaImage, which has none");
    }

    @Test
    void infoSaysWhatTheHeaderSays() throws IOException {
        Path file = MetaImageBytes.write(
                folder.resolve("a.mha"),
                count(0, 48),
                "NDims = 3\nDimSize = 2 2 2\nElementType = MET_SHORT\nElementNumberOfChannels = 3\nRotation = "
                        + "0 1 0 -1 0 0 0 0 1\nOffset = 10 20 30\nElementSpacing = 2 3 4\n"
                        + "BinaryDataByteOrderMSB = True\nElementDataFile = LOCAL");
        assertEquals(
                new ImageInfo(
                        "MetaImage",
                        List.of(3L, 2L, 2L, 2L),
                        "int16",
                        "big-endian",
                        PLACED,
                        "TransformMatrix",
                        1,
                        0,
                        3,
                        List.of()),
                Images.info(file));
    }
}
