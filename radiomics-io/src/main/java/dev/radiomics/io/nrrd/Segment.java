package dev.radiomics.io.nrrd;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.HeaderFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A segment of a segmentation of 3D Slicer: the voxels with a label in a layer.
 *
 * @param layer which of the volumes of the file
 */
record Segment(String name, double label, int layer) {
    private static final Pattern KEY = Pattern.compile("Segment(\\d{1,9})_(ID|Name|LabelValue|Layer)");

    /**
     * The segments that a header describes; none if it describes none.
     *
     * @param layers number of volumes of the file
     */
    static List<Segment> of(Map<String, String> pairs, int layers) {
        Set<Integer> indices = new TreeSet<>();
        for (String key : pairs.keySet()) {
            Matcher matcher = KEY.matcher(key);
            if (matcher.matches()) {
                indices.add(Integer.valueOf(matcher.group(1)));
            }
        }
        // Before there were label values, each segment was a layer of 0 and 1.
        boolean labelled = indices.stream().allMatch(index -> pairs.containsKey("Segment" + index + "_LabelValue"));
        if (!labelled && indices.size() != layers) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>();
        for (int index : indices) {
            segments.add(segment(pairs, index, labelled ? 0 : segments.size(), layers));
        }
        long different = segments.stream()
                .map(segment -> segment.label() + " " + segment.name())
                .distinct()
                .count();
        if (different < segments.size()) {
            throw new RadiomicsException(
                    "two segments of the header have the same name and the same label; rename one of them");
        }
        return segments;
    }

    private static Segment segment(Map<String, String> pairs, int index, int usualLayer, int layers) {
        String key = "Segment" + index + "_";
        String name = Optional.ofNullable(pairs.get(key + "Name"))
                .or(() -> Optional.ofNullable(pairs.get(key + "ID")))
                .orElse("Segment " + index);
        double label = (double) number(pairs, key + "LabelValue", 1);
        long layer = number(pairs, key + "Layer", usualLayer);
        if (layer < 0 || layer >= layers) {
            throw HeaderFields.notExpected(
                    key + "Layer", String.valueOf(layer), "a layer of the file, 0 to " + (layers - 1));
        }
        return new Segment(name, label, (int) layer);
    }

    private static long number(Map<String, String> pairs, String key, long otherwise) {
        return pairs.containsKey(key) ? HeaderFields.integer(key, pairs.get(key)) : otherwise;
    }
}
