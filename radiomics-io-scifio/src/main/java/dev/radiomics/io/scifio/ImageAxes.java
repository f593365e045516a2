package dev.radiomics.io.scifio;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.io.ReadOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.view.Views;

/**
 * The axes of an image: X, Y and Z make a volume, every position along the others is a volume of its own. Volumes are numbered with the
 * first of the others changing fastest.
 */
final class ImageAxes {
    private static final List<AxisType> SPACE = List.of(Axes.X, Axes.Y, Axes.Z);

    private final List<? extends CalibratedAxis> axes;
    private final long[] lengths;

    ImageAxes(List<? extends CalibratedAxis> axes, long[] lengths) {
        this.axes = List.copyOf(axes);
        this.lengths = lengths.clone();
        for (AxisType needed : List.of(Axes.X, Axes.Y)) {
            if (of(needed).isEmpty()) {
                throw new RadiomicsException("the image has no axis " + needed + ", only " + listed(allDimensions())
                        + "; say what its axes are (in ImageJ: Image > Properties)");
            }
        }
    }

    Optional<CalibratedAxis> of(AxisType type) {
        int dimension = dimension(type);
        return dimension < 0 ? Optional.empty() : Optional.of(axes.get(dimension));
    }

    /** Size of a volume. */
    GridSize size() {
        return new GridSize(length(Axes.X), length(Axes.Y), length(Axes.Z));
    }

    /** Number of voxels along an axis; 1 if there is no such axis. */
    private int length(AxisType type) {
        int dimension = dimension(type);
        return dimension < 0 ? 1 : Math.toIntExact(lengths[dimension]);
    }

    private int dimension(AxisType type) {
        return IntStream.range(0, axes.size())
                .filter(i -> axes.get(i).type() == type)
                .findFirst()
                .orElse(-1);
    }

    private List<Integer> allDimensions() {
        return IntStream.range(0, axes.size()).boxed().toList();
    }

    /** Those that are not X, Y or Z. */
    private List<Integer> otherDimensions() {
        return allDimensions().stream()
                .filter(i -> !SPACE.contains(axes.get(i).type()))
                .toList();
    }

    private String listed(List<Integer> dimensions) {
        return dimensions.stream()
                .map(i -> axes.get(i).type() + " (" + lengths[i] + ")")
                .collect(Collectors.joining(", "));
    }

    /** A position along an axis that is not X, Y or Z. */
    record Position(int dimension, AxisType axis, long index) {}

    /**
     * Where the chosen volume lies along the other axes, in their order.
     *
     * @throws RadiomicsException if there are several volumes and none is chosen; the message lists the axes
     */
    List<Position> chosen(ReadOptions options) {
        List<Integer> others = otherDimensions();
        long volumes = others.stream().mapToLong(i -> lengths[i]).reduce(1, Math::multiplyExact);
        long rest;
        try {
            rest = options.chosenVolume(Math.toIntExact(volumes));
        } catch (RadiomicsException e) {
            throw new RadiomicsException(
                    e.getMessage()
                            + (volumes == 1
                                    ? ""
                                    : ". They lie along " + listed(others) + ", the first changing fastest"),
                    e);
        }
        List<Position> positions = new ArrayList<>();
        for (int dimension : others) {
            positions.add(new Position(dimension, axes.get(dimension).type(), rest % lengths[dimension]));
            rest /= lengths[dimension];
        }
        return positions;
    }

    /** The volume at some positions, with its axes in the order X, Y, Z. */
    <T> RandomAccessibleInterval<T> volume(RandomAccessibleInterval<T> image, List<Position> positions) {
        RandomAccessibleInterval<T> volume = image;
        List<AxisType> left =
                new ArrayList<>(axes.stream().map(CalibratedAxis::type).toList());
        for (int i = positions.size() - 1; i >= 0; i--) {
            int dimension = positions.get(i).dimension();
            volume = Views.hyperSlice(
                    volume, dimension, volume.min(dimension) + positions.get(i).index());
            left.remove(dimension);
        }
        List<AxisType> wanted =
                left.stream().sorted(Comparator.comparing(SPACE::indexOf)).toList();
        for (int i = 0; i < wanted.size(); i++) {
            int from = left.indexOf(wanted.get(i));
            if (from != i) {
                volume = Views.permute(volume, i, from);
                Collections.swap(left, i, from);
            }
        }
        return volume;
    }
}
