package dev.radiomics.io.dicom.pixel;

/** What bits occur in many words, found by looking at each bit of all words at once. */
final class Words {
    private Words() {}

    /**
     * How many of the low bits are needed to tell the words apart from their copies of the sign: 0 for 0 and -1, 7 for 100 and -100.
     *
     * @param signed whether the highest bit is a sign; otherwise it counts like the others
     */
    static int bits(short[] words, int from, int count, boolean signed) {
        int seen = 0;
        if (signed) {
            for (int i = from; i < from + count; i++) {
                // Negative words turned around have zeros where their copies of the sign were.
                seen |= words[i] ^ (words[i] >> (Short.SIZE - 1));
            }
        } else {
            for (int i = from; i < from + count; i++) {
                seen |= words[i];
            }
        }
        return Integer.SIZE - Integer.numberOfLeadingZeros(seen & 0xFFFF);
    }
}
