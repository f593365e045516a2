package dev.radiomics.io.dicom.series;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.Rescale;
import dev.radiomics.io.dicom.pixel.FrameBuffers;
import dev.radiomics.io.dicom.pixel.FrameReader;
import dev.radiomics.io.dicom.pixel.PixelFormat;
import dev.radiomics.io.dicom.pixel.PixelSource;
import dev.radiomics.io.voxels.Memory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the pixels of a stack into a volume. Each object is opened once and its frames are read in the order in which they lie there;
 * besides the volume there is one frame in memory.
 *
 * <p>Voxels are whole numbers where stored values and their meaning are, else float, or double where a float would lose something.
 */
final class StackReader {
    /** Whole numbers up to this size are exact in a float. */
    private static final double LARGEST_EXACT_IN_FLOAT = 1 << 24;

    /** Values of so many bits and an intercept have sums that fit an int. */
    private static final int MOST_BITS_TO_SHIFT = 30;

    private final ImageStack stack;
    private final Geometry geometry;
    private final int sliceLength;

    private StackReader(ImageStack stack) {
        this.stack = stack;
        this.geometry = stack.geometry();
        this.sliceLength = geometry.size().x() * geometry.size().y();
    }

    static Volume read(ImageStack stack) throws IOException {
        StackReader reader = new StackReader(stack);
        reader.requireFrames();
        // A byte a voxel is the least; compressed frames can announce more than there is.
        Memory.require(stack.geometry().size().voxelCount());
        if (stack.frames().stream().allMatch(StackReader::isInteger)) {
            return reader.readIntegers();
        }
        return stack.frames().stream().allMatch(StackReader::fitsFloat) ? reader.readFloats() : reader.readDoubles();
    }

    /** Objects that are cut off are found out before there is memory for all that they announce. */
    private void requireFrames() throws IOException {
        List<PixelSource> sources =
                stack.frames().stream().map(Frame::source).distinct().toList();
        for (PixelSource source : sources) {
            FrameReader.of(source).close();
        }
    }

    private static boolean isInteger(Frame frame) {
        PixelFormat format = frame.source().format();
        boolean sumsFit =
                format.bitsStored() <= MOST_BITS_TO_SHIFT || frame.values().equals(Rescale.NONE);
        return format.fitsInt() && frame.values().keepsWholeNumbers() && sumsFit;
    }

    private static boolean fitsFloat(Frame frame) {
        PixelFormat format = frame.source().format();
        if (format.kind() != DicomPixelData.Kind.INTEGER) {
            return format.kind() == DicomPixelData.Kind.FLOAT && frame.values().equals(Rescale.NONE);
        }
        if (!(frame.values() instanceof Rescale rescale)) {
            return true;
        }
        boolean whole =
                rescale.slope() == Math.rint(rescale.slope()) && rescale.intercept() == Math.rint(rescale.intercept());
        double largest = Math.abs(rescale.slope()) * 0xFFFF + Math.abs(rescale.intercept());
        return format.bitsStored() <= Short.SIZE && !(whole && largest > LARGEST_EXACT_IN_FLOAT);
    }

    private Volume readIntegers() throws IOException {
        IntegerVoxels voxels = new IntegerVoxels(geometry.size());
        int[] values = new int[sliceLength];
        forEachFrame((reader, frame, slice) -> {
            if (frame.values() instanceof Rescale rescale) {
                int shift = (int) rescale.intercept();
                if (!voxels.putWords(slice, shift, (to, at) -> reader.readWords(frame.index(), to, at))) {
                    reader.read(frame.index(), values);
                    voxels.put(slice, values, shift);
                }
            } else {
                reader.read(frame.index(), values);
                for (int i = 0; i < sliceLength; i++) {
                    values[i] = (int) frame.values().apply(values[i]);
                }
                voxels.put(slice, values, 0);
            }
        });
        return voxels.toVolume(geometry);
    }

    private Volume readFloats() throws IOException {
        Memory.require(geometry.size().voxelCount() * Float.BYTES);
        float[] voxels = new float[geometry.size().arrayLength()];
        double[] values = new double[sliceLength];
        forEachFrame((reader, frame, slice) -> {
            reader.read(frame.index(), values);
            int at = slice * sliceLength;
            for (int i = 0; i < sliceLength; i++) {
                voxels[at + i] = (float) frame.values().apply(values[i]);
            }
        });
        return Volume.of(voxels, geometry);
    }

    private Volume readDoubles() throws IOException {
        Memory.require(geometry.size().voxelCount() * Double.BYTES);
        double[] voxels = new double[geometry.size().arrayLength()];
        double[] values = new double[sliceLength];
        forEachFrame((reader, frame, slice) -> {
            reader.read(frame.index(), values);
            int at = slice * sliceLength;
            for (int i = 0; i < sliceLength; i++) {
                voxels[at + i] = frame.values().apply(values[i]);
            }
        });
        return Volume.of(voxels, geometry);
    }

    private void forEachFrame(SliceConsumer consumer) throws IOException {
        Map<PixelSource, List<Integer>> slices = new LinkedHashMap<>();
        for (int slice = 0; slice < stack.frames().size(); slice++) {
            slices.computeIfAbsent(stack.frames().get(slice).source(), source -> new ArrayList<>())
                    .add(slice);
        }
        FrameBuffers buffers = new FrameBuffers();
        for (Map.Entry<PixelSource, List<Integer>> object : slices.entrySet()) {
            object.getValue()
                    .sort(Comparator.comparingInt(
                            slice -> stack.frames().get(slice).index()));
            try (FrameReader reader = FrameReader.of(object.getKey(), buffers)) {
                for (int slice : object.getValue()) {
                    consumer.accept(reader, stack.frames().get(slice), slice);
                }
            }
        }
    }

    /** Takes a frame that becomes a slice. */
    @FunctionalInterface
    private interface SliceConsumer {
        void accept(FrameReader reader, Frame frame, int slice) throws IOException;
    }
}
