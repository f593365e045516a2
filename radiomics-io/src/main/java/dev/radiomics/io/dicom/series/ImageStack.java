package dev.radiomics.io.dicom.series;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.io.dicom.frame.Frame;
import java.util.List;

/**
 * The frames of one volume, in the order of its slices.
 *
 * @param label what tells it from other volumes of its series, such as {@code b-value 800}; empty if it is the only one
 * @param notes what a reader of the volume should know
 */
record ImageStack(Geometry geometry, List<Frame> frames, String label, List<String> notes) {
    ImageStack {
        frames = List.copyOf(frames);
        notes = List.copyOf(notes);
    }
}
