package dev.radiomics.io.dicom.contract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless, written as plainly as possible: runs of two and more bytes, everything else literal. */
final class RunLengths {
    private static final int HEADER = 64;
    private static final int LONGEST = 128;

    private RunLengths() {}

    /** A frame of 16-bit values: two segments. */
    static byte[] encode(double[] values) {
        byte[] high = new byte[values.length];
        byte[] low = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            high[i] = (byte) ((int) values[i] >> 8);
            low[i] = (byte) (int) values[i];
        }
        byte[] first = pack(high);
        byte[] second = pack(low);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2)
                .putInt(HEADER)
                .putInt(HEADER + first.length)
                .array());
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int run = 1;
            while (at + run < bytes.length && run < LONGEST && bytes[at + run] == bytes[at]) {
                run++;
            }
            if (run > 1) {
                out.write(1 - run);
            } else {
                out.write(0);
            }
            out.write(bytes[at]);
            at += run;
        }
        if (out.size() % 2 == 1) {
            out.write(-128);
        }
        return out.toByteArray();
    }
}
