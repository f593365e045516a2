package dev.radiomics.io.dicom.series;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.FrameKeys;
import dev.radiomics.io.dicom.frame.FramePlane;
import dev.radiomics.io.dicom.frame.PixelSpacing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sorts the frames of a series into volumes and checks that each is an even stack of slices.
 *
 * <p>n log n in the number of frames.
 */
final class StackBuilder {
    /** Slices no further apart than this part of a pixel are at the same place. */
    private static final double SAME_PLACE_PIXELS = 0.01;

    private final Optional<Vector3> givenSpacing;
    private final List<String> notes = new ArrayList<>();

    private StackBuilder(Optional<Vector3> givenSpacing) {
        this.givenSpacing = givenSpacing;
    }

    /**
     * The volumes of a series, in the order of time.
     *
     * @param givenSpacing the spacing of frames that do not state their own
     */
    static List<ImageStack> stacks(List<Frame> frames, Optional<Vector3> givenSpacing) {
        return new StackBuilder(givenSpacing).build(frames);
    }

    private List<ImageStack> build(List<Frame> given) {
        List<Frame> frames = withoutCopies(given);
        if (frames.stream().allMatch(frame -> frame.plane().isEmpty())) {
            return projections(frames);
        }
        requireAlike(frames);
        List<List<Frame>> volumes = TimePoints.of(places(frames));
        List<ImageStack> stacks = new ArrayList<>();
        List<String> labels = TimePoints.labels(volumes);
        for (List<Frame> volume : volumes) {
            List<String> stackNotes = new ArrayList<>(notes);
            Geometry geometry = geometry(volume, stackNotes);
            stacks.add(new ImageStack(geometry, volume, labels.get(stacks.size()), stackNotes));
        }
        return stacks;
    }

    /** The same object twice, in two files, is one object. */
    private List<Frame> withoutCopies(List<Frame> frames) {
        Set<String> seen = new HashSet<>();
        List<Frame> kept = frames.stream()
                .filter(frame ->
                        frame.sopInstanceUid().isEmpty() || seen.add(frame.sopInstanceUid() + ' ' + frame.index()))
                .toList();
        int copies = frames.size() - kept.size();
        if (copies > 0) {
            notes.add(copies + (copies == 1 ? " slice is" : " slices are")
                    + " there twice (same SOP Instance UID); one copy was taken");
        }
        return kept;
    }

    private void requireAlike(List<Frame> frames) {
        List<List<Frame>> kinds = new ArrayList<>();
        for (Frame frame : frames) {
            Optional<List<Frame>> kind = kinds.stream()
                    .filter(members -> members.get(0).isLike(frame))
                    .findFirst();
            kind.ifPresentOrElse(members -> members.add(frame), () -> kinds.add(new ArrayList<>(List.of(frame))));
        }
        if (kinds.size() > 1) {
            throw new RadiomicsException(
                    "the slices of the series do not make one stack, they have mixed orientations, sizes or spacings: "
                            + kinds.stream()
                                    .limit(5)
                                    .map(StackBuilder::describe)
                                    .collect(Collectors.joining("; "))
                            + "; keep the files of one of them in the folder");
        }
    }

    private static String describe(List<Frame> kind) {
        Frame first = kind.get(0);
        String spacing = first.pixelSpacing()
                .map(s -> " of " + DecimalText.brief(s.x()) + " x " + DecimalText.brief(s.y()) + " mm")
                .orElse("");
        String normal = first.plane()
                .map(p -> String.format(
                        Locale.ROOT,
                        ", normal (%.3g, %.3g, %.3g)",
                        p.normal().x(),
                        p.normal().y(),
                        p.normal().z()))
                .orElse(", no position");
        return kind.size() + " with " + first.columns() + " x " + first.rows() + " pixels" + spacing + normal
                + " (first: " + first.name() + ")";
    }

