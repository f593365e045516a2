package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Memory;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.stream.ImageInputStream;

/**
 * The fields of one directory of a TIFF file, which describes one page. Every field lies inside the file, so that no reader of it
 * asks for more memory than the file has bytes.
 *
 * @param numbers values of the fields that matter here, by tag
 * @param byteCount length of the directory and of these values
 * @param next where the next directory begins; 0 after the last
 */
record TiffFields(Map<Integer, long[]> numbers, long byteCount, long next) {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int STRIP_BYTES = 279;
    static final int COLOR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int SAMPLE_FORMAT = 339;

    private static final int PLANAR_CONFIGURATION = 284;
    private static final int PREDICTOR = 317;
    private static final int EXTRA_SAMPLES = 338;

    /** Fields that the decoder passes over if they are not of 16 bits: the values of pixels would come out wrong. */
    private static final Set<Integer> SHORT_ONLY = Set.of(
            BITS_PER_SAMPLE,
            COMPRESSION,
            PHOTOMETRIC,
            SAMPLES_PER_PIXEL,
            PLANAR_CONFIGURATION,
            PREDICTOR,
            COLOR_MAP,
            EXTRA_SAMPLES,
            SAMPLE_FORMAT);

    private static final Set<Integer> SHORT_OR_LONG =
            Set.of(WIDTH, HEIGHT, STRIP_OFFSETS, STRIP_BYTES, TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS, TILE_BYTES);

    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** Bytes of a value by the number of its type; 0 for types that do not exist. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_BYTES = 4;

    /** Reads the directory at a place. */
    static TiffFields read(ImageInputStream input, long offset) throws IOException {
        requireInside(input, offset, 2, "a directory");
        input.seek(offset);
        int count = input.readUnsignedShort();
        long end = offset + 2 + (long) count * ENTRY_BYTES;
        requireInside(input, offset, end - offset + VALUE_BYTES, "a directory");
        Set<Integer> tags = new HashSet<>();
        Map<Integer, long[]> numbers = new HashMap<>();
        long byteCount = end - offset + VALUE_BYTES;
        for (int entry = 0; entry < count; entry++) {
            input.seek(offset + 2 + (long) entry * ENTRY_BYTES);
            int tag = input.readUnsignedShort();
            if (!tags.add(tag)) {
                throw new RadiomicsException("a page of the TIFF has field " + tag
                        + " twice; the file is damaged, copy or download it again");
            }
            byteCount += readValues(input, tag, numbers);
        }
        input.seek(end);
        return new TiffFields(numbers, byteCount, input.readUnsignedInt());
    }

    /** Reads the values of a field if it matters; their length if they are not in the directory itself. */
    private static long readValues(ImageInputStream input, int tag, Map<Integer, long[]> numbers) throws IOException {
        int type = input.readUnsignedShort();
        long count = input.readUnsignedInt();
        long length = count * (type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0);
        if (length > VALUE_BYTES) {
            long at = input.readUnsignedInt();
            requireInside(input, at, length, "field " + tag);
            input.seek(at);
        }
        if (!SHORT_ONLY.contains(tag) && !SHORT_OR_LONG.contains(tag)) {
            return 0;
        }
        if (type != SHORT && (type != LONG || SHORT_ONLY.contains(tag))) {
            throw new RadiomicsException("field " + tag + " of the TIFF has type " + type
                    + ", expected 3 (numbers of 16 bits)" + (SHORT_ONLY.contains(tag) ? "" : " or 4 (32 bits)")
                    + "; save the picture anew");
        }
        Memory.require(count * Long.BYTES);
        numbers.put(tag, type == SHORT ? shorts(input, (int) count) : ints(input, (int) count));
        return length > VALUE_BYTES ? length : 0;
    }

    private static long[] shorts(ImageInputStream input, int count) throws IOException {
        short[] values = new short[count];
        input.readFully(values, 0, count);
        return IntStream.range(0, count).mapToLong(i -> values[i] & 0xFFFF).toArray();
    }

    private static long[] ints(ImageInputStream input, int count) throws IOException {
        int[] values = new int[count];
        input.readFully(values, 0, count);
        return IntStream.range(0, count)
                .mapToLong(i -> values[i] & 0xFFFF_FFFFL)
                .toArray();
    }

    static void requireInside(ImageInputStream input, long offset, long length, String what) throws IOException {
        if (offset > input.length() - length) {
            throw new RadiomicsException("the file is truncated or damaged: " + what + " of the TIFF should take bytes "
                    + offset + " to " + (offset + length) + ", but the file has " + input.length()
                    + "; copy or download it again");
        }
    }

    boolean has(int tag) {
        return numbers.containsKey(tag);
    }

    /** Every value of a field; none if it is not there. */
    long[] all(int tag) {
        return numbers.getOrDefault(tag, new long[0]);
    }

    /** The first value of a field. */
    long first(int tag, long otherwise) {
        long[] values = all(tag);
        return values.length == 0 ? otherwise : values[0];
    }
}
