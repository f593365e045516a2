package dev.radiomics.io.scifio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.StandardisedUptake;
import dev.radiomics.io.dicom.contract.Objects;
import dev.radiomics.io.dicom.dataset.Tags;
import io.scif.SCIFIOService;
import io.scif.config.SCIFIOConfig;
import io.scif.img.ImgOpener;
import io.scif.img.SCIFIOImgPlus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import net.imagej.ImgPlus;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.DefaultLinearAxis;
import net.imagej.axis.PowerAxis;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.io.location.FileLocation;
import org.scijava.service.SciJavaService;

class ScifioImagesTest {
    private static final ReadOptions NONE = ReadOptions.defaults();
    private static final String STACK_IN_MM = "slices=6\nunit=mm\nspacing=3.0\n";

    private static Context context;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeContext() {
        context = new Context(SciJavaService.class, SCIFIOService.class);
    }

    @AfterAll
    static void disposeContext() {
        context.dispose();
    }

    private static Volume read(Path file, ReadOptions options) {
        return ScifioImages.read(file, options, context);
    }

    @Test
    void aStackHasTheSpacingOfItsAxes() {
        Path file = TiffBytes.write(folder.resolve("stack.tif"), 6, STACK_IN_MM, 2, TiffBytes.NO_UNIT);
        Volume volume = ScifioImages.read(file, NONE);
        assertEquals(new GridSize(4, 3, 6), volume.geometry().size());
        assertEquals(new Vector3(0.5, 0.5, 3), volume.geometry().spacingMm());
        assertEquals(new Vector3(0, 0, 0), volume.geometry().originMm());
        assertEquals(UnsignedShortType.class, volume.voxels().getType().getClass());
        for (int z = 0; z < 6; z++) {
            assertEquals(100 * z, volume.valueAt(0, 0, z));
            assertEquals(100 * z + 11, volume.valueAt(3, 2, z));
        }
        assertEquals(List.of(), volume.notes());
    }

    @Test
    void unitsAreTurnedIntoMillimetres() {
        for (String unit : List.of("micron", "um", "\\u00B5m")) {
            Path file = TiffBytes.write(
                    folder.resolve("stack.tif"), 2, "slices=2\nunit=" + unit + "\nspacing=50\n", 1, TiffBytes.NO_UNIT);
            assertEquals(
                    new Vector3(0.001, 0.001, 0.05), read(file, NONE).geometry().spacingMm(), unit);
        }
    }

    @Test
    void unitsAreKnownByManyNames() {
        for (String micrometre : List.of("\u00b5m", "\u03bcm", "Micron", " micrometres ")) {
            assertEquals(0.001, LengthUnit.inMm(micrometre).orElseThrow(), micrometre);
        }
        assertEquals(1e-6, LengthUnit.inMm("nm").orElseThrow());
        assertEquals(1000, LengthUnit.inMm("m").orElseThrow());
        for (String none : List.of("pixel", "", "sec")) {
            assertTrue(LengthUnit.inMm(none).isEmpty(), none);
        }
    }

    /** SCIFIO gives 500 cm for half a millimetre. */
    @Test
    void resolutionsInCentimetresAndInchesAreNotTrusted() {
        Path cm = TiffBytes.write(folder.resolve("cm.tif"), 2, "slices=2\nunit=cm\nspacing=0.3\n", 20, TiffBytes.CM);
        Path inch = TiffBytes.write(
                folder.resolve("inch.tif"), 2, "slices=2\nunit=inch\nspacing=0.1\n", 72, TiffBytes.INCH);
        for (Path file : List.of(cm, inch)) {
            assertRefused(() -> read(file, NONE), "X has the unit", "which SCIFIO misreads in TIFF files");
            Vector3 spacing = new Vector3(0.5, 0.5, 3);
            assertEquals(
                    spacing, read(file, NONE.withSpacingMm(spacing)).geometry().spacingMm());
        }
    }

