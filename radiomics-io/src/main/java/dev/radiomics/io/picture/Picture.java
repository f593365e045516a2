package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.io.voxels.Memory;
import dev.radiomics.io.voxels.VoxelType;

/**
 * What a file says about one picture.
 *
 * @param bits of a sample
 * @param sample type of a sample, or the smallest one that holds so many bits
 * @param alpha whether an opacity comes with each pixel
 * @param whiteIsZero whether small values are stored for light pixels; the decoder turns them round
 */
record Picture(int width, int height, Colour colour, int bits, VoxelType sample, boolean alpha, boolean whiteIsZero) {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** What a pixel is made of. */
    enum Colour {
        GREY(1, ""),
        PALETTE(1, " palette"),
        RGB(3, " rgb");

        private final int channels;
        private final String label;

        Colour(int channels, String label) {
            this.channels = channels;
            this.label = label;
        }
    }

    /** Checks that there are pixels, and not more than fit into one array. */
    Picture {
        if (width < 1 || height < 1) {
            throw new RadiomicsException("the picture has " + width + " x " + height
                    + " pixels, expected at least 1 along each axis; the file is damaged, copy or download it again");
        }
        if ((long) width * height > LARGEST_ARRAY / (colour.channels + 1)) {
            throw new RadiomicsException(
                    "the picture has " + width + " x " + height + " pixels, more than can be read (" + LARGEST_ARRAY
                            + " samples); cut out the part around the region of interest");
        }
    }

    GridSize size() {
        return new GridSize(width, height, 1);
    }

    /** Samples a pixel. */
    int channels() {
        return colour.channels + (alpha ? 1 : 0);
    }

    boolean hasPalette() {
        return colour == Colour.PALETTE;
    }

    /** Length of the samples without compression, each row in whole bytes. */
    long byteCount() {
        return (((long) width * bits * channels() + Byte.SIZE - 1) / Byte.SIZE) * height;
    }

    /** The type of a voxel: that of a sample, but a real number for what is mixed from colours. */
    VoxelType voxels() {
        if (colour == Colour.GREY) {
            return sample;
        }
        return sample.bytes() == 1 ? VoxelType.FLOAT32 : VoxelType.FLOAT64;
    }

    /** Type of a sample for people: {@code uint8 rgb}. */
    String label() {
        return sample.label() + colour.label;
    }

    /** Refuses a picture that does not fit, before it is decoded. */
    void requireMemory() {
        long voxels = (long) width * height * voxels().bytes();
        Memory.require(Math.addExact(Math.max(byteCount(), (long) width * height * sample.bytes()), voxels));
    }
}
