package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Memory;
import dev.radiomics.io.voxels.VoxelType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.stream.ImageInputStream;

/** What the fields of a page mean. */
final class TiffPage {
    private static final int SIGNED = 2;
    private static final int REAL = 3;

    private TiffPage() {}

    /** The picture of a page whose data lie in the file. */
    static Picture picture(TiffFields fields, ImageInputStream input) throws IOException {
        long photometric = fields.first(TiffFields.PHOTOMETRIC, -1);
        Picture.Colour colour = colour(photometric);
        int bits = bits(fields);
        VoxelType sample = sample(bits, fields.first(TiffFields.SAMPLE_FORMAT, 1));
        boolean plain = photometric != 0 && colour == Picture.Colour.GREY;
        if (!plain && sample != VoxelType.UINT8 && sample != VoxelType.UINT16) {
            throw new RadiomicsException(
                    "the TIFF stores pixels as " + sample.label() + " with photometric interpretation " + photometric
                            + ", expected uint8 or uint16 then; save the picture anew as grey values");
        }
        long channels = fields.first(TiffFields.SAMPLES_PER_PIXEL, 1);
        Picture picture = new Picture(
                length(fields, TiffFields.WIDTH),
                length(fields, TiffFields.HEIGHT),
                colour,
                bits,
                sample,
                channels > (colour == Picture.Colour.RGB ? 3 : 1),
                photometric == 0);
        if (channels != picture.channels()) {
            throw new RadiomicsException("the TIFF has " + channels + " samples a pixel, expected 1 (grey, palette), 3"
                    + " (red, green, blue), or one more with opacity; save the picture anew as grey values");
        }
        boolean tiled = fields.has(TiffFields.TILE_OFFSETS);
        long stored = requireInside(
                input,
                fields.all(tiled ? TiffFields.TILE_OFFSETS : TiffFields.STRIP_OFFSETS),
                fields.all(tiled ? TiffFields.TILE_BYTES : TiffFields.STRIP_BYTES));
        if (fields.first(TiffFields.COMPRESSION, 1) == 1 && stored < picture.byteCount()) {
            throw new RadiomicsException("the TIFF announces " + picture.width() + " x " + picture.height()
                    + " pixels of " + picture.label() + ", which need " + picture.byteCount() + " bytes, but it holds "
                    + stored + "; copy or download it again");
        }
        if (tiled) {
            long pixels = (long) length(fields, TiffFields.TILE_WIDTH) * length(fields, TiffFields.TILE_HEIGHT);
            // Before it is multiplied further.
            Memory.require(pixels);
            Memory.require(pixels * picture.channels() * sample.bytes());
        }
        return picture;
    }

    /** The colours of a page with a palette: first every red, then every green, then every blue, in 16 bits. */
    static List<DecodedPicture.Rgb> palette(TiffFields fields) {
        long[] map = fields.all(TiffFields.COLOR_MAP);
        int count = map.length / 3;
        // Some programs write 8 bits as they are; the others write 8 bits times 256 or times 257.
        int shift = Arrays.stream(map).allMatch(value -> value <= 0xFF) ? 0 : Byte.SIZE;
        return IntStream.range(0, count)
                .mapToObj(i -> new DecodedPicture.Rgb(
                        (int) map[i] >> shift, (int) map[count + i] >> shift, (int) map[2 * count + i] >> shift))
                .toList();
    }

    private static Picture.Colour colour(long photometric) {
        // 6: luminance and chrominance, which the decoder turns to red, green, blue.
        return switch ((int) photometric) {
            case 0, 1 -> Picture.Colour.GREY;
            case 2, 6 -> Picture.Colour.RGB;
            case 3 -> Picture.Colour.PALETTE;
            default ->
                throw new RadiomicsException("the TIFF has photometric interpretation " + photometric
                        + ", expected grey (0, 1), colour (2, 6) or palette (3); save the picture anew as grey values");
        };
    }

    private static int bits(TiffFields fields) {
        long[] bits = fields.has(TiffFields.BITS_PER_SAMPLE) ? fields.all(TiffFields.BITS_PER_SAMPLE) : new long[] {1};
        if (bits.length == 0 || Arrays.stream(bits).distinct().count() != 1) {
            throw new RadiomicsException("the samples of a pixel of the TIFF have " + Arrays.toString(bits)
                    + " bits, expected as many in each; save the picture anew");
        }
        return (int) bits[0];
    }

    private static VoxelType sample(int bits, long format) {
        if (format == REAL && (bits == 32 || bits == 64)) {
            return bits == 32 ? VoxelType.FLOAT32 : VoxelType.FLOAT64;
        }
        if (format == REAL || !Set.of(1, 2, 4, 8, 16, 32).contains(bits)) {
            throw new RadiomicsException("the samples of the TIFF have " + bits + " bits"
                    + (format == REAL ? " as real numbers" : "")
                    + ", expected 1, 2, 4, 8, 16 or 32, or 32 or 64 as real numbers; save the picture anew");
        }
        boolean signed = format == SIGNED;
        return switch (bits) {
            case 16 -> signed ? VoxelType.INT16 : VoxelType.UINT16;
            case 32 -> signed ? VoxelType.INT32 : VoxelType.UINT32;
            default -> signed ? VoxelType.INT8 : VoxelType.UINT8;
        };
    }

    private static int length(TiffFields fields, int tag) {
        long length = fields.first(tag, 0);
        if (length < 1 || length > Integer.MAX_VALUE) {
            throw new RadiomicsException("field " + tag + " of the TIFF, a number of pixels, is " + length
                    + ", expected 1 to 2147483647; the file is damaged, copy or download it again");
        }
        return (int) length;
    }

    /** Checks that every strip or tile lies in the file; their length together. */
    private static long requireInside(ImageInputStream input, long[] offsets, long[] lengths) throws IOException {
        if (offsets.length == 0 || offsets.length != lengths.length) {
            throw new RadiomicsException("the TIFF states " + offsets.length + " places of pixels and " + lengths.length
                    + " lengths; the file is damaged, copy or download it again");
        }
        for (int i = 0; i < offsets.length; i++) {
            TiffFields.requireInside(input, offsets[i], lengths[i], "pixels");
        }
        return Arrays.stream(lengths).sum();
    }
}
