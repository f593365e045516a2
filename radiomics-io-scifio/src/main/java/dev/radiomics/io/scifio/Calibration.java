package dev.radiomics.io.scifio;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.LinearAxis;

/** Where the voxels of an image lie by the calibration of its axes, or by a spacing that is given instead. */
final class Calibration {
    private final ImageAxes axes;
    private final boolean isTiff;

    /**
     * The calibration of an image.
     *
     * @param isTiff whether SCIFIO read it from a TIFF file
     */
    Calibration(ImageAxes axes, boolean isTiff) {
        this.axes = axes;
        this.isTiff = isTiff;
    }

    /** Distance and place of the voxels along one axis, in mm. */
    private record Steps(double spacing, double origin) {
        static final Steps UNKNOWN_THICKNESS = new Steps(1, 0);
    }

    /**
     * The geometry.
     *
     * @param given the spacing of an image that states none
     * @throws RadiomicsException if the image states none and none is given, or both do
     */
    Geometry geometry(Optional<Vector3> given) {
        GridSize size = axes.size();
        Optional<Steps> x = steps(Axes.X);
        Optional<Steps> y = steps(Axes.Y);
        Optional<Steps> z =
                steps(Axes.Z).or(() -> hasThickness() ? Optional.empty() : Optional.of(Steps.UNKNOWN_THICKNESS));
        if (x.isEmpty() || y.isEmpty() || z.isEmpty()) {
            return Geometry.of(size, given.orElseThrow(this::uncalibrated));
        }
        Vector3 own = new Vector3(x.get().spacing(), y.get().spacing(), z.get().spacing());
        if (given.isPresent()) {
            throw new RadiomicsException("a spacing was given, but the image states its own ("
                    + DecimalText.brief(own.x()) + " x " + DecimalText.brief(own.y()) + " x "
                    + DecimalText.brief(own.z()) + " mm); leave it out");
        }
        Vector3 origin = new Vector3(x.get().origin(), y.get().origin(), z.get().origin());
        return new Geometry(size, own, origin, Direction.IDENTITY);
    }

    /** Remarks about a geometry that was not given. */
    List<String> notes(Optional<Vector3> given) {
        return given.isPresent() || hasThickness() || steps(Axes.Z).isPresent()
                ? List.of()
                : List.of("the one slice does not state its thickness; 1 mm was taken");
    }

    /** Whether the distance of slices is that of something in the image. */
    private boolean hasThickness() {
        return axes.size().z() > 1;
    }

    private Optional<Steps> steps(AxisType type) {
        Optional<CalibratedAxis> axis = axes.of(type);
        if (axis.isEmpty() || !(axis.get() instanceof LinearAxis linear) || isMisread(type, linear.unit())) {
            return Optional.empty();
        }
        OptionalDouble mm = LengthUnit.inMm(linear.unit());
        boolean isKnown = mm.isPresent() && Double.isFinite(linear.scale()) && linear.scale() > 0;
        return isKnown
                ? Optional.of(new Steps(linear.scale() * mm.getAsDouble(), linear.origin() * mm.getAsDouble()))
                : Optional.empty();
    }

    /** SCIFIO gives the resolution of TIFF files in cm or inches as micrometres along X and Y, but leaves the unit as it was. */
    private boolean isMisread(AxisType type, String unit) {
        double mm = LengthUnit.inMm(unit).orElse(0);
        return isTiff && type != Axes.Z && (mm == LengthUnit.CM || mm == LengthUnit.INCH);
    }

    private RadiomicsException uncalibrated() {
        List<String> problems = new ArrayList<>();
        for (AxisType type : List.of(Axes.X, Axes.Y, Axes.Z)) {
            Optional<CalibratedAxis> axis = axes.of(type);
            if (axis.isPresent() && steps(type).isEmpty()) {
                problems.add(type + problem(type, axis.get().unit()));
            }
        }
        return new RadiomicsException("the distance of the voxels in mm is not known (" + String.join("; ", problems)
                + "); calibrate the image in mm (in ImageJ: Image > Properties), or give the distance"
                + " (ReadOptions.defaults().withSpacingMm(spacing))");
    }

    private String problem(AxisType type, String unit) {
        if (unit == null) {
            return " has no unit";
        }
        String named = " has the unit '" + unit + "'";
        if (isMisread(type, unit)) {
            return named + ", which SCIFIO misreads in TIFF files";
        }
        return named + (LengthUnit.inMm(unit).isEmpty() ? "" : ", but no even distance above 0");
    }
}
