package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** RLE Lossless (DICOM PS3.5, annex G): a segment of packed bytes for each byte of each sample, the highest byte first. */
final class RunLengthCodec implements Codec {
    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;

    /** Two bytes make a run of 128. */
    private static final int MOST_PER_BYTE = 64;

    @Override
    public long mostSamplesPerByte() {
        return MOST_PER_BYTE;
    }

    @Override
    public void decode(byte[] data, PixelFormat format, int[] to) {
        int pixels = format.pixels();
        int samples = format.colour().samples();
        int bytes = Math.max(1, format.bitsAllocated() / Byte.SIZE);
        int[] offsets = offsets(data, samples * bytes);
        byte[] plane = new byte[pixels];
        for (int sample = 0; sample < samples; sample++) {
            for (int b = 0; b < bytes; b++) {
                int segment = sample * bytes + b;
                unpack(data, offsets[segment], offsets[segment + 1], plane);
                for (int i = 0; i < pixels; i++) {
                    int at = i * samples + sample;
                    to[at] = (b == 0 ? 0 : to[at] << Byte.SIZE) | (plane[i] & 0xFF);
                }
            }
        }
    }

    /** Where each segment begins, and where the last one ends. */
    private static int[] offsets(byte[] data, int expected) {
        if (data.length < HEADER) {
            throw damaged("has " + data.length + " bytes, fewer than its header of " + HEADER);
        }
        ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int count = header.getInt(0);
        if (count != expected || count > MOST_SEGMENTS) {
            throw damaged("has " + count + " segments, expected " + expected);
        }
        int[] offsets = new int[count + 1];
        offsets[count] = data.length;
        for (int i = 0; i < count; i++) {
            offsets[i] = header.getInt(Integer.BYTES * (i + 1));
            if (offsets[i] < HEADER || offsets[i] > data.length || (i > 0 && offsets[i] < offsets[i - 1])) {
                throw damaged("puts segment " + (i + 1) + " at byte " + offsets[i] + " of " + data.length);
            }
        }
        return offsets;
    }

    private static void unpack(byte[] data, int from, int end, byte[] plane) {
        int at = from;
        int done = 0;
        while (done < plane.length) {
            if (at >= end) {
                throw damaged("ends after " + done + " of " + plane.length + " pixels of a segment");
            }
            int control = data[at++];
            if (control >= 0) {
                int length = Math.min(control + 1, plane.length - done);
                if (at + length > end) {
                    throw damaged("ends within " + length + " literal bytes");
                }
                System.arraycopy(data, at, plane, done, length);
                at += control + 1;
                done += length;
            } else if (control != Byte.MIN_VALUE) {
                if (at >= end) {
                    throw damaged("ends before the byte of a run");
                }
                int length = Math.min(1 - control, plane.length - done);
                Arrays.fill(plane, done, done + length, data[at++]);
                done += length;
            }
        }
    }

    private static RadiomicsException damaged(String problem) {
        return new RadiomicsException("an RLE-compressed frame " + problem + "; copy or export the file again");
    }
}
