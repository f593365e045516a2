package dev.radiomics.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.Compression;
import dev.radiomics.io.testing.StoredVoxels;
import dev.radiomics.io.voxels.VoxelType;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class NiftiVoxelsTest {
    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);

    @TempDir
    Path folder;

    /** Bytes chosen at random, every type, order, version and compression, against a definition one voxel at a time. */
    @Test
    void readsEveryTypeAsStored(SplittableRandom random) throws IOException {
        for (VoxelType type : VoxelType.values()) {
            for (ByteOrder order : ORDERS) {
                for (int version = 1; version <= 2; version++) {
                    byte[] voxels = StoredVoxels.random(random, type, order, 7 * 5 * 3);
                    NiftiBytes file = new NiftiBytes(version, order, 7, 5, 3)
                            .type(NiftiType.codeOf(type))
                            .voxels(voxels);
                    double[] expected = StoredVoxels.values(type, order, voxels, 1, 0);
                    String name = type + " " + order + " version " + version;
                    assertArrayEquals(
                            expected, StoredVoxels.exactValues(Images.read(file.write(folder.resolve("a.nii")))), name);
                    assertArrayEquals(
                            expected,
                            StoredVoxels.exactValues(Images.read(file.write(folder.resolve("a.nii.gz")))),
                            name);
                }
            }
        }
    }

    @Test
    void scalesEveryType(SplittableRandom random) throws IOException {
        for (VoxelType type : VoxelType.values()) {
            for (ByteOrder order : ORDERS) {
                byte[] voxels = StoredVoxels.random(random, type, order, 24);
                Volume volume = Images.read(new NiftiBytes(2, order, 4, 3, 2)
                        .type(NiftiType.codeOf(type))
                        .scaling(0.37, -11.5)
                        .voxels(voxels)
                        .write(folder.resolve("a.nii")));
                double[] expected = StoredVoxels.values(type, order, voxels, 0.37, -11.5);
                boolean single = type.bytes() <= 2 || type == VoxelType.FLOAT32;
                if (single) {
                    Arrays.setAll(expected, i -> (float) expected[i]);
                }
                assertEquals(
                        single ? FloatType.class : DoubleType.class,
                        volume.voxels().getType().getClass());
                assertArrayEquals(expected, volume.toArray(), type + " " + order);
            }
        }
    }

    /** More voxels than one chunk holds, and not a multiple of it. */
    @Test
    void readsImagesOfManyChunks(SplittableRandom random) throws IOException {
        byte[] voxels = StoredVoxels.random(random, VoxelType.INT16, ByteOrder.BIG_ENDIAN, 101 * 103 * 17);
        Path file = new NiftiBytes(1, ByteOrder.BIG_ENDIAN, 101, 103, 17)
                .voxels(voxels)
                .write(folder.resolve("a.nii.gz"));
        Volume volume = Images.read(file);
        assertArrayEquals(StoredVoxels.values(VoxelType.INT16, ByteOrder.BIG_ENDIAN, voxels, 1, 0), volume.toArray());
        assertInstanceOf(ShortType.class, volume.voxels().getType());
    }

    @Test
    void wholeNumberScalingIsExact() throws IOException {
        Path file = NiftiBytes.one(3).scaling(1, -1024).shorts(-32768, 0, 32767).write(folder.resolve("ct.nii"));
        assertArrayEquals(new double[] {-33792, -1024, 31743}, Images.read(file).toArray());
        assertInstanceOf(FloatType.class, Images.read(file).voxels().getType());
        Path steep = NiftiBytes.one(2).scaling(1001, 1).shorts(-32767, 32767).write(folder.resolve("steep.nii"));
        assertArrayEquals(new double[] {-32799766, 32799768}, Images.read(steep).toArray());
    }

    @Test
    void slopeZeroOneOrNanIsNoScaling() throws IOException {
        for (double[] scaling : new double[][] {{0, 5}, {Double.NaN, 5}, {1, 0}, {Double.NaN, Double.NaN}}) {
            Path file = NiftiBytes.one(2)
                    .scaling(scaling[0], scaling[1])
                    .shorts(-7, 9)
                    .write(folder.resolve("a.nii"));
            assertArrayEquals(new double[] {-7, 9}, Images.read(file).toArray());
            assertInstanceOf(ShortType.class, Images.read(file).voxels().getType());
        }
    }

    @Test
    void takesOneOfSeveralVolumes() throws IOException {
        NiftiBytes file = NiftiBytes.one(2, 1, 1, 3).shorts(1, 2, 3, 4, 5, 6);
        for (String name : List.of("a.nii", "a.nii.gz")) {
            Path path = file.write(folder.resolve(name));
            assertArrayEquals(
                    new double[] {1, 2},
                    Images.read(path, ReadOptions.defaults().withTimePoint(0)).toArray());
            assertArrayEquals(
                    new double[] {3, 4},
                    Images.read(path, ReadOptions.defaults().withTimePoint(1)).toArray());
            assertArrayEquals(
                    new double[] {5, 6},
                    Images.read(path, ReadOptions.defaults().withTimePoint(2)).toArray());
            assertEquals(3, Images.info(path).volumes());
        }
    }

    @Test
    void skipsExtensionsAndIgnoresBytesAfterTheVoxels() throws IOException {
        Path extended = NiftiBytes.one(2)
                .voxelOffset(384)
                .between(new byte[36])
                .shorts(3, 4, 99, 99)
                .write(folder.resolve("a.nii.gz"));
        assertArrayEquals(new double[] {3, 4}, Images.read(extended).toArray());
        Path zero = NiftiBytes.one(2).voxelOffset(0).shorts(3, 4).write(folder.resolve("b.nii"));
        assertArrayEquals(new double[] {3, 4}, Images.read(zero).toArray());
    }

    @Test
    void readsGzipOfSeveralMembersAndGzipByContent() throws IOException {
        byte[] bytes = NiftiBytes.one(4).shorts(1, 2, 3, 4).bytes();
        Path members = Files.write(folder.resolve("a.nii.gz"), Compression.gzipInTwo(bytes));
        assertArrayEquals(new double[] {1, 2, 3, 4}, Images.read(members).toArray());
        Path misnamed = Files.write(folder.resolve("b.nii"), Compression.gzip(bytes));
        assertArrayEquals(new double[] {1, 2, 3, 4}, Images.read(misnamed).toArray());
        Path plain = Files.write(folder.resolve("c.nii.gz"), bytes);
        assertArrayEquals(new double[] {1, 2, 3, 4}, Images.read(plain).toArray());
    }

    @Test
    void readsPairsWhicheverFileIsNamed() throws IOException {
        NiftiBytes pair =
                NiftiBytes.one(2).magic("ni1\0").voxelOffset(0).type(2).voxels((byte) 200, (byte) 3);
        Files.write(folder.resolve("a.b.hdr"), pair.header());
        Files.write(folder.resolve("a.b.img"), pair.voxels());
        Files.write(folder.resolve("c.hdr.gz"), Compression.gzip(pair.header()));
        Files.write(folder.resolve("c.img.gz"), Compression.gzip(pair.voxels()));
        Files.write(folder.resolve("D.HDR"), pair.header());
        Files.write(folder.resolve("D.IMG"), pair.voxels());
        for (String name : List.of("a.b.hdr", "a.b.img", "c.hdr.gz", "c.img.gz", "D.HDR", "D.IMG")) {
            Volume volume = Images.read(folder.resolve(name));
            assertArrayEquals(new double[] {200, 3}, volume.toArray(), name);
            assertInstanceOf(UnsignedByteType.class, volume.voxels().getType());
        }
        assertEquals(
                "NIfTI-1 pair, gzip", Images.info(folder.resolve("c.img.gz")).format());
    }
}
