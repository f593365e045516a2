package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.voxels.Memory;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.zip.ZipException;

/**
 * Reads the stored values of the frames of one object; fastest in the order in which they lie there. Not for several threads.
 *
 * <p>Besides the caller's array there are the bytes and the samples of one frame in memory.
 */
public final class FrameReader implements Closeable {
    private final PixelSource source;
    private final PixelFormat format;
    private final RawFrames frames;
    private final FrameBuffers buffers;

    private FrameReader(PixelSource source, FrameBuffers buffers) {
        this.source = source;
        this.buffers = buffers;
        this.format = source.format();
        this.frames =
                source.pixels().isEncapsulated() ? new CompressedFrames(source) : new NativeFrames(source, buffers);
        Memory.require((long) format.pixels() * (format.colour().samples() + 1) * Double.BYTES);
    }

    /**
     * A reader of an object's frames, to be closed.
     *
     * @throws ImageFormatException if the object does not hold its frames, or there is no memory for one of them
     */
    public static FrameReader of(PixelSource source) throws IOException {
        return of(source, new FrameBuffers());
    }

    /** A reader like {@link #of(PixelSource)} in arrays that readers before it have used. */
    public static FrameReader of(PixelSource source, FrameBuffers buffers) throws IOException {
        return naming(source, () -> new FrameReader(source, buffers));
    }

    /** Where the samples of a frame come from. */
    interface RawFrames extends Closeable {
        /** The samples of a frame as raw bits, the samples of a pixel together. */
        void read(int frame, int[] to) throws IOException;

        /** The bytes of an uncompressed frame in the byte order of the object. */
        ByteBuffer bytes(int frame) throws IOException;
    }

    /**
     * The stored values of a frame, x fastest.
     *
     * @param frame from 0
     * @throws IllegalStateException if they may not fit ({@link PixelFormat#fitsInt()})
     */
    public void read(int frame, int[] to) throws IOException {
        if (!format.fitsInt()) {
            throw new IllegalStateException("values of " + format + " may not fit an int");
        }
        naming(source, () -> {
            int[] raw = samples();
            frames.read(frame, raw);
            StoredValues.of(raw, format, to);
            return to;
        });
    }

    /** The stored values of a frame of any format, x fastest. */
    public void read(int frame, double[] to) throws IOException {
        naming(source, () -> {
            if (format.kind() == DicomPixelData.Kind.INTEGER) {
                int[] raw = samples();
                frames.read(frame, raw);
                StoredValues.of(raw, format, to);
            } else if (format.kind() == DicomPixelData.Kind.FLOAT) {
                ByteBuffer bytes = frames.bytes(frame);
                for (int i = 0; i < format.pixels(); i++) {
                    to[i] = bytes.getFloat(Float.BYTES * i);
                }
            } else {
                frames.bytes(frame).asDoubleBuffer().get(to, 0, format.pixels());
            }
            return to;
        });
    }

    /**
     * Copies the words of a frame as they lie there, many times faster than the other methods, if each is its own stored value: one word
     * a pixel, and nothing but copies of the sign in the bits that do not count.
     *
     * @return how many bits the largest stored value has beside its sign; empty if the words are no stored values, and then what was
     *     copied has no meaning
     */
    public OptionalInt readWords(int frame, short[] to, int at) throws IOException {
        if (!format.isWord() || source.pixels().isEncapsulated()) {
            return OptionalInt.empty();
        }
        return naming(source, () -> {
            ByteBuffer words = frames.bytes(frame);
            words.asShortBuffer().get(to, at, format.pixels());
            int bits = Words.bits(words, format.pixels(), format.signed());
            return bits <= format.bitsStored() - (format.signed() ? 1 : 0) ? OptionalInt.of(bits) : OptionalInt.empty();
        });
    }

    private int[] samples() {
        return buffers.samples(format.pixels() * format.colour().samples());
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }

    /** Puts the object's name before the message of what is wrong with it. */
    private static <T> T naming(PixelSource source, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ImageFormatException e) {
            throw e;
        } catch (RadiomicsException e) {
            throw new ImageFormatException(source.name(), e.getMessage(), e);
        } catch (EOFException e) {
            throw new ImageFormatException(
                    source.name(), "the pixel data are truncated; copy or export the file again", e);
        } catch (ZipException e) {
            throw new ImageFormatException(
                    source.name(),
                    "the deflated data are corrupt (" + e.getMessage() + "); copy or export the file again",
                    e);
        }
    }

    /** Reads something of the object. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
