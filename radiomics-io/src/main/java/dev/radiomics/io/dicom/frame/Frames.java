package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.FunctionalGroups;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.pixel.PixelSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The frames of an image object: one, or those of an enhanced or plain multi-frame object. */
public final class Frames {
    private final PixelSource source;
    private final DicomDataset dataset;
    private final FunctionalGroups groups;
    private final String sopInstanceUid;
    private final boolean precise;

    private Frames(PixelSource source, DicomDataset dataset, boolean precise) {
        this.source = source;
        this.dataset = dataset;
        this.groups = FunctionalGroups.of(dataset);
        this.precise = precise;
        this.sopInstanceUid = dataset.string(Tags.SOP_INSTANCE_UID).orElse("");
    }

    /**
     * The frames of an object in their order.
     *
     * @param precise whether values are the precise ones of Philips instead of those displayed
     */
    public static List<Frame> of(DicomObject object, boolean precise) {
        PixelSource source = PixelSource.of(object);
        Frames all = new Frames(source, object.dataset(), precise);
        int count = source.frames();
        if (all.groups.frameCount() > 0 && all.groups.frameCount() != count) {
            throw new RadiomicsException(Tags.NUMBER_OF_FRAMES + " is " + count + ", but "
                    + Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE + " has " + all.groups.frameCount()
                    + " items; export the object again");
        }
        if (all.groups.arePresent()) {
            return IntStream.range(0, count).mapToObj(all::enhanced).toList();
        }
        return all.plain(count);
    }

    private List<Frame> plain(int count) {
        // The one position of a plain multi-frame object (a cine loop) cannot be that of each of its frames.
        Optional<FramePlane> plane = count == 1 ? FramePlane.of(dataset, dataset) : Optional.empty();
        Optional<PixelSpacing> spacing = PixelSpacing.of(dataset);
        OptionalDouble thickness = thickness(Optional.of(dataset));
        ValueMap displayed = ValueMap.of(dataset);
        ValueMap values = precise ? PhilipsScaling.precise(displayed, dataset) : displayed;
        FrameKeys keys = FrameKeys.of(dataset);
        return IntStream.range(0, count)
                .mapToObj(index -> new Frame(source, index, spacing, thickness, plane, values, keys, sopInstanceUid))
                .toList();
    }

    private Frame enhanced(int index) {
        Optional<DicomDataset> measures = groups.group(index, Tags.PIXEL_MEASURES_SEQUENCE);
        Optional<DicomDataset> position = groups.group(index, Tags.PLANE_POSITION_SEQUENCE);
        Optional<DicomDataset> orientation = groups.group(index, Tags.PLANE_ORIENTATION_SEQUENCE);
        Optional<FramePlane> plane = position.isPresent() && orientation.isPresent()
                ? FramePlane.of(position.get(), orientation.get())
                : Optional.empty();
        Optional<PixelSpacing> spacing = measures.flatMap(PixelSpacing::of);
        ValueMap displayed = ValueMap.of(
                groups.group(index, Tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE).orElse(dataset));
        return new Frame(
                source,
                index,
                spacing.isPresent() ? spacing : PixelSpacing.of(dataset),
                thickness(measures),
                plane,
                precise ? PhilipsScaling.precise(displayed, groups, index) : displayed,
                FrameKeys.of(groups, index),
                sopInstanceUid);
    }

    private static OptionalDouble thickness(Optional<DicomDataset> measures) {
        if (measures.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble between = measures.get().number(Tags.SPACING_BETWEEN_SLICES);
        OptionalDouble thickness =
                between.isPresent() ? between : measures.get().number(Tags.SLICE_THICKNESS);
        return thickness.isPresent() && thickness.getAsDouble() > 0 ? thickness : OptionalDouble.empty();
    }
}
