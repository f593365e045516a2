package dev.radiomics.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.testing.Compression;
import dev.radiomics.io.testing.Refusals;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every message names the file and says what was found and what was expected. */
@ExtendWith(SeededRandom.class)
class NiftiBadInputTest {
    @TempDir
    Path folder;

    private NiftiBytes image() {
        return NiftiBytes.one(2, 2, 1).shorts(1, 2, 3, 4);
    }

    private void assertRefused(NiftiBytes file, String... parts) throws IOException {
        Refusals.assertRefused(file.write(folder.resolve("bad.nii")), parts);
        Refusals.assertRefused(file.write(folder.resolve("bad.nii.gz")), parts);
    }

    @Test
    void otherFiles() throws IOException {
        assertRefused(image().lengthField(0x474E5089), "no NIfTI", "89 50 4e 47 (.PNG)", "expected 348");
        assertRefused(image().lengthField(0x1000000), "no NIfTI");
        assertRefused(image().magic("abc\0"), "'abc.'", "expected 'n+1' or 'ni1'");
        assertRefused(image().magic("n+2\0"), "'n+2.'");
        assertRefused(image().magic("\0\0\0\0"), "ANALYZE 7.5");
        assertRefused(
                new NiftiBytes(2, ByteOrder.BIG_ENDIAN, 2)
                        .magic("n+2\0\n\032\n\n")
                        .shorts(1, 2),
                "transfer in text mode");
    }

    @Test
    void headersThatEndEarly() throws IOException {
        byte[] bytes = image().bytes();
        Path file = folder.resolve("short.nii");
        Refusals.assertRefused(Files.write(file, Arrays.copyOf(bytes, 100)), "348 bytes, found 100");
        Refusals.assertRefused(Files.write(file, Arrays.copyOf(bytes, 2)), "no NIfTI", "5c 01");
        byte[] two = new NiftiBytes(2, ByteOrder.LITTLE_ENDIAN, 2).bytes();
        Refusals.assertRefused(Files.write(file, Arrays.copyOf(two, 400)), "540 bytes, found 400");
    }

    @Test
    void truncatedVoxels() throws IOException {
        byte[] bytes = image().bytes();
        Path plain = Files.write(folder.resolve("cut.nii"), Arrays.copyOf(bytes, bytes.length - 3));
        Refusals.assertRefused(plain, "needs 360 bytes, but the file has 357", "truncated");
        Path whole =
                Files.write(folder.resolve("whole.nii.gz"), Compression.gzip(Arrays.copyOf(bytes, bytes.length - 3)));
        Refusals.assertRefused(whole, "truncated", "expected 360 bytes after decompression, found 357");
    }

    /** A compressed file may break off anywhere: in its header, its data or its checksum. */
    @Test
    void truncatedGzipAtAnyByte() throws IOException {
        byte[] noise = new byte[20_000];
        new SplittableRandom(1).nextBytes(noise);
        byte[] gzip = Compression.gzip(NiftiBytes.one(100, 100).voxels(noise).bytes());
        for (int length = 3; length < gzip.length; length += length < 40 || length > gzip.length - 12 ? 1 : 997) {
            Path file = Files.write(folder.resolve("cut.nii.gz"), Arrays.copyOf(gzip, length));
            String message = assertThrows(ImageFormatException.class, () -> Images.read(file))
                    .getMessage();
            assertTrue(
                    message.contains("truncated") || message.contains("gzip header") || message.contains("no NIfTI"),
                    message);
        }
    }

    @Test
    void corruptGzip() throws IOException {
        byte[] noise = new byte[20_000];
        new SplittableRandom(1).nextBytes(noise);
        byte[] gzip = Compression.gzip(NiftiBytes.one(100, 100).voxels(noise).bytes());
        byte[] checksum = gzip.clone();
        checksum[gzip.length - 6] ^= 1;
        Refusals.assertRefused(Files.write(folder.resolve("crc.nii.gz"), checksum), "corrupt", "20352");
        byte[] data = gzip.clone();
        data[10_000] ^= 0x55;
        Refusals.assertRefused(Files.write(folder.resolve("data.nii.gz"), data), "corrupt");
    }

