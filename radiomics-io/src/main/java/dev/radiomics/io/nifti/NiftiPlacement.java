package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.voxels.Affine;
import dev.radiomics.io.voxels.Placement;
import java.util.ArrayList;
import java.util.List;

/** Where a header puts the voxels: by its sform, else its qform, else its pixdim alone. */
final class NiftiPlacement {
    private NiftiPlacement() {}

    static Placement of(NiftiHeader header) {
        List<String> notes = new ArrayList<>();
        if (header.sform().code() > 0) {
            Affine matrix = completed(header.sform().matrix(), header);
            Geometry geometry = geometry(matrix, header);
            if (header.qform().code() > 0) {
                compare(geometry, header, notes);
            }
            return new Placement(geometry, "sform", notes);
        }
        if (header.qform().code() > 0) {
            return new Placement(qformGeometry(header), "qform", notes);
        }
        notes.add("the header has neither sform nor qform: the position in the patient is unknown, axes were taken as"
                + " right, anterior, superior");
        Affine alongAxes = new Quaternion(0, 0, 0, 1).toAffine(spacing(header), new Vector3(0, 0, 0));
        return new Placement(geometry(alongAxes, header), "pixdim", notes);
    }

    private static void compare(Geometry sform, NiftiHeader header, List<String> notes) {
        Geometry qform;
        try {
            qform = qformGeometry(header);
        } catch (RadiomicsException e) {
            notes.add("the qform of the header is unusable (" + e.getMessage() + "); the sform was taken");
            return;
        }
        if (!sform.matches(qform)) {
            notes.add("sform and qform of the header disagree; the sform was taken (sform: " + sform + "; qform: "
                    + qform + ")");
        }
    }

    private static Geometry qformGeometry(NiftiHeader header) {
        NiftiHeader.QForm qform = header.qform();
        return geometry(qform.rotation().toAffine(spacing(header), qform.offset()), header);
    }

    /** The geometry that a matrix to NIfTI's RAS world stands for. */
    private static Geometry geometry(Affine matrix, NiftiHeader header) {
        return matrix.times(header.unitMm())
                .mirrored()
                .toGeometry(header.array().volumeSize());
    }

    private static Vector3 spacing(NiftiHeader header) {
        return new Vector3(spacing(header, 0), spacing(header, 1), spacing(header, 2));
    }

    /** Spacing along an axis; 1 where the image has no such axis and the header leaves it open. */
    private static double spacing(NiftiHeader header, int axis) {
        double spacing = header.pixdim().along(axis);
        if (axis >= header.dimensions().size() && !(spacing > 0)) {
            return 1;
        }
        if (!(spacing > 0 && Double.isFinite(spacing))) {
            throw new RadiomicsException("the header states a voxel spacing of " + spacing + " along axis " + (axis + 1)
                    + " (pixdim[" + (axis + 1) + "]), expected a number above 0; correct the header");
        }
        return spacing;
    }

    /** The matrix of an image with fewer than three axes may have empty columns for those it lacks. */
    private static Affine completed(Affine matrix, NiftiHeader header) {
        int axes = header.dimensions().size();
        Vector3 y = matrix.y();
        if (axes < 2 && y.norm() == 0) {
            Vector3 other =
                    Math.abs(matrix.x().x()) < Math.abs(matrix.x().y()) ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
            y = withLength(withoutPart(other, matrix.x()), spacing(header, 1));
        }
        Affine completed = new Affine(matrix.x(), y, matrix.z(), matrix.origin());
        return axes < 3 && matrix.z().norm() == 0 ? completed.withPerpendicularZ(spacing(header, 2)) : completed;
    }

    private static Vector3 withoutPart(Vector3 v, Vector3 along) {
        return v.minus(along.times(v.dot(along) / along.dot(along)));
    }

    private static Vector3 withLength(Vector3 v, double length) {
        return v.times(length / v.norm());
    }
}
