package dev.radiomics.io.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.SeededRandom;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class WordsTest {
    /** Word by word. */
    private static int slowBits(short[] words, boolean signed) {
        int most = 0;
        for (short word : words) {
            int magnitude = signed ? (word < 0 ? -1 - word : word) : word & 0xFFFF;
            while (magnitude >> most != 0) {
                most++;
            }
        }
        return most;
    }

    private static int bits(short[] words, boolean signed, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * words.length + 6).order(order);
        // What lies behind the words does not count.
        bytes.putShort(2 * words.length, (short) -2);
        bytes.asShortBuffer().put(words);
        return Words.bits(bytes, words.length, signed);
    }

    @Test
    void asManyBitsAsTheLargestWordHas(SplittableRandom random) {
        for (int round = 0; round < 500; round++) {
            int shift = random.nextInt(16);
            short[] words = new short[random.nextInt(30)];
            for (int i = 0; i < words.length; i++) {
                short any = (short) random.nextInt();
                words[i] = (short) (any >> shift);
            }
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                assertEquals(slowBits(words, true), bits(words, true, order));
                assertEquals(slowBits(words, false), bits(words, false, order));
            }
        }
    }

    @Test
    void eachPlaceOfALongCounts() {
        for (int place = 0; place < 9; place++) {
            short[] words = new short[9];
            words[place] = -100;
            assertEquals(7, bits(words, true, ByteOrder.LITTLE_ENDIAN));
            assertEquals(16, bits(words, false, ByteOrder.BIG_ENDIAN));
        }
    }
}
