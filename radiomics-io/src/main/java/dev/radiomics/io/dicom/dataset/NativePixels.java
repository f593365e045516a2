package dev.radiomics.io.dicom.dataset;

/** Uncompressed pixel data: one value of bytes. */
public interface NativePixels extends DicomPixelData {

    @Override
    default boolean isEncapsulated() {
        return false;
    }

    @Override
    default int fragmentCount() {
        return 0;
    }

    @Override
    default int fragmentLength(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    default byte[] fragment(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    default long[] frameOffsets() {
        return new long[0];
    }
}
