package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.Optional;

/**
 * Where a frame lies in the patient (LPS).
 *
 * @param positionMm centre of its first pixel
 * @param alongRow unit vector along which the column index grows
 * @param alongColumn unit vector along which the row index grows
 */
public record FramePlane(Vector3 positionMm, Vector3 alongRow, Vector3 alongColumn) {
    /** Cosine of 0.26 degrees: orientations of one stack differ by rounding alone. */
    private static final double SAME_DIRECTION = 1 - 1e-5;

    private static final double ROUNDING = 0.01;

    /** The plane that Image Position and Image Orientation (Patient) give; empty if there is neither. */
    public static Optional<FramePlane> of(DicomDataset position, DicomDataset orientation) {
        if (position.numbers(Tags.IMAGE_POSITION_PATIENT).length == 0
                && orientation.numbers(Tags.IMAGE_ORIENTATION_PATIENT).length == 0) {
            return Optional.empty();
        }
        double[] p = position.requireNumbers(Tags.IMAGE_POSITION_PATIENT, 3);
        double[] o = orientation.requireNumbers(Tags.IMAGE_ORIENTATION_PATIENT, 6);
        Vector3 alongRow = unit(new Vector3(o[0], o[1], o[2]));
        Vector3 alongColumn = unit(new Vector3(o[3], o[4], o[5]));
        if (!(Math.abs(alongRow.dot(alongColumn)) < ROUNDING)) {
            throw new RadiomicsException(Tags.IMAGE_ORIENTATION_PATIENT + " holds " + alongRow + " and " + alongColumn
                    + ", which are not perpendicular; export the object again");
        }
        return Optional.of(new FramePlane(new Vector3(p[0], p[1], p[2]), alongRow, alongColumn));
    }

    /** Cosines in files are rounded; a vector that is far from a unit vector is no direction. */
    private static Vector3 unit(Vector3 v) {
        double norm = v.norm();
        if (!(Math.abs(norm - 1) < ROUNDING)) {
            throw new RadiomicsException(Tags.IMAGE_ORIENTATION_PATIENT + " holds " + v
                    + ", expected a vector of length 1; export the object again");
        }
        // Adding 0 turns -0 into 0.
        return new Vector3(v.x() / norm + 0.0, v.y() / norm + 0.0, v.z() / norm + 0.0);
    }

    public Vector3 normal() {
        return unit(alongRow.cross(alongColumn));
    }

    /** Coordinate along the normal in mm. */
    public double depth() {
        return positionMm.dot(normal());
    }

    public boolean isParallelTo(FramePlane other) {
        return alongRow.dot(other.alongRow) >= SAME_DIRECTION && alongColumn.dot(other.alongColumn) >= SAME_DIRECTION;
    }
}
