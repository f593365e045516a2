package dev.radiomics.io.dcm4che;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.FragmentedPixels;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dcm4che3.data.Fragments;

/** Compressed pixel data of dcm4che: the first of its fragments is the Basic Offset Table. */
final class Dcm4cheFragments implements FragmentedPixels {
    private final List<PixelBytes> items;
    private final double[] extendedOffsets;

    /**
     * Fragments, with the table among them.
     *
     * @param extendedOffsets Extended Offset Table (7FE0,0001), or nothing
     */
    Dcm4cheFragments(Fragments fragments, double[] extendedOffsets) {
        this.items = fragments.stream()
                .map(item -> PixelBytes.of(item, fragments.vr(), fragments.bigEndian()))
                .toList();
        this.extendedOffsets = extendedOffsets;
    }

    @Override
    public int fragmentCount() {
        return Math.max(0, items.size() - 1);
    }

    @Override
    public int fragmentLength(int index) {
        return Math.toIntExact(items.get(index + 1).length());
    }

    @Override
    public byte[] fragment(int index) throws IOException {
        return items.get(index + 1).read();
    }

    @Override
    public long[] frameOffsets() {
        long[] basic = basicOffsets();
        return basic.length > 0
                ? basic
                : Arrays.stream(extendedOffsets)
                        .mapToLong(offset -> (long) offset)
                        .toArray();
    }

    private long[] basicOffsets() {
        if (items.isEmpty()) {
            return new long[0];
        }
        try {
            return FragmentedPixels.basicOffsets(items.get(0).read());
        } catch (IOException e) {
            throw new RadiomicsException(
                    "the offset table of the compressed pixel data cannot be read (" + e.getMessage()
                            + "); check that the bulk data are still there",
                    e);
        }
    }
}
