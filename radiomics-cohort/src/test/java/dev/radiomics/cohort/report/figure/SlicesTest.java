package dev.radiomics.cohort.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final GridSize SIZE = new GridSize(2, 3, 2);

    /** The value of voxel (x, y, z) is 100 z + 10 y + x. */
    private static final double[] VOXELS = {0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121};

    private static Geometry grid(Vector3 x, Vector3 y, Vector3 z) {
        return new Geometry(SIZE, new Vector3(1, 2, 5), new Vector3(0, 0, 0), new Direction(x, y, z));
    }

    private static double[] slice(Geometry grid, Plane.Name name, int slice) {
        Plane plane = Plane.of(grid).stream()
                .filter(candidate -> candidate.name() == name)
                .findFirst()
                .orElseThrow();
        return new Cut(plane, Box.of(SIZE), slice).read(Volume.of(VOXELS, grid));
    }

    @Test
    void axesOfThePatientAreShownAsUsual() {
        Geometry grid = grid(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1));
        assertArrayEquals(new double[] {100, 101, 110, 111, 120, 121}, slice(grid, Plane.Name.AXIAL, 1));
        // Superior, that is the last slice, is at the top.
        assertArrayEquals(new double[] {110, 111, 10, 11}, slice(grid, Plane.Name.CORONAL, 1));
        assertArrayEquals(new double[] {100, 110, 120, 0, 10, 20}, slice(grid, Plane.Name.SAGITTAL, 0));
    }

    /** As many NIfTI files store it: x towards the right, y towards anterior. */
    @Test
    void axesTheOtherWayRoundAreTurned() {
        Geometry grid = grid(new Vector3(-1, 0, 0), new Vector3(0, -1, 0), new Vector3(0, 0, 1));
        assertArrayEquals(new double[] {21, 20, 11, 10, 1, 0}, slice(grid, Plane.Name.AXIAL, 0));
        assertArrayEquals(new double[] {120, 110, 100, 20, 10, 0}, slice(grid, Plane.Name.SAGITTAL, 0));
    }

    /** Sagittal slices: x towards posterior, y towards inferior, slices towards the right; a little oblique. */
    @Test
    void otherOrdersOfAxesAreFound() {
        double c = Math.cos(0.1);
        double s = Math.sin(0.1);
        Geometry grid = grid(new Vector3(0, c, -s), new Vector3(0, -s, -c), new Vector3(-1, 0, 0));
        assertArrayEquals(new double[] {0, 1, 10, 11, 20, 21}, slice(grid, Plane.Name.SAGITTAL, 0));
        assertArrayEquals(new double[] {110, 10, 111, 11}, slice(grid, Plane.Name.AXIAL, 1));
        assertArrayEquals(new double[] {100, 0, 110, 10, 120, 20}, slice(grid, Plane.Name.CORONAL, 0));
    }

    @Test
    void picturesHoldSizesInMmAndBorders() throws IOException {
        Geometry grid = grid(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1));
        boolean[] inside = new boolean[VOXELS.length];
        inside[0] = true;
        inside[1] = true;
        boolean[] kept = inside.clone();
        kept[1] = false;
        Cut cut = new Cut(Plane.of(grid).get(0), Box.of(SIZE), 0);
        SlicePicture picture = SlicePicture.of(
                cut,
                Volume.of(VOXELS, grid),
                Mask.of(inside, grid),
                Mask.of(kept, grid),
                new SlicePicture.Style(new Window(0, 20), 256, 10));
        assertEquals("axial 0", picture.title());
        assertEquals(2, picture.widthMm());
        assertEquals(6, picture.heightMm());
        assertEquals(20, picture.shownWidth());
        assertEquals("M0 0h2M0 1h2M0 0v1M2 0v1", picture.outline());
        assertEquals("M1 0h1M1 1h1M1 0v1M2 0v1", picture.leftOut());
        assertEquals(0.5, picture.barMm());
        BufferedImage pixels = decode(picture.pixels());
        assertEquals(2, pixels.getWidth());
        assertEquals(3, pixels.getHeight());
        // 10 of 0 to 20 is the middle grey, 21 is white.
        assertEquals(128, pixels.getRaster().getSample(0, 1, 0));
        assertEquals(255, pixels.getRaster().getSample(1, 2, 0));
    }

    @Test
    void largeSlicesAreDrawnCoarser() throws IOException {
        double[] values = {0, 2, 10, 4, 6, 20, 100, 100, 30};
        PixelPicture picture = PixelPicture.grey(values, 3, 3, new Window(0, 255), 2);
        assertEquals(2, picture.step());
        BufferedImage pixels = decode(picture);
        // Means of blocks of 2 x 2, those at the edges of what is there.
        assertEquals(3, pixels.getRaster().getSample(0, 0, 0));
        assertEquals(15, pixels.getRaster().getSample(1, 0, 0));
        assertEquals(100, pixels.getRaster().getSample(0, 1, 0));
        assertEquals(30, pixels.getRaster().getSample(1, 1, 0));
    }

    @Test
    void windowsLeaveTheTailsOut() {
        double[] values = new double[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        assertEquals(new Window(1, 99), Window.of(List.of(values, new double[] {Double.NaN})));
        assertEquals(new Window(0, 1), Window.of(List.of(new double[] {Double.NaN})));
        assertEquals((byte) 128, new Window(7, 7).grey(7));
    }

    static BufferedImage decode(PixelPicture picture) throws IOException {
        assertTrue(picture.uri().startsWith("data:image/png;base64,"));
        byte[] png =
                Base64.getDecoder().decode(picture.uri().substring(picture.uri().indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
