package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;

/**
 * The markers of a JPEG 2000 code stream (ISO/IEC 15444-1, annex A), looked at before it is decoded. The plug-in for it never comes to an
 * end where a packet holds two bytes of ones, which no encoder writes, or where packet headers that lie apart from their packets are
 * cut off.
 */
final class CodeStream {
    private static final int START = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int PACKED_HEADERS = 0xFF60;
    private static final int PACKED_TILE_HEADERS = 0xFF61;
    private static final int START_OF_TILE_PART = 0xFF90;
    private static final int START_OF_DATA = 0xFF93;
    private static final int ONES = 0xFFFF;

    private final byte[] data;
    private int at;

    private CodeStream(byte[] data) {
        this.data = data;
    }

    /**
     * Refuses what would not come to an end.
     *
     * @param data a frame: the code stream, or a JP2 file around it
     */
    static void check(byte[] data) {
        CodeStream stream = new CodeStream(data);
        while (stream.has(4) && !(stream.word(0) == START && stream.word(2) == SIZE)) {
            stream.at++;
        }
        stream.at += 2;
        stream.skipSegments(START_OF_TILE_PART);
        while (stream.has(12) && stream.word(0) == START_OF_TILE_PART) {
            stream.checkTilePart();
        }
    }

    private boolean has(int count) {
        return at <= data.length - count;
    }

    private int word(int offset) {
        return (data[at + offset] & 0xFF) << 8 | (data[at + offset + 1] & 0xFF);
    }

    /** Goes past marker segments up to a marker. */
    private void skipSegments(int last) {
        while (has(4) && word(0) != last) {
            if (word(0) == PACKED_HEADERS || word(0) == PACKED_TILE_HEADERS) {
                throw new RadiomicsException("the JPEG 2000 code stream holds packed packet headers, which are not read"
                        + " here; " + Codec.DECOMPRESS);
            }
            at += 2 + word(2);
        }
    }

    private void checkTilePart() {
        long length = (long) word(6) << Short.SIZE | word(8);
        long end = length == 0 ? data.length : Math.min(data.length, at + length);
        skipSegments(START_OF_DATA);
        for (at += 2; at + 2 <= end; at++) {
            if (word(0) == ONES) {
                throw new RadiomicsException(
                        "the JPEG 2000 code stream is damaged at byte " + at + "; copy or export the file again");
            }
        }
        at = (int) Math.max(at, end);
    }
}
