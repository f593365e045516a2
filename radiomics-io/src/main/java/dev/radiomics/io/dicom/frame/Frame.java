package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.pixel.PixelSource;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One frame of an image object: where it lies, what its values mean and what tells it from others. Holds no pixel.
 *
 * @param index of the frame in its object, from 0
 * @param pixelSpacing distance of columns (x) and of rows (y) in mm; empty if the object does not state it
 * @param thicknessMm the distance of slices that the object states, for an image of one slice
 * @param plane empty for projections and photographs, which have no position in the patient
 */
public record Frame(
        PixelSource source,
        int index,
        Optional<PixelSpacing> pixelSpacing,
        OptionalDouble thicknessMm,
        Optional<FramePlane> plane,
        ValueMap values,
        FrameKeys keys,
        String sopInstanceUid) {

    public int columns() {
        return source.format().columns();
    }

    public int rows() {
        return source.format().rows();
    }

    /** How messages call it. */
    public String name() {
        return index == 0 ? source.name() : source.name() + " frame " + (index + 1);
    }

    /**
     * This frame with its values times a factor.
     *
     * @throws RadiomicsException if the values come from a table
     */
    public Frame times(double factor) {
        if (!(values instanceof Rescale rescale)) {
            throw new RadiomicsException(name() + ": the values come from a Modality LUT, which a PET image never has;"
                    + " export the object again");
        }
        return new Frame(source, index, pixelSpacing, thicknessMm, plane, rescale.times(factor), keys, sopInstanceUid);
    }

    /** Whether both could be slices of one volume. */
    public boolean isLike(Frame other) {
        return columns() == other.columns()
                && rows() == other.rows()
                && haveSameSpacing(pixelSpacing, other.pixelSpacing)
                && plane.isPresent() == other.plane.isPresent()
                && (plane.isEmpty() || plane.get().isParallelTo(other.plane.get()));
    }

    private static boolean haveSameSpacing(Optional<PixelSpacing> one, Optional<PixelSpacing> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().isSame(other.get()));
    }
}
