package dev.radiomics.cohort.report;

import dev.radiomics.cohort.report.RegionStages.Stage;
import dev.radiomics.cohort.report.figure.Cut;
import dev.radiomics.cohort.report.figure.Plane;
import dev.radiomics.cohort.report.figure.SlicePicture;
import dev.radiomics.cohort.report.figure.Window;
import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of a region: where it lies, before and after resampling, and slice by slice. */
final class RegionPictures {
    private static final int SLICES = 6;
    private static final double SHOWN_PIXELS = 280;
    private static final double SHOWN_PIXELS_OF_SLICES = 175;

    /** Room around the region, as a part of its longest side. */
    private static final double MARGIN = 0.35;

    private static final double LEAST_MARGIN_MM = 5;

    private final RegionStages stages;
    private final int mostPixels;
    private final Box cropInitial;
    private final Box cropComputed;
    private final Window window;
    private final double pixelsPerMm;

    /** A row of pictures of the same window. */
    record Row(String title, List<SlicePicture> pictures) {}

    private RegionPictures(RegionStages stages, int mostPixels) {
        this.stages = stages;
        this.mostPixels = mostPixels;
        this.cropInitial = crop(stages.initial());
        this.cropComputed = crop(stages.computed());
        this.window = Window.of(cuts(stages.initial(), cropInitial).stream()
                .map(cut -> cut.read(stages.initial().image()))
                .toList());
        Geometry shown = stages.initial().image().geometry().cropped(cropInitial);
        this.pixelsPerMm = SHOWN_PIXELS / longestSideMm(shown);
    }

    /**
     * Pictures of a region.
     *
     * @param mostPixels along each axis of a picture; larger slices are drawn coarser
     */
    static RegionPictures of(RegionStages stages, int mostPixels) {
        return new RegionPictures(stages, mostPixels);
    }

    /** The intensities that are shown from black to white. */
    Window window() {
        return window;
    }

    /** Rows of pictures; none of an image that is a line of voxels. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (cuts(stages.initial(), cropInitial).isEmpty()
                || cuts(stages.computed(), cropComputed).isEmpty()) {
            return rows;
        }
        List<SlicePicture> first = new ArrayList<>(List.of(overview()));
        if (stages.isImageChanged()) {
            first.addAll(pictures(stages.initial(), cropInitial));
            rows.add(new Row("As read", first));
            rows.add(new Row("As computed from", pictures(stages.computed(), cropComputed)));
        } else {
            first.addAll(pictures(stages.computed(), cropComputed));
            rows.add(new Row("As read and computed from", first));
        }
        List<SlicePicture> through = slices(stages.computed(), cropComputed);
        if (through.size() > 1) {
            rows.add(new Row("Through the region", through));
        }
        return rows;
    }

    private SlicePicture overview() {
        Stage stage = stages.initial();
        Geometry geometry = stage.image().geometry();
        Box whole = Box.of(geometry.size());
        Cut cut = cuts(stage, whole).get(0);
        double longest = Math.max(cut.widthMm(geometry), cut.heightMm(geometry));
        return picture(cut, stage, SHOWN_PIXELS / longest);
    }

    private List<SlicePicture> pictures(Stage stage, Box crop) {
        return cuts(stage, crop).stream()
                .map(cut -> picture(cut, stage, pixelsPerMm))
                .toList();
    }

    private SlicePicture picture(Cut cut, Stage stage, double scale) {
        return SlicePicture.of(
                cut, stage.image(), stage.region(), stage.kept(), new SlicePicture.Style(window, mostPixels, scale));
    }

    /** The planes through the largest slices of the region, those with a picture of more than a line. */
    private static List<Cut> cuts(Stage stage, Box box) {
        return Plane.of(stage.image().geometry()).stream()
                .filter(plane ->
                        box.size().along(plane.across()) > 1 && box.size().along(plane.down()) > 1)
                .map(plane -> new Cut(plane, box, largestSlice(stage.region(), plane.normal())))
                .toList();
    }

    /** A few slices from one end of the region to the other. */
    private List<SlicePicture> slices(Stage stage, Box crop) {
        Plane plane = cuts(stage, crop).get(0).plane();
        int[] voxels = voxelsBySlice(stage.region(), plane.normal());
        int[] filled = IntStream.range(0, voxels.length)
                .filter(slice -> voxels[slice] > 0)
                .toArray();
        int count = Math.min(SLICES, filled.length);
        List<SlicePicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int slice = filled[count == 1 ? 0 : i * (filled.length - 1) / (count - 1)];
            pictures.add(
                    picture(new Cut(plane, crop, slice), stage, pixelsPerMm * SHOWN_PIXELS_OF_SLICES / SHOWN_PIXELS));
        }
        return pictures;
    }

    private static int largestSlice(Mask mask, int axis) {
        int[] voxels = voxelsBySlice(mask, axis);
        return IntStream.range(0, voxels.length)
                .boxed()
                .max(Comparator.<Integer>comparingInt(slice -> voxels[slice]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int[] voxelsBySlice(Mask mask, int axis) {
        GridSize size = mask.geometry().size();
        int[] voxels = new int[size.along(axis)];
        boolean[] row = new boolean[size.x()];
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                mask.readRow(0, y, z, row.length, row, 0);
                for (int x = 0; x < row.length; x++) {
                    if (row[x]) {
                        voxels[axis == 0 ? x : axis == 1 ? y : z]++;
                    }
                }
            }
        }
        return voxels;
    }

    private static Box crop(Stage stage) {
        Geometry geometry = stage.image().geometry();
        Box box = stage.region().boundingBox().orElseThrow();
        double margin = Math.max(LEAST_MARGIN_MM, MARGIN * longestSideMm(geometry.cropped(box)));
        return box.grownBy(
                        (int) Math.ceil(margin / geometry.spacingMm().x()),
                        (int) Math.ceil(margin / geometry.spacingMm().y()),
                        (int) Math.ceil(margin / geometry.spacingMm().z()))
                .clippedTo(geometry.size());
    }

    private static double longestSideMm(Geometry geometry) {
        double longest = 0;
        for (int axis = 0; axis < 3; axis++) {
            longest = Math.max(
                    longest, geometry.size().along(axis) * geometry.spacingMm().along(axis));
        }
        return longest;
    }
}
