package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.voxels.Luminance;

/** The grey value of each entry of a colour palette (DICOM PS3.3, C.7.6.3.1.5). */
final class Palette {
    private static final int MOST_ENTRIES = 65_536;

    private final int first;
    private final int[] grey;

    private Palette(int first, int[] grey) {
        this.first = first;
        this.grey = grey;
    }

    static Palette of(DicomDataset dataset) {
        double[] descriptor = dataset.requireNumbers(Tags.RED_PALETTE_DESCRIPTOR, 3);
        int entries = descriptor[0] == 0 ? MOST_ENTRIES : (int) descriptor[0];
        if (entries < 1) {
            throw new RadiomicsException(Tags.RED_PALETTE_DESCRIPTOR + " announces a palette of " + descriptor[0]
                    + " entries; export the object again");
        }
        int[] red = channel(dataset, Tags.RED_PALETTE_DATA, entries, (int) descriptor[2]);
        int[] green = channel(dataset, Tags.GREEN_PALETTE_DATA, entries, (int) descriptor[2]);
        int[] blue = channel(dataset, Tags.BLUE_PALETTE_DATA, entries, (int) descriptor[2]);
        int[] grey = new int[entries];
        for (int i = 0; i < entries; i++) {
            grey[i] = (int) Luminance.rounded(red[i], green[i], blue[i]);
        }
        return new Palette((int) descriptor[1], grey);
    }

    private static int[] channel(DicomDataset dataset, Tag tag, int entries, int bits) {
        double[] words = dataset.numbers(tag);
        // Entries of 8 bits may lie two to a word, the first in its low byte.
        boolean packed = bits <= Byte.SIZE && words.length < entries;
        if (words.length < (packed ? (entries + 1) / 2 : entries)) {
            throw new RadiomicsException(tag + " holds " + words.length + " values, fewer than the " + entries
                    + " entries of the palette; export the object again");
        }
        int[] channel = new int[entries];
        for (int i = 0; i < entries; i++) {
            channel[i] = packed ? ((int) words[i / 2] >> (i % 2 * Byte.SIZE)) & 0xFF : (int) words[i];
        }
        return channel;
    }

    /** The grey value of a stored value; values beyond the table take its first or last entry. */
    int grey(int stored) {
        return grey[(int) Math.max(0, Math.min(grey.length - 1, (long) stored - first))];
    }
}