    @Test
    void moreVoxelsThanTheFileHolds() throws IOException {
        assertRefused(
                NiftiBytes.one(10_000, 10_000, 10_000).shorts(1, 2),
                "10000 x 10000 x 10000 = 1000000000000 voxels of int16",
                "needs 2000000000352 bytes");
        assertRefused(
                new NiftiBytes(2, ByteOrder.LITTLE_ENDIAN, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
                "9903520300447984150353281023 voxels");
        assertRefused(new NiftiBytes(2, ByteOrder.LITTLE_ENDIAN, Long.MAX_VALUE, 2, 2), "9223372036854775807 x 2 x 2");
    }

    @Test
    void dimensionsOutOfRange() throws IOException {
        assertRefused(image().dim(0, 0), "0 dimensions (dim[0])", "expected 1 to 7");
        assertRefused(image().dim(0, 8), "8 dimensions");
        assertRefused(image().dim(2, 0), "0 voxels along axis 2 (dim[2])");
        assertRefused(image().dim(1, -5), "-5 voxels along axis 1");
    }

    @Test
    void moreThanOneVolume() throws IOException {
        assertRefused(
                NiftiBytes.one(2, 1, 1, 3).shorts(1, 2, 3, 4, 5, 6),
                "3 volumes, index 0 to 2",
                "ReadOptions.defaults().withTimePoint(index)");
        Path file = NiftiBytes.one(2, 1, 1, 3).shorts(1, 2, 3, 4, 5, 6).write(folder.resolve("a.nii"));
        for (int index : new int[] {-1, 3}) {
            String message = assertThrows(
                            ImageFormatException.class,
                            () -> Images.read(file, ReadOptions.defaults().withTimePoint(index)))
                    .getMessage();
            assertTrue(message.contains("no volume " + index) && message.contains("0 to 2"), message);
        }
        assertRefused(NiftiBytes.one(2, 1, 1, 1, 3).shorts(1, 2, 3, 4, 5, 6), "more than four", "2 x 1 x 1 x 1 x 3");
    }

    @Test
    void dataTypesThatAreNoRealNumber() throws IOException {
        assertRefused(image().type(32), "complex64", "float64");
        assertRefused(image().type(128), "rgb24");
        assertRefused(image().type(1536), "float128");
        assertRefused(image().type(1), "binary");
        assertRefused(image().type(77), "77 (unknown)");
    }

    @Test
    void spacingOutOfRange() throws IOException {
        assertRefused(image().pixdim(1, 0, 1, 1), "spacing of 0.0 along axis 1 (pixdim[1])");
        assertRefused(image().pixdim(1, 1, -2, 1).qform(1, 0, 0, 0, 0, 0, 0), "-2.0 along axis 2");
        assertRefused(image().pixdim(1, 1, 1, Double.NaN), "NaN along axis 3");
        assertRefused(image().sform(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0), "spacing must be above 0");
        assertRefused(image().sform(1, 1, 0, 0, Double.NaN, 0, 1, 0, 0, 0, 0, 1, 0), "origin must be finite");
    }

    @Test
    void shear() throws IOException {
        assertRefused(image().sform(1, 1, 0.1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0), "shear");
    }

    @Test
    void voxelOffsetOutOfRange() throws IOException {
        assertRefused(image().voxelOffset(100), "byte 100.0 (vox_offset)", "expected 352");
        assertRefused(image().voxelOffset(-1), "vox_offset");
        assertRefused(image().voxelOffset(Double.NaN), "vox_offset");
        assertRefused(image().voxelOffset(1e9), "needs 1000000008 bytes");
    }

    @Test
    void scalingOutOfRange() throws IOException {
        assertRefused(image().scaling(2, Double.NaN), "slope 2.0 and intercept NaN");
        assertRefused(image().scaling(Double.POSITIVE_INFINITY, 0), "slope Infinity");
    }

    @Test
    @Timeout(300)
    void anyDamageIsReadOrRefused(SplittableRandom random) throws IOException {
        List<byte[]> valid = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                NiftiBytes image = new NiftiBytes(version, order, 2, 2, 1)
                        .sform(1, 2, 0, 0, 10, 0, 3, 0, 20, 0, 0, 4, 30)
                        .qform(1, 0, 0, 0, 10, 20, 30)
                        .shorts(1, 2, 3, 4);
                valid.add(image.bytes());
                valid.add(image.scaling(2, 1).bytes());
            }
        }
        Mutations.of(folder.resolve("damaged.nii"))
                .repairedBy(Compression::gzip)
                .assertReadOrRefused(random, valid, file -> {
                    Images.info(file);
                    Images.regions(file);
                    Images.read(file, ReadOptions.defaults().withTimePoint(0));
                });
    }

    /** A header in a few compressed bytes that announces gigabytes, and zeros that are really there, a thousand for a byte. */
    @Test
    void whatGrowsWhenDecompressed() throws IOException {
        Refusals.assertRefused(
                NiftiBytes.one(30_000, 30_000).write(folder.resolve("bad.nii.gz")), "cannot hold more than");
        byte[] zeros =
                Compression.gzip(Arrays.copyOf(NiftiBytes.one(30_000, 30_000).bytes(), 1 << 24));
        Path bomb = Files.write(folder.resolve("bomb.nii.gz"), zeros);
        Refusals.assertRefused(bomb, "cannot hold more than");
        Path whole = Files.write(
                folder.resolve("whole.nii.gz"),
                Compression.gzip(Arrays.copyOf(NiftiBytes.one(1 << 11, 1 << 11).bytes(), 352 + (1 << 23))));
        assertEquals(1 << 22, Images.read(whole).geometry().size().voxelCount());
    }

    @Test
    void halfPairs() throws IOException {
        Path header = folder.resolve("a.hdr");
        Files.write(header, image().magic("ni1\0").header());
        Refusals.assertRefused(header, "no a.img or a.img.gz");
        Path voxels = Files.write(folder.resolve("b.img.gz"), Compression.gzip(new byte[8]));
        Refusals.assertRefused(voxels, "no b.hdr or b.hdr.gz");
        Files.write(folder.resolve("a.img"), new byte[7]);
        String message = assertThrows(ImageFormatException.class, () -> Images.read(header))
                .getMessage();
        assertTrue(message.contains("a.img: the header announces"), message);
        assertRefused(image().magic("ni1\0"), "name the two files .hdr and .img");
        Files.write(header, image().bytes());
        Refusals.assertRefused(header, "name it .nii");
    }
}
