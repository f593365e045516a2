package dev.radiomics.io.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import dev.radiomics.io.RegionChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** Whatever is written comes back as it was. */
public final class RoundTrip {
    private static final int ROUNDS = 20;

    private RoundTrip() {}

    /**
     * Writes and reads random images of any size, orientation and type of voxel.
     *
     * @param names what the files may be called
     * @param toleranceMm how far a corner of the image may move
     */
    public static void assertEveryTypeSurvives(
            SplittableRandom random, Path folder, List<String> names, double toleranceMm) {
        for (int round = 0; round < ROUNDS; round++) {
            GridSize size = new GridSize(1 + random.nextInt(20), 1 + random.nextInt(20), 1 + random.nextInt(20));
            Geometry geometry = RandomGeometry.of(random, size);
            Path file = folder.resolve(names.get(random.nextInt(names.size())));
            images(size).forEach((image, type) -> {
                fill(image, random);
                assertSurvives(image, geometry, file, type);
                double distance = farCorner(geometry)
                        .minus(farCorner(Images.read(file).geometry()))
                        .norm();
                assertTrue(distance <= toleranceMm, () -> "far corner moved by " + distance + " mm");
            });
        }
    }

    /** Writes a mask and reads it. */
    public static void assertMaskSurvives(SplittableRandom random, Path file) {
        GridSize size = new GridSize(13, 11, 7);
        boolean[] inside = new boolean[size.arrayLength()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = random.nextBoolean();
        }
        Mask mask = Mask.of(inside, Geometry.of(size, new Vector3(1, 2, 3)));
        Images.write(mask, file);
        assertEquals("uint8", Images.info(file).dataType());
        Mask back = Images.readMask(file, RegionChoice.numbered(1));
        assertArrayEquals(inside, back.toArray());
        assertEquals(mask.geometry(), back.geometry());
        assertEquals(List.of(), back.notes());
    }

    /** Refuses names of headers with which they could not name their data file. */
    public static void assertNamesRefused(Path folder, List<String> names) {
        Volume volume = Volume.of(new float[1], Geometry.of(new GridSize(1, 1, 1), new Vector3(1, 1, 1)));
        for (String name : names) {
            String message = assertThrows(RadiomicsException.class, () -> Images.write(volume, folder.resolve(name)))
                    .getMessage();
            assertTrue(message.contains("choose another name"), message);
            assertFalse(Files.exists(folder.resolve(name)), name);
        }
    }

    /** An image of every ImgLib2 type with the type that it is written as. */
    private static Map<RandomAccessibleInterval<? extends RealType<?>>, String> images(GridSize size) {
        long[] dimensions = {size.x(), size.y(), size.z()};
        Map<RandomAccessibleInterval<? extends RealType<?>>, String> images = new LinkedHashMap<>();
        images.put(ArrayImgs.bytes(dimensions), "int8");
        images.put(ArrayImgs.unsignedBytes(dimensions), "uint8");
        images.put(ArrayImgs.shorts(dimensions), "int16");
        images.put(ArrayImgs.unsignedShorts(dimensions), "uint16");
        images.put(ArrayImgs.ints(dimensions), "int32");
        images.put(ArrayImgs.unsignedInts(dimensions), "uint32");
        images.put(ArrayImgs.longs(dimensions), "int64");
        images.put(ArrayImgs.unsignedLongs(dimensions), "uint64");
        images.put(ArrayImgs.floats(dimensions), "float32");
        images.put(ArrayImgs.doubles(dimensions), "float64");
        images.put(ArrayImgs.bits(dimensions), "uint8");
        images.put(ArrayImgs.unsigned12Bits(dimensions), "uint16");
        return images;
    }

    private static void fill(RandomAccessibleInterval<? extends RealType<?>> image, SplittableRandom random) {
        for (RealType<?> voxel : Views.flatIterable(image)) {
            if (voxel instanceof IntegerType<?> integer) {
                integer.setInteger(random.nextLong() & mask(voxel.getBitsPerPixel()));
            } else {
                voxel.setReal(random.nextDouble(-1e9, 1e9));
            }
        }
    }

    private static long mask(int bits) {
        return bits == 64 ? -1 : (1L << bits) - 1;
    }

    private static <T extends RealType<T>> void assertSurvives(
            RandomAccessibleInterval<? extends RealType<?>> image, Geometry geometry, Path file, String type) {
        @SuppressWarnings("unchecked")
        RandomAccessibleInterval<T> voxels = (RandomAccessibleInterval<T>) image;
        Images.write(Volume.of(voxels, geometry), file);
        Volume back = Images.read(file);
        Cursor<T> expected = Views.flatIterable(voxels).cursor();
        for (RealType<?> actual : Views.flatIterable(back.voxels())) {
            T voxel = expected.next();
            if (voxel instanceof IntegerType<?> integer) {
                assertEquals(integer.getIntegerLong(), ((IntegerType<?>) actual).getIntegerLong());
            } else {
                assertEquals(voxel.getRealDouble(), actual.getRealDouble());
            }
        }
        assertEquals(type, Images.info(file).dataType());
        assertEquals(List.of(), back.notes());
    }

    private static Vector3 farCorner(Geometry geometry) {
        return geometry.toWorld(20, 20, 20);
    }
}