    /** The frames at each place along the normal, from the lowest on. */
    private List<List<Frame>> places(List<Frame> frames) {
        Vector3 normal = frames.get(0).plane().orElseThrow().normal();
        List<Frame> sorted = frames.stream()
                .sorted(Comparator.comparingDouble(frame -> depth(frame, normal)))
                .toList();
        double same = SAME_PLACE_PIXELS
                * Math.min(spacing(sorted.get(0)).x(), spacing(sorted.get(0)).y());
        List<List<Frame>> places = new ArrayList<>();
        double last = Double.NaN;
        for (Frame frame : sorted) {
            double depth = depth(frame, normal);
            if (!(depth - last <= same)) {
                places.add(new ArrayList<>());
                last = depth;
            }
            places.get(places.size() - 1).add(frame);
        }
        return places;
    }

    private static double depth(Frame frame, Vector3 normal) {
        return frame.plane().orElseThrow().positionMm().dot(normal);
    }

    private Geometry geometry(List<Frame> volume, List<String> stackNotes) {
        Frame first = volume.get(0);
        FramePlane plane = first.plane().orElseThrow();
        Vector3 pixels = spacing(first);
        first.pixelSpacing()
                .map(PixelSpacing::note)
                .filter(note -> !note.isEmpty())
                .ifPresent(stackNotes::add);
        double thickness = volume.size() == 1
                ? thickness(first, stackNotes)
                : SliceSpacing.of(volume, Math.min(pixels.x(), pixels.y()));
        return new Geometry(
                new GridSize(first.columns(), first.rows(), volume.size()),
                new Vector3(pixels.x(), pixels.y(), thickness),
                plane.positionMm(),
                new Direction(plane.alongRow(), plane.alongColumn(), plane.normal()));
    }

    private double thickness(Frame frame, List<String> stackNotes) {
        if (frame.thicknessMm().isPresent()) {
            return frame.thicknessMm().getAsDouble();
        }
        if (givenSpacing.isEmpty()) {
            stackNotes.add("the one slice does not state its thickness; 1 mm was taken");
        }
        return givenSpacing.map(Vector3::z).orElse(1.0);
    }

    private Vector3 spacing(Frame frame) {
        if (frame.pixelSpacing().isPresent()) {
            PixelSpacing stated = frame.pixelSpacing().get();
            if (givenSpacing.isPresent()) {
                throw new RadiomicsException("a spacing was given, but the image states its own ("
                        + DecimalText.brief(stated.x()) + " x " + DecimalText.brief(stated.y()) + " mm); leave it out");
            }
            return new Vector3(stated.x(), stated.y(), 1);
        }
        return givenSpacing.orElseThrow(() -> new RadiomicsException("the image does not state the distance of its"
                + " pixels (" + Tags.PIXEL_SPACING
                + " is missing); give it with --image-spacing X,Y on the command line, ReadOptions.withSpacingMm in"
                + " Java"));
    }

    /** Mammograms, ultrasound images, photographs: a volume of one slice each, in the order of their numbers. */
    private List<ImageStack> projections(List<Frame> frames) {
        List<Frame> sorted = frames.stream()
                .sorted(Comparator.<Frame>comparingDouble(frame -> frame.keys().value(FrameKeys.Key.INSTANCE_NUMBER))
                        .thenComparing(frame -> frame.source().name())
                        .thenComparingInt(Frame::index))
                .toList();
        List<ImageStack> stacks = new ArrayList<>();
        for (Frame frame : sorted) {
            Set<String> stackNotes = new LinkedHashSet<>(notes);
            frame.pixelSpacing()
                    .map(PixelSpacing::note)
                    .filter(note -> !note.isEmpty())
                    .ifPresent(stackNotes::add);
            Vector3 pixels = spacing(frame);
            double thickness = givenSpacing.map(Vector3::z).orElse(1.0);
            Geometry geometry = Geometry.of(
                    new GridSize(frame.columns(), frame.rows(), 1), new Vector3(pixels.x(), pixels.y(), thickness));
            String label = sorted.size() == 1 ? "" : shortName(frame);
            stacks.add(new ImageStack(geometry, List.of(frame), label, List.copyOf(stackNotes)));
        }
        return stacks;
    }

    private static String shortName(Frame frame) {
        String name = frame.name();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
