package dev.radiomics.core.feature;

import dev.radiomics.core.RadiomicsException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the matrices of slices and directions become one value; labels and codes as in the IBSI reference tables.
 *
 * <p>GLCM and GLRLM know the six directional ones; GLSZM, GLDZM, NGTDM and NGLDM the last three; every other family
 * {@link #NONE}.
 */
public enum Aggregation {
    /** The family has no matrices to aggregate. */
    NONE("", ""),
    /** A value from each direction's matrix of each slice; their mean (BTW3). */
    AVERAGED_2D("2D: averaged", "BTW3"),
    /** The directions of a slice merged; mean over slices (SUJT). */
    SLICE_MERGED_2D("2D: slice-merged", "SUJT"),
    /** The slices of a direction merged; mean over directions (JJUI). */
    DIRECTION_MERGED_2_5D("2.5D: direction-merged", "JJUI"),
    /** All 2-D matrices merged (ZW7Z). */
    MERGED_2_5D("2.5D: merged", "ZW7Z"),
    /** A value from each 3-D direction's matrix; their mean (ITBB). */
    AVERAGED_3D("3D: averaged", "ITBB"),
    /** All 3-D directions merged (IAZD). */
    MERGED_3D("3D: merged", "IAZD"),
    /** A value from each slice's matrix; their mean (8QNN). */
    SLICES_2D("2D", "8QNN"),
    /** The slices' matrices merged (62GR). */
    SLICES_2_5D("2.5D", "62GR"),
    /** One matrix of the whole volume (KOBO). */
    VOLUME_3D("3D", "KOBO");

    private final String label;
    private final String code;

    Aggregation(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** The name in tables; empty for {@link #NONE}. */
    public String label() {
        return label;
    }

    /** The IBSI code; empty for {@link #NONE}. */
    public String code() {
        return code;
    }

    /** All aggregations of texture families. */
    public static Set<Aggregation> textural() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NONE)));
    }

    /**
     * The aggregations that a word stands for: an IBSI code, or all of {@code 2d}, {@code 2.5d}, {@code 3d}, {@code all}.
     *
     * @throws RadiomicsException if there is none; the message lists them
     */
    public static Set<Aggregation> named(String word) {
        String wanted = word.strip().toUpperCase(Locale.ROOT);
        Set<Aggregation> found = textural().stream()
                .filter(aggregation -> wanted.equals("ALL")
                        || wanted.equals(aggregation.code)
                        || wanted.equals(aggregation.label.replaceAll(":.*", "")))
                .collect(Collectors.toUnmodifiableSet());
        if (found.isEmpty()) {
            throw new RadiomicsException("there is no aggregation '" + word.strip()
                    + "'; there are 2d, 2.5d, 3d, all and "
                    + textural().stream()
                            .map(aggregation -> aggregation.code + " (" + aggregation.label + ")")
                            .collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** The aggregations of matrices taken slice by slice, 2D and 2.5D. */
    public static Set<Aggregation> bySlice() {
        return select(true);
    }

    /** The aggregations of matrices of the whole volume, 3D. */
    public static Set<Aggregation> volumetric() {
        return select(false);
    }

    private static Set<Aggregation> select(boolean bySlice) {
        return textural().stream()
                .filter(aggregation -> aggregation.isBySlice() == bySlice)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the matrices are taken slice by slice, so that the spacing between slices plays no part. */
    public boolean isBySlice() {
        return switch (this) {
            case AVERAGED_2D, SLICE_MERGED_2D, DIRECTION_MERGED_2_5D, MERGED_2_5D, SLICES_2D, SLICES_2_5D -> true;
            case NONE, AVERAGED_3D, MERGED_3D, VOLUME_3D -> false;
        };
    }
}
