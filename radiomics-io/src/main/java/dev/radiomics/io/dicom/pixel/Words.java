package dev.radiomics.io.dicom.pixel;

import java.nio.ByteBuffer;

/** What bits occur in many words of 16 bits, found by looking at each bit of all words at once, four words at a time. */
final class Words {
    private static final long SIGNS = 0x8000_8000_8000_8000L;
    private static final int WORDS_A_LONG = Long.SIZE / Short.SIZE;
    private static final long ALL = 0xFFFF;

    private Words() {}

    /**
     * How many of the low bits are needed to tell the words apart from their copies of the sign: 0 for 0 and -1, 7 for 100 and -100.
     *
     * @param words from index 0 on, in the byte order of the buffer
     * @param signed whether the highest bit is a sign; otherwise it counts like the others
     */
    static int bits(ByteBuffer words, int count, boolean signed) {
        // The words of a long lie in either order, which makes no difference here.
        int whole = count / WORDS_A_LONG * Long.BYTES;
        long seen = signed ? signedBits(words, whole) : bits(words, whole);
        for (int i = whole; i < count * Short.BYTES; i += Short.BYTES) {
            long word = words.getShort(i);
            seen |= (signed ? turned(word & ALL) : word) & ALL;
        }
        long folded = seen | seen >>> Integer.SIZE;
        return Long.SIZE - Long.numberOfLeadingZeros((folded | folded >>> Short.SIZE) & ALL);
    }

    private static long bits(ByteBuffer words, int bytes) {
        long seen = 0;
        for (int i = 0; i < bytes; i += Long.BYTES) {
            seen |= words.getLong(i);
        }
        return seen;
    }

    private static long signedBits(ByteBuffer words, int bytes) {
        long seen = 0;
        for (int i = 0; i < bytes; i += Long.BYTES) {
            seen |= turned(words.getLong(i));
        }
        return seen;
    }

    /** Negative words turned around: they have zeros where their copies of the sign were. */
    private static long turned(long words) {
        return words ^ ((words & SIGNS) >>> (Short.SIZE - 1)) * ALL;
    }
}
