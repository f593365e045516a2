package dev.radiomics.io.dicom.parser;

import dev.radiomics.io.dicom.dataset.FragmentedPixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Compressed pixel data in a file: where each fragment begins and how long it is. */
final class EncapsulatedPixelData implements FragmentedPixels {
    private final Path file;
    private final long[] offsets;
    private final int[] lengths;
    private final long[] frameOffsets;

    EncapsulatedPixelData(Path file, long[] offsets, int[] lengths, long[] frameOffsets) {
        this.file = file;
        this.offsets = offsets;
        this.lengths = lengths;
        this.frameOffsets = frameOffsets;
    }

    @Override
    public int fragmentCount() {
        return lengths.length;
    }

    @Override
    public int fragmentLength(int index) {
        return lengths[index];
    }

    @Override
    public byte[] fragment(int index) throws IOException {
        try (InputStream in = DicomInput.openAt(file, -1, offsets[index])) {
            return in.readNBytes(lengths[index]);
        }
    }

    @Override
    public long[] frameOffsets() {
        return frameOffsets.clone();
    }
}
