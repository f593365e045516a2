package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.Arrays;

/** A table of values (DICOM PS3.3, C.11.1), as some radiography and mammography systems have it. */
public final class ModalityLut implements ValueMap {
    private static final int MOST_ENTRIES = 65_536;

    private final int first;
    private final double[] values;

    private ModalityLut(int first, double[] values) {
        this.first = first;
        this.values = values;
    }

    public static ModalityLut of(DicomDataset item) {
        double[] descriptor = item.requireNumbers(Tags.LUT_DESCRIPTOR, 3);
        int entries = descriptor[0] == 0 ? MOST_ENTRIES : (int) descriptor[0];
        if (entries < 1) {
            throw new RadiomicsException(Tags.LUT_DESCRIPTOR + " announces a table of " + descriptor[0]
                    + " values; export the object again");
        }
        double[] values = item.numbers(Tags.LUT_DATA);
        if (values.length < entries) {
            throw new RadiomicsException(Tags.LUT_DATA + " holds " + values.length + " values, expected " + entries
                    + "; export the object again");
        }
        // The descriptor is written as without sign even where the stored values have one.
        int first = descriptor[1] > Short.MAX_VALUE ? (short) descriptor[1] : (int) descriptor[1];
        return new ModalityLut(first, Arrays.copyOf(values, entries));
    }

    /** Values before or after the table take its first or last entry. */
    @Override
    public double apply(double stored) {
        return values[(int) Math.max(0, Math.min(values.length - 1, stored - first))];
    }

    @Override
    public boolean keepsWholeNumbers() {
        return true;
    }
}
