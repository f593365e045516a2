package dev.radiomics.core.image;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.imglib2.type.numeric.real.FloatType;

/**
 * An image whose voxel values say to which region a voxel belongs; 0 and NaN are background.
 *
 * <p>One pass over the voxels for {@link #of}, one for each {@link #mask}.
 */
public final class LabelImage {
    /** More different values than this are no labels but intensities: somebody gave the image as the mask. */
    private static final int MOST_LABELS = 65_536;

    private static final int LISTED_LABELS = 20;

    /** What is wrong with a mask without a label. */
    public static final String EMPTY =
            "the mask is empty: it holds no value other than 0; draw a region, or give another file";

    private final Volume volume;
    private final SortedMap<Double, Long> labels;

    private LabelImage(Volume volume, SortedMap<Double, Long> labels) {
        this.volume = volume;
        this.labels = labels;
    }

    /**
     * Looks at an image as a label image.
     *
     * @throws RadiomicsException if it holds so many values that it cannot be one
     */
    public static LabelImage of(Volume volume) {
        return new LabelImage(volume, Collections.unmodifiableSortedMap(count(volume)));
    }

    /** Every label with its number of voxels, by value. */
    public SortedMap<Double, Long> labels() {
        return labels;
    }

    private static SortedMap<Double, Long> count(Volume volume) {
        GridSize size = volume.geometry().size();
        SortedMap<Double, Long> counts = new TreeMap<>();
        double[] row = new double[size.x()];
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                volume.readRow(0, y, z, size.x(), row, 0);
                countRuns(row, counts);
                if (counts.size() > MOST_LABELS) {
                    throw new RadiomicsException("the mask holds more than " + MOST_LABELS
                            + " different values; it looks like an image, not like a mask");
                }
            }
        }
        return counts;
    }

    private static void countRuns(double[] row, Map<Double, Long> counts) {
        int start = 0;
        for (int x = 1; x <= row.length; x++) {
            if (x == row.length || row[x] != row[start]) {
                if (row[start] != 0 && !Double.isNaN(row[start])) {
                    counts.merge(row[start], (long) (x - start), Long::sum);
                }
                start = x;
            }
        }
    }

    /**
     * The mask of one label.
     *
     * @throws RadiomicsException if the label does not occur, if there is none, or if {@link Label#only()} meets several; the
     *     message lists the labels that are there
     */
    public Mask mask(Label label) {
        if (labels.isEmpty()) {
            throw new RadiomicsException(EMPTY);
        }
        double wanted = label.value().isPresent() ? label.value().getAsDouble() : onlyLabel(labels);
        double value = isSingle() ? (float) wanted : wanted;
        if (!labels.containsKey(value)) {
            throw new RadiomicsException("label " + text(value) + " is not in the mask; it holds " + list(labels));
        }
        Mask mask = select(value).named(text(value)).withNotes(volume.notes());
        if (label.value().isEmpty() && value != 1) {
            mask = mask.withNote(
                    "the mask's only label is " + text(value) + ", not 1; its voxels were taken as the region");
        }
        return mask;
    }

    private double onlyLabel(SortedMap<Double, Long> labels) {
        if (labels.size() > 1) {
            throw new RadiomicsException("the mask holds several labels, say which one to take: " + list(labels));
        }
        return labels.firstKey();
    }

    private Mask select(double value) {
        GridSize size = volume.geometry().size();
        boolean[] inside = new boolean[size.arrayLength()];
        double[] row = new double[size.x()];
        int at = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                volume.readRow(0, y, z, size.x(), row, 0);
                for (int x = 0; x < row.length; x++) {
                    inside[at++] = row[x] == value;
                }
            }
        }
        return Mask.of(inside, volume.geometry());
    }

    private String list(SortedMap<Double, Long> labels) {
        String listed = labels.entrySet().stream()
                .limit(LISTED_LABELS)
                .map(entry -> text(entry.getKey()) + " (" + entry.getValue() + " voxels)")
                .collect(Collectors.joining(", "));
        return labels.size() > LISTED_LABELS ? listed + " and " + (labels.size() - LISTED_LABELS) + " more" : listed;
    }

    private String text(double label) {
        return isSingle() ? DecimalText.brief((float) label) : DecimalText.brief(label);
    }

    private boolean isSingle() {
        return volume.voxels().getType() instanceof FloatType;
    }
}
