package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * The fields of one directory of a TIFF file, which describes one page. Every field lies inside the file, so that no reader of it
 * asks for more memory than the file has bytes.
 *
 * @param numbers values of the fields of whole numbers, by tag
 * @param next where the next directory begins; 0 after the last
 */
record TiffFields(Map<Integer, long[]> numbers, long next) {
    /** Bytes of a value by the number of its type; 0 for types that do not exist. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_BYTES = 4;

    /** Fields that the decoder passes over if they have another type: the values of pixels would come out wrong. */
    private static final Set<Integer> SHORT_ONLY = Set.of(258, 259, 262, 277, 284, 317, 320, 338, 339);

    /** Reads the directory at a place. */
    static TiffFields read(ImageInputStream input, long offset) throws IOException {
        requireInside(input, offset, 2, "a directory");
        input.seek(offset);
        int count = input.readUnsignedShort();
        requireInside(input, offset, 2L + (long) count * ENTRY_BYTES + VALUE_BYTES, "a directory");
        Map<Integer, long[]> numbers = new HashMap<>();
        for (int entry = 0; entry < count; entry++) {
            long start = offset + 2 + (long) entry * ENTRY_BYTES;
            input.seek(start);
            int tag = input.readUnsignedShort();
            int type = input.readUnsignedShort();
            long values = input.readUnsignedInt();
            if (SHORT_ONLY.contains(tag) && type != SHORT) {
                throw new RadiomicsException("field " + tag + " of the TIFF has type " + type + ", expected " + SHORT
                        + " (numbers of 16 bits); save the picture anew");
            }
            int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
            if (values * size > VALUE_BYTES) {
                long at = input.readUnsignedInt();
                requireInside(input, at, values * size, "field " + tag);
                input.seek(at);
            }
            if (type == BYTE || type == SHORT || type == LONG) {
                numbers.put(tag, read(input, type, (int) values));
            }
        }
        input.seek(offset + 2 + (long) count * ENTRY_BYTES);
        return new TiffFields(numbers, input.readUnsignedInt());
    }

    private static long[] read(ImageInputStream input, int type, int count) throws IOException {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = switch (type) {
                case BYTE -> input.readUnsignedByte();
                case SHORT -> input.readUnsignedShort();
                default -> input.readUnsignedInt();
            };
        }
        return numbers;
    }

    static void requireInside(ImageInputStream input, long offset, long length, String what) throws IOException {
        if (offset < 0 || length < 0 || offset > input.length() - length) {
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
