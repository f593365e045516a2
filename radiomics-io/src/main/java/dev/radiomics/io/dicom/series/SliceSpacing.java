package dev.radiomics.io.dicom.series;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.FramePlane;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The distance of the slices of a stack, once they are found to be evenly spaced and stacked along their normal. */
final class SliceSpacing {
    /** Positions in files are rounded; a slice may be off its even place by this part of the distance. */
    private static final double UNEVEN = 0.1;

    private static final double WHOLE = 0.1;

    private final List<Frame> slices;
    private final double[] depths;

    private SliceSpacing(List<Frame> slices) {
        this.slices = slices;
        Vector3 normal = slices.get(0).plane().orElseThrow().normal();
        this.depths = slices.stream()
                .mapToDouble(slice -> slice.plane().orElseThrow().positionMm().dot(normal))
                .toArray();
    }

    /**
     * The distance in mm.
     *
     * @param slices at least two, in order
     * @param pixelMm smallest distance of pixels
     * @throws RadiomicsException if slices are missing or unevenly spaced, or the stack leans (tilted gantry)
     */
    static double of(List<Frame> slices, double pixelMm) {
        SliceSpacing spacing = new SliceSpacing(slices);
        spacing.requireUpright(pixelMm);
        return spacing.even();
    }

    private void requireUpright(double pixelMm) {
        FramePlane first = slices.get(0).plane().orElseThrow();
        double furthest = 0;
        double tilt = 0;
        for (int i = 1; i < slices.size(); i++) {
            Vector3 step = slices.get(i).plane().orElseThrow().positionMm().minus(first.positionMm());
            double sideways = Math.hypot(step.dot(first.alongRow()), step.dot(first.alongColumn()));
            if (sideways > furthest) {
                furthest = sideways;
                tilt = Math.toDegrees(Math.atan2(sideways, depths[i] - depths[0]));
            }
        }
        if (furthest > UNEVEN * pixelMm) {
            throw new RadiomicsException(String.format(
                    Locale.ROOT,
                    "the slices are not stacked along their normal but lean by %.3g degrees (%.4g mm over the stack),"
                            + " as with a tilted gantry; resample the series to an upright grid first",
                    tilt,
                    furthest));
        }
    }

    private double even() {
        int gaps = depths.length - 1;
        double distance = (depths[gaps] - depths[0]) / gaps;
        double worst = 0;
        for (int i = 0; i < depths.length; i++) {
            worst = Math.max(worst, Math.abs(depths[i] - depths[0] - i * distance));
        }
        if (worst > UNEVEN * distance) {
            throw uneven();
        }
        return distance;
    }

    private RadiomicsException uneven() {
        double[] gaps = new double[depths.length - 1];
        int widest = 0;
        boolean whole = true;
        double[] sorted = gaps.clone();
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = depths[i + 1] - depths[i];
            sorted[i] = gaps[i];
            widest = gaps[i] > gaps[widest] ? i : widest;
        }
        Arrays.sort(sorted);
        double usual = sorted[(sorted.length - 1) / 2];
        int missing = 0;
        for (double gap : gaps) {
            double steps = gap / usual;
            whole &= Math.abs(steps - Math.rint(steps)) <= WHOLE;
            missing += (int) Math.rint(steps) - 1;
        }
        String place = "between " + place(widest) + " and " + place(widest + 1) + " lie "
                + DecimalText.brief(rounded(gaps[widest])) + " mm, elsewhere " + DecimalText.brief(rounded(usual))
                + " mm";
        return new RadiomicsException(
                whole
                        ? missing + (missing == 1 ? " slice is" : " slices are") + " missing: " + place
                                + "; copy or export the series again"
                        : "the slices are unevenly spaced: " + place
                                + "; resample the series to an even grid first, or export one reconstruction alone");
    }

    private String place(int slice) {
        return slices.get(slice).name() + " at " + DecimalText.brief(rounded(depths[slice])) + " mm";
    }

    private static double rounded(double mm) {
        return Math.rint(mm * 1000) / 1000;
    }
}
