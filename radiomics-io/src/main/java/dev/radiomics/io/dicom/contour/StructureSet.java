package dev.radiomics.io.dicom.contour;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.Region;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.MaskReferences;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.voxels.Memory;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The regions of a structure set and the points of their contours.
 *
 * @param regions those that have closed planar contours
 * @param notes which others there are
 */
record StructureSet(List<Structure> regions, Set<String> referencedSeries, List<String> notes) {
    /** Each as it was read, and as an index of the grid, with as much to spare. */
    private static final long COORDINATE_BYTES = 3L * Double.BYTES;

    private static final Set<String> CLOSED = Set.of("CLOSED_PLANAR", "CLOSEDPLANAR_XOR");

    /**
     * A region.
     *
     * @param frameOfReferenceUid the coordinates that its points are in; empty if the object does not say
     * @param contours x, y, z of the points of each contour, in LPS mm, one after the other
     */
    record Structure(Region region, String frameOfReferenceUid, List<double[]> contours) {}

    static StructureSet of(DicomDataset dataset) {
        Map<Integer, List<double[]>> contours = contours(dataset);
        List<Structure> regions = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (DicomDataset item : dataset.items(Tags.STRUCTURE_SET_ROI_SEQUENCE)) {
            int number = item.requireInteger(Tags.ROI_NUMBER);
            Region region = new Region(number, item.string(Tags.ROI_NAME).orElse(""), OptionalLong.empty());
            List<double[]> own = contours.getOrDefault(number, List.of());
            if (own.isEmpty()) {
                others.add(region.toString());
            } else {
                String frame = item.string(Tags.REFERENCED_FRAME_OF_REFERENCE_UID)
                        .or(() -> dataset.string(Tags.FRAME_OF_REFERENCE_UID))
                        .orElse("");
                regions.add(new Structure(region, frame, own));
            }
        }
        if (regions.isEmpty()) {
            throw new RadiomicsException("the structure set has no region with a closed planar contour"
                    + (others.isEmpty() ? "" : "; it names " + String.join(", ", others)));
        }
        List<String> notes = others.isEmpty()
                ? List.of()
                : List.of("left out of the structure set, since they have no closed planar contour: "
                        + String.join(", ", others));
        return new StructureSet(regions, MaskReferences.series(dataset), notes);
    }

    /** The closed contours of each region by its number. */
    private static Map<Integer, List<double[]>> contours(DicomDataset dataset) {
        Map<Integer, List<double[]>> contours = new HashMap<>();
        long coordinates = 0;
        for (DicomDataset roi : dataset.items(Tags.ROI_CONTOUR_SEQUENCE)) {
            List<double[]> own = contours.computeIfAbsent(
                    roi.requireInteger(Tags.REFERENCED_ROI_NUMBER), number -> new ArrayList<>());
            for (DicomDataset contour : roi.items(Tags.CONTOUR_SEQUENCE)) {
                if (CLOSED.contains(contour.string(Tags.CONTOUR_GEOMETRIC_TYPE).orElse(""))) {
                    double[] points = points(contour);
                    own.add(points);
                    coordinates += points.length;
                    Memory.require("the list of contour points", COORDINATE_BYTES * coordinates);
                }
            }
        }
        return contours;
    }

    private static double[] points(DicomDataset contour) {
        double[] points = contour.numbers(Tags.CONTOUR_DATA);
        int stated = contour.integer(Tags.NUMBER_OF_CONTOUR_POINTS).orElse(points.length / 3);
        if (points.length == 0 || points.length % 3 != 0 || points.length / 3 != stated) {
            throw new RadiomicsException(Tags.CONTOUR_DATA + " holds " + points.length + " numbers for " + stated
                    + " points of three coordinates; export the structure set again");
        }
        return points;
    }

    Structure structure(Region region) {
        Optional<Structure> found = regions.stream()
                .filter(structure -> structure.region().equals(region))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException(region + " is not one of this structure set"));
    }

    /** The same corners twice would make a hole of the whole contour. */
    static List<double[]> withoutCopies(List<double[]> contours) {
        Set<DoubleBuffer> seen = new HashSet<>();
        return contours.stream()
                .filter(points -> seen.add(DoubleBuffer.wrap(points)))
                .toList();
    }
}
