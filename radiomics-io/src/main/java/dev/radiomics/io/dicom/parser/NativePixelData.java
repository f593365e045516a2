package dev.radiomics.io.dicom.parser;

import dev.radiomics.io.dicom.dataset.NativePixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Uncompressed pixel data in a file: where they begin and how long they are. */
final class NativePixelData implements NativePixels {
    private final Path file;
    private final Kind kind;
    private final ByteOrder order;
    private final boolean inWords;
    private final long deflatedAt;
    private final long start;
    private final long length;

    /**
     * Pixel data at a position of a file.
     *
     * @param deflatedAt where deflated bytes begin; -1 if nowhere
     */
    NativePixelData(Path file, Kind kind, ByteOrder order, boolean inWords, long deflatedAt, long start, long length) {
        this.file = file;
        this.kind = kind;
        this.order = order;
        this.inWords = inWords;
        this.deflatedAt = deflatedAt;
        this.start = start;
        this.length = length;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public ByteOrder byteOrder() {
        return order;
    }

    @Override
    public boolean isInWords() {
        return inWords;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open(long offset) throws IOException {
        return DicomInput.openAt(file, deflatedAt, start + offset);
    }
}
