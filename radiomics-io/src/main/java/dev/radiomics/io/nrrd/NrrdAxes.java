package dev.radiomics.io.nrrd;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.StoredArray;
import dev.radiomics.io.voxels.VoxelType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which axes of the array lead through space, and along which there are several volumes.
 *
 * @param sizes number of samples along every axis of the header
 * @param array without axes of length 1 that lead nowhere
 * @param spatial indices of the axes through space, two or three, as the header counts them
 * @param directions of every axis of the header, in the coordinates of its space; empty where an axis has none; an empty list where
 *     the header states no directions
 */
record NrrdAxes(List<Long> sizes, StoredArray array, List<Integer> spatial, List<Optional<double[]>> directions) {
    private static final int MOST_DIMENSIONS = 16;
    private static final int MOST_SPATIAL = 3;
    private static final Set<String> SPATIAL_KINDS = Set.of("domain", "space");
    private static final Set<String> UNKNOWN_KINDS = Set.of("???", "none");
    private static final Pattern COLOUR = Pattern.compile("(?i)\\b(rgb|hsv|xyz|rgba|3|4)-color\\b");
    private static final Pattern VECTOR = Pattern.compile("\\s*(none|\\(([^()]*)\\))");

    static NrrdAxes of(HeaderFields fields) {
        String dimensionText = fields.required("dimension");
        long dimension = HeaderFields.integer("dimension", dimensionText);
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw HeaderFields.notExpected("dimension", dimensionText, "1 to " + MOST_DIMENSIONS);
        }
        int count = (int) dimension;
        List<Long> sizes = HeaderFields.integers("sizes", fields.required("sizes"), count);
        if (Collections.min(sizes) < 1) {
            throw HeaderFields.notExpected("sizes", fields.required("sizes"), "at least 1 along each axis");
        }
        requireNoColours(fields);
        List<Optional<double[]>> directions = directions(fields, count);
        List<Integer> spatial = spatial(fields, directions, count);
        return new NrrdAxes(sizes, array(sizes, spatial, NrrdTypes.of(fields.required("type"))), spatial, directions);
    }

    private static StoredArray array(List<Long> sizes, List<Integer> spatial, VoxelType type) {
        if (spatial.size() < 2 || spatial.size() > MOST_SPATIAL) {
            throw new RadiomicsException("the image has " + spatial.size() + " axes through space (sizes "
                    + StoredArray.text(sizes)
                    + "), expected 2 or 3; correct kinds or space directions in the header");
        }
        List<Long> lengths = new ArrayList<>();
        OptionalInt volumeAxis = OptionalInt.empty();
        for (int axis = 0; axis < sizes.size(); axis++) {
            boolean isSpatial = spatial.contains(axis);
            if (!isSpatial && sizes.get(axis) == 1) {
                continue;
            }
            if (!isSpatial && volumeAxis.isPresent()) {
                throw new RadiomicsException("the image has more than one axis beside those of space (sizes "
                        + StoredArray.text(sizes)
                        + "); matrices a voxel cannot be read, take one scalar image out of it");
            }
            if (!isSpatial) {
                volumeAxis = OptionalInt.of(lengths.size());
            }
            lengths.add(sizes.get(axis));
        }
        return new StoredArray(lengths, type, volumeAxis);
    }

    /** By the directions; without them by kinds and spacings; without those the first three. */
    private static List<Integer> spatial(HeaderFields fields, List<Optional<double[]>> directions, int count) {
        if (!directions.isEmpty()) {
            return IntStream.range(0, count)
                    .filter(axis -> directions.get(axis).isPresent())
                    .boxed()
                    .toList();
        }
        List<String> kinds = kinds(fields, count);
        double[] spacings = spacings(fields, count).orElse(new double[count]);
        List<Integer> spatial = IntStream.range(0, count)
                .filter(axis -> SPATIAL_KINDS.contains(kinds.get(axis))
                        || (UNKNOWN_KINDS.contains(kinds.get(axis)) && !Double.isNaN(spacings[axis])))
                .boxed()
                .toList();
        boolean unmarked = fields.text("kinds").isEmpty() && spatial.size() == MOST_SPATIAL + 1;
        return unmarked ? spatial.subList(0, MOST_SPATIAL) : spatial;
    }

    /** Spacing along each axis, NaN along one that has none; empty if the header states none at all. */
    static Optional<double[]> spacings(HeaderFields fields, int count) {
        return fields.text("spacings")
                .map(text -> HeaderFields.reals("spacings", text, count))
                .filter(spacings -> !Arrays.stream(spacings).allMatch(Double::isNaN));
    }

    private static List<String> kinds(HeaderFields fields, int count) {
        Optional<String> text = fields.text("kinds");
        if (text.isEmpty()) {
            return Collections.nCopies(count, "none");
        }
        List<String> kinds = HeaderFields.words(text.get())
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .toList();
        if (kinds.size() != count) {
            throw HeaderFields.notExpected("kinds", text.get(), count + " words");
        }
        return kinds;
    }

    private static void requireNoColours(HeaderFields fields) {
        String kinds = fields.text("kinds").orElse("");
        if (COLOUR.matcher(kinds).find()) {
            throw new RadiomicsException("the voxels are colours (kinds '" + HeaderFields.brief(kinds)
                    + "'), expected one number a voxel; convert the image to grey values");
        }
    }

    private static List<Optional<double[]>> directions(HeaderFields fields, int count) {
        Optional<String> text = fields.text("spacedirections");
        if (text.isEmpty()) {
            return List.of();
        }
        NrrdSpace space = NrrdSpace.of(fields)
                .orElseThrow(() -> new RadiomicsException("the header has 'space directions' but neither 'space' nor"
                        + " 'space dimension'; correct the header"));
        List<Optional<double[]>> vectors = vectors("space directions", text.get(), count, space.dimension());
        return vectors.stream()
                .map(vector -> vector.filter(coordinates -> !space.isTime(coordinates)))
                .toList();
    }

    /** Vectors in brackets, empty where there is {@code none}. */
    static List<Optional<double[]>> vectors(String name, String text, int count, int dimension) {
        List<Optional<double[]>> vectors = new ArrayList<>();
        Matcher matcher = VECTOR.matcher(text);
        while (vectors.size() < count && matcher.lookingAt()) {
            boolean none = matcher.group(2) == null;
            vectors.add(none ? Optional.empty() : vector(name, matcher.group(2), dimension));
            matcher.region(matcher.end(), text.length());
        }
        if (vectors.size() < count || !text.substring(matcher.regionStart()).isBlank()) {
            throw HeaderFields.notExpected(
                    name, text, count + " times 'none' or " + dimension + " numbers in brackets with commas");
        }
        return vectors;
    }

    private static Optional<double[]> vector(String name, String text, int dimension) {
        double[] coordinates = HeaderFields.reals(name, text.replace(',', ' '), dimension);
        boolean none = IntStream.range(0, dimension).allMatch(i -> Double.isNaN(coordinates[i]));
        return none ? Optional.empty() : Optional.of(coordinates);
    }
}
