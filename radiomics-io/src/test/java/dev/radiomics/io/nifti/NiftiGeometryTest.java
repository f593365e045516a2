package dev.radiomics.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.RandomGeometry;
import dev.radiomics.io.voxels.Affine;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class NiftiGeometryTest {
    private static final double[] SFORM = {2, 0, 0, 10, 0, 3, 0, 20, 0, 0, 4, 30};

    @TempDir
    Path folder;

    private NiftiBytes image() {
        return NiftiBytes.one(2, 2, 2).shorts(0, 1, 2, 3, 4, 5, 6, 7);
    }

    private Volume read(NiftiBytes file) throws IOException {
        return Images.read(file.write(folder.resolve("a.nii")));
    }

    private static Direction axes(double x, double y, double z) {
        return new Direction(new Vector3(x, 0, 0), new Vector3(0, y, 0), new Vector3(0, 0, z));
    }

    @Test
    void sformIsTurnedFromRasToLps() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (int version = 1; version <= 2; version++) {
                NiftiBytes file =
                        new NiftiBytes(version, order, 2, 2, 2).sform(1, SFORM).shorts(0, 1, 2, 3, 4, 5, 6, 7);
                Volume volume = read(file);
                assertEquals(
                        new Geometry(
                                new GridSize(2, 2, 2),
                                new Vector3(2, 3, 4),
                                new Vector3(-10, -20, 30),
                                axes(-1, -1, 1)),
                        volume.geometry());
                assertEquals(List.of(), volume.notes());
                assertEquals(1, volume.valueAt(1, 0, 0));
                assertEquals(2, volume.valueAt(0, 1, 0));
                assertEquals(4, volume.valueAt(0, 0, 1));
            }
        }
    }

    /** A spacing that a float cannot hold exactly still gives axes of exactly 1. */
    @Test
    void axesAlongTheWorldAreExact() throws IOException {
        Geometry geometry = read(image().sform(1, 0.977, 0, 0, 10, 0, 0.977, 0, 20, 0, 0, 1.1, 30))
                .geometry();
        assertEquals(axes(-1, -1, 1), geometry.direction());
        assertEquals(new Vector3(0.977f, 0.977f, 1.1f), geometry.spacingMm());
    }

    @Test
    void negativePixdimDoesNoHarmBesideAnSform() throws IOException {
        Volume volume = read(image().pixdim(1, -2, -3, -4).sform(1, SFORM));
        assertEquals(new Vector3(2, 3, 4), volume.geometry().spacingMm());
    }

    @Test
    void qformIsTakenWithoutSform() throws IOException {
        // A turn by 90 degrees about z: b = c = 0, d = sin 45°; x goes to RAS +y, y to RAS -x.
        double d = Math.sqrt(0.5);
        NiftiBytes file = image().pixdim(1, 2, 3, 4).qform(1, 0, 0, d, 10, 20, 30);
        Geometry geometry = read(file).geometry();
        assertClose(new Vector3(-10, -20, 30), geometry.originMm());
        assertClose(new Vector3(0, -1, 0), geometry.direction().x());
        assertClose(new Vector3(1, 0, 0), geometry.direction().y());
        assertClose(new Vector3(0, 0, 1), geometry.direction().z());
        assertClose(new Vector3(2, 3, 4), geometry.spacingMm());
        assertEquals("qform", Images.info(folder.resolve("a.nii")).transform());
    }

    @Test
    void qfacFlipsTheThirdAxis() throws IOException {
        assertEquals(
                axes(-1, -1, -1),
                read(image().pixdim(-1, 1, 1, 1).qform(1, 0, 0, 0, 0, 0, 0))
                        .geometry()
                        .direction());
        assertEquals(
                axes(-1, -1, 1),
                read(image().pixdim(0, 1, 1, 1).qform(1, 0, 0, 0, 0, 0, 0))
                        .geometry()
                        .direction());
    }

    @Test
    void pixdimAloneGivesSpacingAndANote() throws IOException {
        Volume volume = read(image().pixdim(1, 2, 3, 4));
        assertEquals(
                new Geometry(new GridSize(2, 2, 2), new Vector3(2, 3, 4), new Vector3(0, 0, 0), axes(-1, -1, 1)),
                volume.geometry());
        assertTrue(volume.notes().get(0).contains("neither sform nor qform"), volume.notes()::toString);
    }

    @Test
    void disagreementIsNotedAndSformKept() throws IOException {
        NiftiBytes shifted = image().pixdim(1, 2, 3, 4).sform(1, SFORM).qform(1, 0, 0, 0, 10.3, 20, 30);
        Volume volume = read(shifted);
        assertEquals(new Vector3(-10, -20, 30), volume.geometry().originMm());
        assertEquals(1, volume.notes().size());
        assertTrue(volume.notes().get(0).contains("disagree"), volume.notes()::toString);
        assertEquals(volume.notes(), Images.info(folder.resolve("a.nii")).warnings());
        assertEquals(
                List.of(),
                read(image().pixdim(1, 2, 3, 4).sform(1, SFORM).qform(1, 0, 0, 0, 10.1, 20, 30))
                        .notes());
        Volume unusable = read(image().pixdim(1, 2, 0, 4).sform(1, SFORM).qform(1, 0, 0, 0, 10, 20, 30));
        assertTrue(unusable.notes().get(0).contains("unusable"), unusable.notes()::toString);
    }

    @Test
    void otherUnitsBecomeMillimetres() throws IOException {
        double[] metres = new double[12];
        for (int i = 0; i < 12; i++) {
            metres[i] = SFORM[i] / 1000;
        }
        Geometry geometry = read(image().units(1).sform(1, metres)).geometry();
        assertClose(new Vector3(2, 3, 4), geometry.spacingMm());
        assertClose(new Vector3(-10, -20, 30), geometry.originMm());
        Geometry micrometres = read(image().units(3 | 8)
                        .pixdim(1, 500, 600, 700)
                        .qform(1, 0, 0, 0, 1000, 0, 0))
                .geometry();
        assertClose(new Vector3(0.5, 0.6, 0.7), micrometres.spacingMm());
        assertClose(new Vector3(-1, 0, 0), micrometres.originMm());
    }

    @Test
    void fewerAxesBecomeOneSlice() throws IOException {
        Geometry plane = read(NiftiBytes.one(2, 3).pixdim(1, 2, 3, 0).shorts(0, 0, 0, 0, 0, 0))
                .geometry();
        assertEquals(new GridSize(2, 3, 1), plane.size());
        assertEquals(new Vector3(2, 3, 1), plane.spacingMm());
        Geometry flat = read(NiftiBytes.one(2, 1)
                        .pixdim(1, 2, 3, 5)
                        .sform(1, 2, 0, 0, 10, 0, 0, 0, 20, 0, -3, 0, 30)
                        .shorts(0, 0))
                .geometry();
        assertEquals(new Vector3(2, 3, 5), flat.spacingMm());
        assertEquals(new Vector3(0, -1, 0), flat.direction().z());
        Geometry line = read(NiftiBytes.one(2)
                        .pixdim(1, 2, 0, 0)
                        .sform(1, 0, 0, 0, 10, 2, 0, 0, 20, 0, 0, 0, 30)
                        .shorts(0, 0))
                .geometry();
        assertEquals(new GridSize(2, 1, 1), line.size());
        assertEquals(new Vector3(2, 1, 1), line.spacingMm());
    }

    @Test
    void trailingAxesOfLengthOneAreAccepted() throws IOException {
        assertEquals(
                new GridSize(2, 1, 1),
                read(NiftiBytes.one(2, 1, 1, 1, 1, 1, 1).shorts(0, 0))
                        .geometry()
                        .size());
    }

    /** Any rotation and handedness: the quaternion gives back the axes it was made from. */
    @Test
    void quaternionsKeepAnyOrientation(SplittableRandom random) {
        for (int i = 0; i < 500; i++) {
            Geometry geometry = RandomGeometry.of(random, new GridSize(9, 8, 7));
            Affine matrix = Affine.of(geometry);
            Affine back = Quaternion.of(matrix).toAffine(geometry.spacingMm(), matrix.origin());
            assertClose(matrix.x(), back.x());
            assertClose(matrix.y(), back.y());
            assertClose(matrix.z(), back.z());
        }
    }

    /** Turns by 180 degrees, where the scalar part of the quaternion vanishes, and every other turn by right angles. */
    @Test
    void quaternionsKeepRightAngles() {
        for (Direction direction : RandomGeometry.alongAxes()) {
            Affine matrix = Affine.of(
                    new Geometry(new GridSize(2, 2, 2), new Vector3(1, 2, 3), new Vector3(0, 0, 0), direction));
            Affine back = Quaternion.of(matrix).toAffine(new Vector3(1, 2, 3), matrix.origin());
            assertClose(matrix.x(), back.x());
            assertClose(matrix.y(), back.y());
            assertClose(matrix.z(), back.z());
        }
    }

    @Test
    void infoSaysWhatTheHeaderSays() throws IOException {
        Path file = new NiftiBytes(2, ByteOrder.BIG_ENDIAN, 2, 2, 1, 2)
                .scaling(2, 1)
                .sform(2, SFORM)
                .shorts(1, 2, 3, 4, 5, 6, 7, 8)
                .write(folder.resolve("a.nii.gz"));
        Geometry geometry =
                Images.read(file, ReadOptions.defaults().withTimePoint(0)).geometry();
        assertEquals(
                new ImageInfo(
                        "NIfTI-2, gzip",
                        List.of(2L, 2L, 1L, 2L),
                        "int16",
                        "big-endian",
                        geometry,
                        "sform",
                        2,
                        1,
                        2,
                        List.of()),
                Images.info(file));
    }

    @Test
    void infoWarnsOfATruncatedFile() throws IOException {
        Path file = NiftiBytes.one(100, 100, 100).sform(1, SFORM).shorts(1, 2).write(folder.resolve("a.nii"));
        List<String> warnings = Images.info(file).warnings();
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("needs 2000352 bytes, but the file has 356"), warnings::toString);
    }

    private static void assertClose(Vector3 expected, Vector3 actual) {
        double distance = expected.minus(actual).norm();
        assertTrue(distance <= 1e-6, () -> "expected " + expected + ", got " + actual);
    }
}
