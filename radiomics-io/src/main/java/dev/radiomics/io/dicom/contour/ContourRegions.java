package dev.radiomics.io.dicom.contour;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Region;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.Uids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The regions of a structure set, drawn on the grid of an image; the rules are those of the package. */
public final class ContourRegions implements RegionSet {
    /** A point further than this, in slices, from the plane of its contour makes it one that is not parallel to the slices. */
    private static final double NOT_PARALLEL = 0.1;

    private static final double SPARSE = 1.5;

    /** Nothing is drawn so many voxels from the image. */
    private static final double FURTHEST = 1e6;

    private final StructureSet structures;
    private final Optional<Volume> image;

    private ContourRegions(StructureSet structures, Optional<Volume> image) {
        this.structures = structures;
        this.image = image;
    }

    /**
     * The regions of an object.
     *
     * @param image the image on whose grid masks are wanted; without it there are names alone
     */
    public static ContourRegions of(DicomObject object, Optional<Volume> image) {
        return new ContourRegions(StructureSet.of(object.dataset()), image);
    }

    @Override
    public List<Region> regions() {
        return structures.regions().stream().map(StructureSet.Structure::region).toList();
    }

    @Override
    public Mask mask(Region region) {
        Volume volume = image.orElseThrow(
                () -> new RadiomicsException("contours have no grid of their own; name the image that they belong to"));
        StructureSet.Structure structure = structures.structure(region);
        List<String> notes = new ArrayList<>(structures.notes());
        volume.acquisition().ifPresent(acquisition -> requireSameSpace(structure, acquisition, notes));
        Geometry grid = volume.geometry();
        List<double[]> points = StructureSet.withoutCopies(structure.contours());
        if (points.size() < structure.contours().size()) {
            notes.add("contours of region " + region + " are there twice; one copy was taken");
        }
        ContourPlanes planes = ContourPlanes.of(
                points.stream().map(p -> contour(p, grid, region)).toList());
        if (planes.distance() > SPARSE) {
            notes.add("the contours of region " + region + " are " + DecimalText.brief(rounded(planes.distance()))
                    + " slices apart; slices between took those of the nearest plane");
        }
        boolean[] inside = fill(planes, grid.size(), notes);
        Mask mask = Mask.of(inside, grid)
                .named(region.name().isEmpty() ? region.toString() : region.name())
                .withNotes(notes);
        if (mask.boundingBox().isEmpty()) {
            throw new RadiomicsException("the contours of region " + region
                    + " enclose no voxel of the image: they lie outside it or are too small; choose the image they were"
                    + " drawn on");
        }
        return mask;
    }

    private static double rounded(double distance) {
        return Math.rint(distance * 100) / 100;
    }

    /** Coordinates have a meaning in their frame of reference alone. */
    private void requireSameSpace(StructureSet.Structure structure, Acquisition acquisition, List<String> notes) {
        String own = structure.frameOfReferenceUid();
        String other = acquisition.frameOfReferenceUid();
        boolean referenced = structures.referencedSeries().contains(acquisition.seriesInstanceUid());
        if (referenced || (structures.referencedSeries().isEmpty() && own.equals(other))) {
            return;
        }
        String series = "the structure set refers to the series "
                + structures.referencedSeries().stream().map(Uids::shown).collect(Collectors.joining(", "))
                + ", the image is " + Uids.shown(acquisition.seriesInstanceUid());
        if (own.isEmpty() || !own.equals(other)) {
            throw new RadiomicsException(series + ", with another frame of reference (" + Uids.shown(own) + " against "
                    + Uids.shown(other) + "); choose the image that the contours were drawn on");
        }
        notes.add(
                "the structure set refers to another series of the same frame of reference; its contours were drawn on this "
                        + "one by their coordinates");
    }

    private static ContourPlanes.Contour contour(double[] points, Geometry grid, Region region) {
        int corners = points.length / 3;
        double[] x = new double[corners];
        double[] y = new double[corners];
        double[] z = new double[corners];
        double sum = 0;
        for (int i = 0; i < corners; i++) {
            Vector3 index = grid.toIndex(new Vector3(points[3 * i], points[3 * i + 1], points[3 * i + 2]));
            // Written so that NaN is refused as well.
            if (!(Math.abs(index.x()) < FURTHEST && Math.abs(index.y()) < FURTHEST && Math.abs(index.z()) < FURTHEST)) {
                throw new RadiomicsException("a contour of region " + region
                        + " holds a coordinate that is no number, or a million voxels away from the image; export the"
                        + " structure set again");
            }
            x[i] = index.x();
            y[i] = index.y();
            z[i] = index.z();
            sum += z[i];
        }
        double height = sum / corners;
        for (double value : z) {
            if (Math.abs(value - height) > NOT_PARALLEL) {
                throw new RadiomicsException("a contour of region " + region
                        + " is not parallel to the slices of the image; choose the image that it was drawn on, or export a"
                        + " segmentation instead");
            }
        }
        return new ContourPlanes.Contour(height, new Polygon(x, y));
    }

    private static boolean[] fill(ContourPlanes planes, GridSize size, List<String> notes) {
        boolean[] inside = new boolean[size.arrayLength()];
        int sliceLength = size.x() * size.y();
        boolean leaves = false;
        List<Polygon> before = List.of();
        for (int slice = 0; slice < size.z(); slice++) {
            List<Polygon> polygons = planes.polygons(slice);
            if (!polygons.isEmpty() && polygons.equals(before)) {
                System.arraycopy(inside, (slice - 1) * sliceLength, inside, slice * sliceLength, sliceLength);
                continue;
            }
            before = polygons;
            PolygonFill.fill(polygons, size.x(), size.y(), inside, slice * sliceLength);
            for (Polygon polygon : polygons) {
                leaves |= polygon.leaves(size.x(), size.y());
            }
        }
        if (leaves) {
            notes.add("part of the contours lies outside the image");
        }
        return inside;
    }
}
