package dev.radiomics.io.metaimage;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.LengthUnit;
import dev.radiomics.io.voxels.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a header puts the voxels: by its matrix, offset and spacing, in LPS. */
final class MetaImagePlacement {
    private static final int TIME = 3;
    private static final Vector3 Z = new Vector3(0, 0, 1);

    private MetaImagePlacement() {}

    /** The placement of the voxels of a header; the spacing of the options is for a header without one. */
    static Placement of(MetaImageHeader header, ReadOptions options) {
        List<String> notes = new ArrayList<>();
        HeaderFields fields = header.fields();
        int count = header.dimensions();
        Optional<Direction> direction =
                fields.text("TransformMatrix", "Rotation", "Orientation").map(text -> direction(text, count));
        if (direction.isEmpty()) {
            notes.add("the header has no TransformMatrix: " + Placement.ORIENTATION_UNKNOWN);
        }
        double unit = fields.text("DistanceUnits").map(LengthUnit::inMm).orElse(1.0);
        if (unit != 1) {
            notes.add("lengths were converted from " + fields.required("DistanceUnits")
                    + " to mm, as DistanceUnits says");
        }
        Optional<Vector3> stated = fields.text("ElementSpacing", "ElementSize")
                .map(text -> vector("ElementSpacing", text, count, 1 / unit).times(unit));
        Vector3 origin = fields.text("Offset", "Position", "Origin", "ImagePosition")
                .map(text -> vector("Offset", text, count, 0).times(unit))
                .orElse(new Vector3(0, 0, 0));
        Geometry geometry = new Geometry(
                header.array().volumeSize(),
                Placement.spacing(stated, options, "MetaImage", notes),
                origin,
                direction.orElse(Direction.IDENTITY));
        String transform = stated.isPresent() ? "ElementSpacing" : "none";
        return new Placement(geometry, direction.isPresent() ? "TransformMatrix" : transform, notes);
    }

    /** The matrix is written axis by axis: first the direction of x, then that of y. */
    private static Direction direction(String text, int count) {
        double[] matrix = HeaderFields.reals("TransformMatrix", text, count * count);
        if (count == 2) {
            return new Direction(new Vector3(matrix[0], matrix[1], 0), new Vector3(matrix[2], matrix[3], 0), Z);
        }
        for (int axis = 0; axis < TIME && count > TIME; axis++) {
            if (matrix[axis * count + TIME] != 0 || matrix[TIME * count + axis] != 0) {
                throw HeaderFields.notExpected("TransformMatrix", text, "a fourth axis apart from the three of space");
            }
        }
        return new Direction(row(matrix, 0), row(matrix, count), row(matrix, 2 * count));
    }

    private static Vector3 row(double[] matrix, int start) {
        return new Vector3(matrix[start], matrix[start + 1], matrix[start + 2]);
    }

    /** The part in space of a vector with so many coordinates. */
    private static Vector3 vector(String name, String text, int count, double thirdOfPlane) {
        double[] coordinates = HeaderFields.reals(name, text, count);
        return new Vector3(coordinates[0], coordinates[1], count == 2 ? thirdOfPlane : coordinates[2]);
    }
}
