package dev.radiomics.io.voxels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.testing.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class StoredArrayTest {
    @TempDir
    Path folder;

    /** The axis of volumes may be any; against the definition of an index, one voxel at a time. */
    @Test
    void picksOneVolumeWhereverItsAxisIs(SplittableRandom random) throws IOException {
        for (int round = 0; round < 50; round++) {
            List<Long> lengths = new ArrayList<>();
            for (int axis = 0; axis < 4; axis++) {
                lengths.add((long) random.nextInt(1, 5));
            }
            VoxelType type = List.of(VoxelType.values()).get(random.nextInt(10));
            int axis = random.nextInt(4);
            StoredArray array = new StoredArray(lengths, type, OptionalInt.of(axis));
            byte[] bytes = new byte[array.byteCount().intValueExact()];
            random.nextBytes(bytes);
            Path file = Files.write(folder.resolve("voxels"), bytes);
            for (int volume = 0; volume < array.volumes(); volume++) {
                byte[] expected = volume(array, bytes, volume);
                try (VoxelBytes source = array.volume(ByteSource.openPlain(file), volume)) {
                    byte[] actual = new byte[expected.length];
                    // In two parts with a gap, as whole volumes are read and parts of them passed over.
                    int split = random.nextInt(expected.length + 1);
                    int gap = random.nextInt(expected.length - split + 1);
                    source.readFully(actual, 0, split);
                    source.skip(gap);
                    System.arraycopy(expected, split, actual, split, gap);
                    source.readFully(actual, split + gap, expected.length - split - gap);
                    assertArrayEquals(expected, actual, array + " axis " + axis);
                }
            }
        }
    }

    private static byte[] volume(StoredArray array, byte[] bytes, int volume) {
        int axis = array.volumeAxis().orElseThrow();
        int size = array.type().bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int voxel = 0; voxel < bytes.length / size; voxel++) {
            int index = voxel;
            for (int i = 0; i < axis; i++) {
                index /= array.lengths().get(i).intValue();
            }
            if (index % array.lengths().get(axis) == volume) {
                out.write(bytes, voxel * size, size);
            }
        }
        return out.toByteArray();
    }

    @Test
    void theSizeLeavesOutTheAxisOfVolumes() {
        List<Long> lengths = List.of(9L, 2L, 3L, 4L);
        assertEquals(new GridSize(2, 3, 4), new StoredArray(lengths, VoxelType.INT8, OptionalInt.of(0)).volumeSize());
        assertEquals(new GridSize(9, 2, 3), new StoredArray(lengths, VoxelType.INT8, OptionalInt.of(3)).volumeSize());
        assertEquals(
                new GridSize(5, 1, 1), new StoredArray(List.of(5L), VoxelType.INT8, OptionalInt.empty()).volumeSize());
    }

    /** The checksum behind the voxels counts for the volume that ends there. */
    @Test
    void onlyTheLastVolumeChecksWhatFollows() throws IOException {
        byte[] damaged = Compression.gzip(new byte[] {1, 2, 3, 4});
        damaged[damaged.length - 6] ^= 1;
        Path file = Files.write(folder.resolve("voxels.gz"), damaged);
        StoredArray array = new StoredArray(List.of(2L, 2L), VoxelType.INT8, OptionalInt.of(1));
        try (VoxelBytes first = array.volume(ByteSource.open(file), 0)) {
            first.readFully(new byte[2], 0, 2);
            first.finish();
        }
        try (VoxelBytes last = array.volume(ByteSource.open(file), 1)) {
            last.readFully(new byte[2], 0, 2);
            assertThrows(ImageFormatException.class, last::finish);
        }
    }
}