    @Test
    void spacingIsGivenWhereNoneIsStated() {
        Vector3 spacing = new Vector3(0.5, 0.25, 2);
        Path plain = TiffBytes.write(folder.resolve("plain.tif"), 1);
        assertRefused(
                () -> read(plain, NONE), "plain.tif: the distance of the voxels in mm is not known", "X has no unit");
        assertEquals(
                spacing, read(plain, NONE.withSpacingMm(spacing)).geometry().spacingMm());
        Path stack = TiffBytes.write(folder.resolve("stack.tif"), 6, STACK_IN_MM, 2, TiffBytes.NO_UNIT);
        assertRefused(() -> read(stack, NONE.withSpacingMm(spacing)), "states its own (0.5 x 0.5 x 3 mm)");
    }

    @Test
    void oneSliceHasNoThickness() {
        Path file = TiffBytes.write(folder.resolve("one.tif"), 1, "unit=mm\n", 2, TiffBytes.NO_UNIT);
        Volume volume = read(file, NONE);
        assertEquals(new Vector3(0.5, 0.5, 1), volume.geometry().spacingMm());
        assertEquals(List.of("the one slice does not state its thickness; 1 mm was taken"), volume.notes());
    }

    @Test
    void oneOfSeveralVolumesIsRead() {
        Path file = TiffBytes.write(
                folder.resolve("channels.tif"),
                12,
                "channels=2\nslices=3\nframes=2\nhyperstack=true\nunit=micron\nspacing=5\n",
                2,
                TiffBytes.NO_UNIT);
        assertRefused(
                () -> read(file, NONE), "there are 4 volumes", "along Channel (2), Time (2)", "first changing fastest");
        for (int volume = 0; volume < 4; volume++) {
            int channel = volume % 2;
            int time = volume / 2;
            Volume chosen = read(file, NONE.withTimePoint(volume));
            assertEquals(new GridSize(4, 3, 3), chosen.geometry().size());
            for (int z = 0; z < 3; z++) {
                assertEquals(100 * (channel + 2 * z + 6 * time) + 11, chosen.valueAt(3, 2, z));
            }
        }
        assertRefused(() -> read(file, NONE.withTimePoint(4)), "there is no volume 4");
    }

    @Test
    void coloursAreChannels() throws IOException {
        BufferedImage colours = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        colours.setRGB(1, 0, 0x0A141E);
        Path file = folder.resolve("colours.png");
        ImageIO.write(colours, "png", file.toFile());
        ReadOptions given = NONE.withSpacingMm(new Vector3(1, 1, 1));
        assertRefused(() -> read(file, given), "there are 3 volumes", "Channel (3)");
        for (int channel = 0; channel < 3; channel++) {
            assertArrayEquals(
                    new double[] {0, 10 * (channel + 1), 0, 0, 0, 0},
                    read(file, given.withTimePoint(channel)).toArray());
        }
    }

    @Test
    void filesWithSimilarNamesAreNotJoined() {
        for (int i = 1; i <= 3; i++) {
            TiffBytes.write(folder.resolve("slice_z" + i + ".tif"), i);
        }
        ReadOptions given = NONE.withSpacingMm(new Vector3(1, 1, 1));
        assertEquals(
                new GridSize(4, 3, 1),
                read(folder.resolve("slice_z1.tif"), given).geometry().size());
    }

