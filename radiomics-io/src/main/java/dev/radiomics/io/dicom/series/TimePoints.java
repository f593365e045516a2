package dev.radiomics.io.dicom.series;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.FrameKeys;
import dev.radiomics.io.dicom.frame.FramePlane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Splits a series that shows every place several times (a time series, b-values, echoes) into its volumes. */
final class TimePoints {
    private static final int LISTED = 5;

    private TimePoints() {}

    /**
     * One list of frames for each volume, each in the order of the places.
     *
     * @param places the frames at each place along the normal
     * @throws RadiomicsException if places have different numbers of frames, or frames at a place cannot be told apart
     */
    static List<List<Frame>> of(List<List<Frame>> places) {
        int count = mostCommonSize(places);
        requireSameCount(places, count);
        if (count == 1) {
            return List.of(places.stream().map(place -> place.get(0)).toList());
        }
        List<FrameKeys.Key> keys = Arrays.stream(FrameKeys.Key.values())
                .filter(key -> !key.isSameAtEveryPosition() || isSameAtEveryPlace(places, key))
                .toList();
        boolean useTypes = places.stream().map(TimePoints::types).distinct().count() == 1;
        Comparator<Frame> order = order(keys, useTypes);
        List<List<Frame>> volumes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            volumes.add(new ArrayList<>());
        }
        for (List<Frame> place : places) {
            List<Frame> sorted = place.stream().sorted(order).toList();
            for (int i = 0; i < count; i++) {
                if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                    throw duplicate(sorted.get(i - 1), sorted.get(i));
                }
                volumes.get(i).add(sorted.get(i));
            }
        }
        return volumes;
    }

    private static Comparator<Frame> order(List<FrameKeys.Key> keys, boolean useTypes) {
        Comparator<Frame> order =
                Comparator.comparing(frame -> useTypes ? frame.keys().frameType() : "");
        for (FrameKeys.Key key : keys) {
            order = key == FrameKeys.Key.TEMPORAL_POSITION
                    ? Comparator.<Frame>comparingDouble(frame -> frame.keys().value(key))
                            .thenComparing(order)
                    : order.thenComparingDouble(frame -> frame.keys().value(key));
        }
        return order;
    }

    private static List<String> types(List<Frame> place) {
        return place.stream().map(frame -> frame.keys().frameType()).sorted().toList();
    }

    private static boolean isSameAtEveryPlace(List<List<Frame>> places, FrameKeys.Key key) {
        return places.stream()
                        .map(place -> place.stream()
                                .map(frame -> frame.keys().value(key))
                                .sorted()
                                .toList())
                        .distinct()
                        .count()
                == 1;
    }

    private static int mostCommonSize(List<List<Frame>> places) {
        return places.stream().collect(Collectors.groupingBy(List::size, Collectors.counting())).entrySet().stream()
                .max(java.util.Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static void requireSameCount(List<List<Frame>> places, int count) {
        List<String> odd = places.stream()
                .filter(place -> place.size() != count)
                .map(place -> place.size() + " at " + DecimalText.brief(depth(place.get(0))) + " mm ("
                        + place.stream().limit(2).map(Frame::name).collect(Collectors.joining(", ")) + ")")
                .toList();
        if (!odd.isEmpty()) {
            throw new RadiomicsException("slices are duplicate or missing: most places of the series have "
                    + DecimalText.counted(count, "slice") + ", but there are "
                    + odd.stream().limit(LISTED).collect(Collectors.joining("; "))
                    + (odd.size() > LISTED ? " and " + (odd.size() - LISTED) + " more places" : "")
                    + "; remove the duplicates or export the series again");
        }
    }

    private static RadiomicsException duplicate(Frame first, Frame second) {
        return new RadiomicsException("two slices at " + DecimalText.brief(depth(first))
                + " mm are not told apart by time, b-value, echo, acquisition or instance number: " + first.name()
                + " and " + second.name() + "; remove one of them");
    }

    private static double depth(Frame frame) {
        return frame.plane().map(FramePlane::depth).orElse(0.0);
    }

    /** For each volume what its frames have in common that other volumes do not, or how much later they are than those of the first. */
    static List<String> labels(List<List<Frame>> volumes) {
        if (volumes.size() == 1) {
            return List.of("");
        }
        List<FrameKeys.Key> telling = Arrays.stream(FrameKeys.Key.values())
                .filter(key -> key.isSameAtEveryPosition() && distinct(volumes, key) > 1)
                .toList();
        Optional<FrameKeys.Key> moment = Arrays.stream(FrameKeys.Key.values())
                .filter(key -> key.isMoment() && tellsApart(volumes, key))
                .findFirst();
        return volumes.stream()
                .map(volume -> label(volume, telling, moment, volumes.get(0)))
                .toList();
    }

    private static boolean tellsApart(List<List<Frame>> volumes, FrameKeys.Key moment) {
        return volumes.stream()
                        .mapToDouble(volume -> earliest(volume, moment))
                        .distinct()
                        .count()
                == volumes.size();
    }

    private static String label(
            List<Frame> volume, List<FrameKeys.Key> telling, Optional<FrameKeys.Key> moment, List<Frame> first) {
        List<String> parts = new ArrayList<>();
        for (FrameKeys.Key key : telling) {
            if (distinct(List.of(volume), key) == 1) {
                parts.add(key.label() + " "
                        + DecimalText.brief(volume.get(0).keys().value(key)));
            }
        }
        // Not the time of day, which might tell who the patient is.
        moment.ifPresent(key -> parts.add(
                key.label() + " " + Math.round(earliest(volume, key) - earliest(first, key)) + " s after the first"));
        return String.join(", ", parts);
    }

    private static double earliest(List<Frame> volume, FrameKeys.Key key) {
        return volume.stream()
                .mapToDouble(frame -> frame.keys().value(key))
                .min()
                .orElse(Double.NaN);
    }

    private static long distinct(List<List<Frame>> volumes, FrameKeys.Key key) {
        return volumes.stream()
                .flatMap(List::stream)
                .map(frame -> frame.keys().value(key))
                .distinct()
                .count();
    }
}
