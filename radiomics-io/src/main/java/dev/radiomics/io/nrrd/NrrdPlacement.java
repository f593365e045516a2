package dev.radiomics.io.nrrd;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.voxels.Affine;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.LengthUnit;
import dev.radiomics.io.voxels.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a header puts the voxels: by its space directions, else by its spacings along left, posterior, superior. */
final class NrrdPlacement {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Vector3 ZERO = new Vector3(0, 0, 0);

    private NrrdPlacement() {}

    /** The placement of the voxels of a header; the spacing of the options is for a header without one. */
    static Placement of(HeaderFields fields, NrrdAxes axes, ReadOptions options) {
        return axes.directions().isEmpty()
                ? alongPatient(fields, axes, options)
                : alongDirections(fields, axes, options);
    }

    private static Placement alongDirections(HeaderFields fields, NrrdAxes axes, ReadOptions options) {
        options.requireNoSpacing("NRRD");
        NrrdSpace space = NrrdSpace.of(fields).orElseThrow();
        List<Vector3> steps = axes.spatial().stream()
                .map(axis -> axes.directions().get(axis).orElseThrow())
                .map(coordinates -> space.lps(inMm(coordinates, fields.text("spaceunits"))))
                .toList();
        Affine plane = new Affine(steps.get(0), steps.get(1), ZERO, origin(fields, Optional.of(space)));
        Affine matrix = steps.size() == 2
                ? plane.withPerpendicularZ(1)
                : new Affine(plane.x(), plane.y(), steps.get(2), plane.origin());
        List<String> notes = new ArrayList<>(unitNotes(fields.text("spaceunits")));
        if (!space.anatomical()) {
            notes.add("the space of the header (" + HeaderFields.brief(space.name())
                    + ") is not that of the patient: its axes were taken as left, posterior, superior");
        }
        return new Placement(matrix.toGeometry(axes.array().volumeSize()), "space directions", notes);
    }

    private static Placement alongPatient(HeaderFields fields, NrrdAxes axes, ReadOptions options) {
        List<String> notes = new ArrayList<>(unitNotes(fields.text("units")));
        notes.add("the header has no space directions: " + Placement.ORIENTATION_UNKNOWN);
        Optional<Vector3> stated = spacing(fields, axes);
        Geometry geometry = new Geometry(
                axes.array().volumeSize(),
                Placement.spacing(stated, options, "NRRD", notes),
                origin(fields, NrrdSpace.of(fields)),
                Direction.IDENTITY);
        return new Placement(geometry, stated.isPresent() ? "spacings" : "none", notes);
    }

    /** The spacing that the header states along the axes through space; 1 mm along a third that there is not. */
    private static Optional<Vector3> spacing(HeaderFields fields, NrrdAxes axes) {
        return NrrdAxes.spacings(fields, axes.sizes().size()).map(stated -> {
            double[] spacings = inMm(stated, fields.text("units"));
            double[] spatial =
                    axes.spatial().stream().mapToDouble(axis -> spacings[axis]).toArray();
            return new Vector3(spatial[0], spatial[1], spatial.length > 2 ? spatial[2] : 1);
        });
    }

    private static Vector3 origin(HeaderFields fields, Optional<NrrdSpace> space) {
        Optional<String> text = fields.text("spaceorigin");
        if (text.isEmpty() || space.isEmpty()) {
            return ZERO;
        }
        return NrrdAxes.vectors("space origin", text.get(), 1, space.get().dimension())
                .get(0)
                .map(coordinates -> space.get().lps(inMm(coordinates, fields.text("spaceunits"))))
                .orElse(ZERO);
    }

    private static double[] inMm(double[] lengths, Optional<String> units) {
        List<String> names = names(units);
        double[] scaled = lengths.clone();
        Arrays.setAll(scaled, i -> i < names.size() ? lengths[i] * LengthUnit.inMm(names.get(i)) : lengths[i]);
        return scaled;
    }

    private static List<String> unitNotes(Optional<String> units) {
        return names(units).stream().allMatch(name -> LengthUnit.inMm(name) == 1)
                ? List.of()
                : List.of("lengths were converted to mm from the units of the header, "
                        + HeaderFields.brief(units.orElseThrow()));
    }

    /** The units stand in quotation marks, one for each length. */
    private static List<String> names(Optional<String> units) {
        return units.map(text -> QUOTED.matcher(text)
                        .results()
                        .map(quoted -> quoted.group(1))
                        .toList())
                .orElse(List.of());
    }
}
