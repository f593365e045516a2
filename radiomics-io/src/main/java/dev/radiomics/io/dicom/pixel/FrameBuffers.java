package dev.radiomics.io.dicom.pixel;

/**
 * Arrays that the readers of many objects use one after the other, since new ones for each would cost as much as reading. Not for several
 * threads.
 */
public final class FrameBuffers {
    private byte[] bytes = new byte[0];
    private int[] samples = new int[0];

    /** An array of at least so many bytes, whatever is in them. */
    byte[] bytes(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        return bytes;
    }

    /** An array of at least so many samples, whatever is in them. */
    int[] samples(int length) {
        if (samples.length < length) {
            samples = new int[length];
        }
        return samples;
    }
}
