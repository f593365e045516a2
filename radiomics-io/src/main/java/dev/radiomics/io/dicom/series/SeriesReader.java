package dev.radiomics.io.dicom.series;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.Frames;
import dev.radiomics.io.dicom.frame.PhilipsScaling;
import dev.radiomics.io.dicom.pet.UptakeFactors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the image objects of one series as volumes: classic ones with a frame each, or multi-frame ones.
 *
 * <p>No object is kept while others are opened. Time is n log n in the frames and linear in the voxels; memory is the volume and one
 * frame.
 */
public final class SeriesReader {
    private static final int LISTED = 10;

    private final ReadOptions options;
    private final Optional<UptakeFactors> uptake;
    private final List<List<Frame>> frames = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private Acquisition acquisition = new Acquisition("", "", "");

    private SeriesReader(ReadOptions options) {
        this.options = options;
        this.uptake = options.suv().map(UptakeFactors::new);
    }

    /**
     * One volume of a series. Without a choice of the time point it is the first one, which a note of the volume says.
     *
     * @throws RadiomicsException if the objects do not make even stacks of slices, or the choice cannot be met; the message says why
     */
    public static Volume read(List<? extends DicomSource> objects, ReadOptions options) throws IOException {
        SeriesReader reader = new SeriesReader(options);
        List<ImageStack> stacks = reader.stacks(objects);
        int chosen = reader.choose(stacks);
        ImageStack stack = stacks.get(chosen);
        return StackReader.read(stack)
                .withAcquisition(reader.acquisition)
                .withNotes(stack.notes())
                .withNotes(List.copyOf(reader.notes));
    }

    /**
     * Where the voxels of each volume of a series lie, in the order of time; no pixel is read.
     *
     * @throws RadiomicsException as {@link #read}
     */
    public static List<VolumeOutline> outlines(List<? extends DicomSource> objects, ReadOptions options)
            throws IOException {
        SeriesReader reader = new SeriesReader(options);
        return reader.stacks(objects).stream()
                .map(stack -> new VolumeOutline(stack.geometry(), stack.label(), stack.notes()))
                .toList();
    }

    /**
     * A volume that could be read.
     *
     * @param label what tells it from others of its series; may be empty
     */
    public record VolumeOutline(Geometry geometry, String label, List<String> notes) {}

    private List<ImageStack> stacks(List<? extends DicomSource> objects) throws IOException {
        for (DicomSource source : objects) {
            DicomObject object = source.open();
            try {
                add(object);
            } catch (ImageFormatException e) {
                throw e;
            } catch (RadiomicsException e) {
                throw new ImageFormatException(source.name(), e.getMessage(), e);
            }
        }
        return StackBuilder.stacks(scaled(), options.spacingMm());
    }

    private void add(DicomObject object) {
        DicomDataset dataset = object.dataset();
        List<Frame> found = Frames.of(object, options.precisePhilips());
        uptake.ifPresent(factors -> factors.add(dataset));
        found.get(0).source().format().note().ifPresent(notes::add);
        if (frames.isEmpty()) {
            acquisition = new Acquisition(
                    dataset.string(Tags.MODALITY).orElse(""),
                    dataset.string(Tags.SERIES_INSTANCE_UID).orElse(""),
                    dataset.string(Tags.FRAME_OF_REFERENCE_UID).orElse(""));
            noteMeaningOfValues(dataset);
        }
        frames.add(found);
    }

    private void noteMeaningOfValues(DicomDataset dataset) {
        String units = dataset.string(Tags.UNITS).orElse("");
        if (acquisition.modality().equals("PT") && uptake.isEmpty() && !units.equals("GML") && !units.equals("CM2ML")) {
            notes.add("the values of this PET image are in " + (units.isEmpty() ? "an unknown unit" : units)
                    + ", not standardised uptake values; ask for those with --suv bw on the command line,"
                    + " ReadOptions.withSuv in Java");
        }
        boolean isStored = dataset.number(Tags.RESCALE_INTERCEPT).isEmpty()
                && dataset.items(Tags.MODALITY_LUT_SEQUENCE).isEmpty()
                && dataset.integer(Tags.NUMBER_OF_FRAMES).isEmpty();
        if (acquisition.modality().equals("CT") && isStored) {
            notes.add("the CT image has no " + Tags.RESCALE_INTERCEPT
                    + ", so that its values are those stored and hardly Hounsfield units");
        }
        if (!options.precisePhilips() && PhilipsScaling.isPresent(dataset)) {
            notes.add("the image is one of Philips and holds displayed values; ask for the precise ones, which can be"
                    + " compared between series, with --precise-philips on the command line, ReadOptions.withPrecisePhilips"
                    + " in Java");
        }
    }

    /** The frames with their uptake factors, if those were asked for. */
    private List<Frame> scaled() {
        if (uptake.isEmpty()) {
            return frames.stream().flatMap(List::stream).toList();
        }
        double[] factors = uptake.get().factors();
        return IntStream.range(0, factors.length)
                .boxed()
                .flatMap(i -> frames.get(i).stream().map(frame -> frame.times(factors[i])))
                .toList();
    }

    private int choose(List<ImageStack> stacks) {
        int count = stacks.size();
        int chosen = options.timePoint().orElse(0);
        if (chosen < 0 || chosen >= count) {
            throw new RadiomicsException(
                    "there is no time point " + chosen + "; the series has " + count + " (" + list(stacks) + ")");
        }
        if (count > 1 && options.timePoint().isEmpty()) {
            if (stacks.get(0).frames().get(0).plane().isEmpty()) {
                throw new RadiomicsException("the series has " + count
                        + " images without a place in space; say which one, from 0 (--time-point N on the command line,"
                        + " ReadOptions.withTimePoint in Java): " + list(stacks));
            }
            notes.add("the series has " + count + " volumes (" + list(stacks)
                    + "); the first one was taken. Choose with --time-point N, from 0, on the command line,"
                    + " ReadOptions.withTimePoint in Java");
        }
        return chosen;
    }

    private static String list(List<ImageStack> stacks) {
        String listed = IntStream.range(0, Math.min(LISTED, stacks.size()))
                .mapToObj(i -> i
                        + (stacks.get(i).label().isEmpty()
                                ? ""
                                : ": " + stacks.get(i).label()))
                .collect(Collectors.joining("; "));
        return stacks.size() > LISTED ? listed + " and " + (stacks.size() - LISTED) + " more" : listed;
    }
}