    @Test
    void dicomIsRefused() throws IOException {
        Path file = Objects.slice(3, 0, 0, 0)
                .numbers(Tags.COLUMNS, 64)
                .numbers(Tags.ROWS, 64)
                .numbers(Tags.PIXEL_DATA, new double[64 * 64])
                .write(folder.resolve("slice"));
        assertRefused(() -> read(file, NONE), "this is DICOM", "rescale", "dev.radiomics.io.Images");
        Path old = Files.write(folder.resolve("old.dcm"), new byte[] {8, 0, 5, 0, 'C', 'S', 0, 0});
        assertRefused(() -> read(old, NONE), "this is DICOM");
        SCIFIOConfig config = new SCIFIOConfig(context).checkerSetOpen(true).groupableSetGroupFiles(false);
        SCIFIOImgPlus<?> opened = new ImgOpener(context)
                .openImgs(new FileLocation(file.toFile()), config)
                .get(0);
        @SuppressWarnings("unchecked")
        ImgPlus<? extends RealType<?>> image = (ImgPlus<? extends RealType<?>>) opened;
        assertRefused(() -> ScifioImages.of(image, NONE), "this is DICOM");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path missing = folder.resolve("missing.tif");
        assertRefused(() -> read(missing, NONE), missing + ": there is no such file");
        Path text = Files.writeString(folder.resolve("text.abc"), "no image");
        assertRefused(() -> read(text, NONE), text + ": SCIFIO knows no format of this file");
        Path stack = TiffBytes.write(folder.resolve("stack.tif"), 6, STACK_IN_MM, 2, TiffBytes.NO_UNIT);
        assertRefused(() -> read(stack, NONE.withSuv(StandardisedUptake.BODY_WEIGHT)), "read the DICOM series");
        byte[] whole = Files.readAllBytes(stack);
        Path cut = folder.resolve("cut.tif");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(cut, Arrays.copyOf(whole, length));
            try {
                read(cut, NONE);
            } catch (ImageFormatException e) {
                assertTrue(e.getMessage().startsWith(cut + ": "), e.getMessage());
            }
        }
    }

    private static ImgPlus<FloatType> image(float[] values, long[] size, DefaultLinearAxis... axes) {
        return new ImgPlus<>(ArrayImgs.floats(values, size), "image", axes);
    }

    private static DefaultLinearAxis axis(AxisType type, String unit, double scale, double origin) {
        return new DefaultLinearAxis(type, unit, scale, origin);
    }

    @Test
    void imagesInMemoryKeepTheirVoxels() {
        float[] values = {1, 2, 3, 4, 5, 6};
        Volume volume = ScifioImages.of(
                image(values, new long[] {3, 2}, axis(Axes.X, "cm", 0.1, -2), axis(Axes.Y, "inch", 1, 0)), NONE);
        assertEquals(new Vector3(1, 25.4, 1), volume.geometry().spacingMm());
        assertEquals(new Vector3(-20, 0, 0), volume.geometry().originMm());
        values[4] = 50;
        assertEquals(50, volume.valueAt(1, 1, 0));
    }

    /** Value 1000 z + 100 y + 10 x + c at every place, the axes stored in another order. */
    @Test
    void axesMayHaveAnyOrder() {
        long[] size = {2, 4, 3, 5};
        float[] values = new float[2 * 4 * 3 * 5];
        for (int i = 0; i < values.length; i++) {
            int c = i % 2;
            int z = i / 2 % 4;
            int y = i / 8 % 3;
            int x = i / 24;
            values[i] = 1000 * z + 100 * y + 10 * x + c;
        }
        ImgPlus<FloatType> image = image(
                values,
                size,
                axis(Axes.CHANNEL, null, 1, 0),
                axis(Axes.Z, "mm", 3, 30),
                axis(Axes.Y, "mm", 2, 20),
                axis(Axes.X, "mm", 1, 10));
        Volume volume = ScifioImages.of(image, NONE.withTimePoint(1));
        assertEquals(new GridSize(5, 3, 4), volume.geometry().size());
        assertEquals(new Vector3(1, 2, 3), volume.geometry().spacingMm());
        assertEquals(new Vector3(10, 20, 30), volume.geometry().originMm());
        assertEquals(3241, volume.valueAt(4, 2, 3));
        assertEquals(2111, volume.valueAt(1, 1, 2));
    }

    @Test
    void axesThatDoNotFitAreNamed() {
        ArrayImg<FloatType, ?> plane = ArrayImgs.floats(2, 2);
        assertRefused(
                () -> ScifioImages.of(new ImgPlus<>(plane, "image", new AxisType[] {Axes.X, Axes.TIME}), NONE),
                "has no axis Y, only X (2), Time (2)");
        assertRefused(
                () -> ScifioImages.of(
                        new ImgPlus<>(
                                plane, "image", axis(Axes.X, "pixel", 1, 0), new PowerAxis(Axes.Y, "mm", 0, 1, 2)),
                        NONE),
                "X has the unit 'pixel'; Y has the unit 'mm', but no even distance above 0");
        assertRefused(
                () -> ScifioImages.of(
                        image(new float[4], new long[] {2, 2}, axis(Axes.X, "mm", -1, 0), axis(Axes.Y, "mm", 1, 0)),
                        NONE),
                "(X has the unit 'mm', but no even distance above 0)");
    }

    private static void assertRefused(Executable reading, String... parts) {
        String message = assertThrows(RadiomicsException.class, reading).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
