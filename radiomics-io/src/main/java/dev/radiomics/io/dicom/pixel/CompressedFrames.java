package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The frames of compressed pixel data, each in one or several fragments. */
final class CompressedFrames implements FrameReader.RawFrames {
    private static final int ITEM_HEAD = 8;

    private final PixelSource source;
    private final DicomPixelData pixels;
    private final Codec codec;

    /** The first fragment of each frame, and one more: where the fragments of the last one end. */
    private final int[] firstFragment;

    CompressedFrames(PixelSource source) {
        this.source = source;
        this.pixels = source.pixels();
        this.codec = Codec.of(source.transferSyntaxUid());
        requireBytes();
        this.firstFragment = firstFragments();
    }

    private void requireBytes() {
        PixelFormat format = source.format();
        long samples = (long) format.pixels() * format.colour().samples() * source.frames();
        if (samples / codec.mostSamplesPerByte() > pixels.length()) {
            throw new RadiomicsException("the pixel data are truncated: the " + pixels.length()
                    + " compressed bytes cannot hold " + source.frames() + " x " + format.columns() + " x "
                    + format.rows() + " pixels; copy or export the file again");
        }
    }

    private int[] firstFragments() {
        int frames = source.frames();
        int fragments = pixels.fragmentCount();
        int[] first = new int[frames + 1];
        first[frames] = fragments;
        if (frames == 1) {
            return first;
        }
        if (fragments == frames) {
            for (int i = 0; i < frames; i++) {
                first[i] = i;
            }
            return first;
        }
        long[] offsets = pixels.frameOffsets();
        if (offsets.length != frames) {
            throw new RadiomicsException("the compressed pixel data have " + fragments + " fragments for " + frames
                    + " frames, and an offset table of " + offsets.length
                    + " entries: where frames begin is unknown; copy or export the file again");
        }
        long position = 0;
        int frame = 0;
        for (int i = 0; i < fragments && frame < frames; i++) {
            if (offsets[frame] == position) {
                first[frame++] = i;
            }
            position += ITEM_HEAD + (long) pixels.fragmentLength(i);
        }
        if (frame < frames) {
            throw new RadiomicsException("the offset table of the compressed pixel data puts frame " + (frame + 1)
                    + " where no fragment begins; copy or export the file again");
        }
        return first;
    }

    @Override
    public void read(int frame, int[] to) throws IOException {
        int from = firstFragment[frame];
        int end = firstFragment[frame + 1];
        if (from >= end) {
            throw new RadiomicsException("the compressed pixel data of frame " + (frame + 1)
                    + " are missing; copy or export the file again");
        }
        byte[] data;
        if (end == from + 1) {
            data = pixels.fragment(from);
        } else {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (int i = from; i < end; i++) {
                joined.writeBytes(pixels.fragment(i));
            }
            data = joined.toByteArray();
        }
        try {
            codec.decode(data, source.format(), to);
        } catch (RadiomicsException e) {
            throw new RadiomicsException(
                    (source.frames() == 1 ? "" : "frame " + (frame + 1) + ": ") + e.getMessage(), e);
        }
    }

    @Override
    public ByteBuffer bytes(int frame) {
        throw new RadiomicsException(
                "floating-point pixel data are compressed, which DICOM does not allow; export the object again");
    }

    @Override
    public void close() {}
}
