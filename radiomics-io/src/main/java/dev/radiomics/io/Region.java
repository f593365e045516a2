package dev.radiomics.io;

import dev.radiomics.core.DecimalText;
import java.util.OptionalLong;

/**
 * A region of interest that a mask file offers.
 *
 * @param number its label (label images), Segment Number (DICOM SEG) or ROI Number (RTSTRUCT)
 * @param name what the file calls it; a label image knows only the label itself
 * @param voxelCount number of voxels, where the file tells it without making the mask
 */
public record Region(double number, String name, OptionalLong voxelCount) {

    /** For messages: {@code 1 (125256 voxels)} or {@code 2 'GTV-1'}. */
    @Override
    public String toString() {
        String text = DecimalText.brief(number);
        return (name.equals(text) ? text : text + " '" + name.strip() + "'")
                + (voxelCount.isPresent() ? " (" + voxelCount.getAsLong() + " voxels)" : "");
    }
}
