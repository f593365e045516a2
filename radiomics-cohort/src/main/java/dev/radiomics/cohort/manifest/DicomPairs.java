package dev.radiomics.cohort.manifest;

import dev.radiomics.io.FolderInfo;
import dev.radiomics.io.MaskObject;
import dev.radiomics.io.SeriesInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the image series that each segmentation and structure set belongs to. */
final class DicomPairs {
    private final List<SeriesInfo> all;
    private final List<SeriesInfo> images;
    private final Map<Path, Integer> seriesBelow;
    private final Set<SeriesInfo> used = new HashSet<>();
    private final Pairs pairs;

    private DicomPairs(FolderInfo folder, Pairs pairs) {
        this.all = folder.series();
        this.images = all.stream().filter(series -> !series.volumes().isEmpty()).toList();
        this.seriesBelow = seriesBelow(images);
        this.pairs = pairs;
    }

    static void find(FolderInfo folder, Pairs pairs) {
        new DicomPairs(folder, pairs).find();
    }

    private void find() {
        for (SeriesInfo series : all) {
            series.masks().forEach(this::pair);
        }
        for (SeriesInfo series : all) {
            boolean readable = !series.volumes().isEmpty();
            if (readable && !used.contains(series)) {
                pairs.add(new Unpaired(path(series), Unpaired.IMAGE));
            } else if (!readable) {
                series.notes().forEach(note -> pairs.add(new Unpaired(path(series), note)));
            }
        }
    }

    private void pair(MaskObject mask) {
        List<SeriesInfo> referenced = images.stream()
                .filter(image -> mask.referencedSeries().contains(image.uid()))
                .toList();
        if (referenced.size() > 1) {
            used.addAll(referenced);
            pairs.add(Unpaired.ambiguous(mask.file(), "it refers to " + referenced.size() + " image series"));
        } else if (referenced.size() == 1) {
            add(mask, referenced.get(0));
        } else if (isUnreadable(mask)) {
            pairs.add(Unpaired.mask(mask.file(), "the series that it refers to cannot be read"));
        } else {
            pairByFrameOfReference(mask);
        }
    }

    private boolean isUnreadable(MaskObject mask) {
        return all.stream().anyMatch(series -> mask.referencedSeries().contains(series.uid()));
    }

    /** Coordinates of the same frame of reference mean the same place, whatever series a mask was drawn on. */
    private void pairByFrameOfReference(MaskObject mask) {
        String missing = mask.referencedSeries().isEmpty()
                ? "it refers to no series"
                : "the series that it refers to is not in this folder";
        List<SeriesInfo> near = images.stream()
                .filter(image -> mask.framesOfReference().contains(image.frameOfReferenceUid()))
                .toList();
        if (near.size() == 1) {
            pairs.note(mask.file() + ": " + missing
                    + "; it was paired with the only image series of the same frame of reference, "
                    + path(near.get(0)));
            add(mask, near.get(0));
        } else if (near.isEmpty()) {
            pairs.add(Unpaired.mask(mask.file(), missing + ", and no image has its frame of reference"));
        } else {
            used.addAll(near);
            pairs.add(Unpaired.ambiguous(
                    mask.file(), missing + ", and " + near.size() + " image series have its frame of reference"));
        }
    }

    private void add(MaskObject mask, SeriesInfo image) {
        used.add(image);
        if (image.volumes().size() > 1) {
            pairs.note(path(image) + ": the series holds " + image.volumes().size()
                    + " volumes, of which the first is taken; a column time_point chooses another");
        }
        Path path = path(image);
        Path folder = commonFolder(path, mask.file().getParent());
        String series = seriesBelow.getOrDefault(path, 1) == 1 ? "" : image.uid();
        pairs.add(new Pairs.Pair(folder, "", path, mask.file(), image.modality(), series));
    }

    /** How many image series have files in a folder or below it. */
    private static Map<Path, Integer> seriesBelow(List<SeriesInfo> images) {
        Map<Path, Integer> counts = new HashMap<>();
        for (SeriesInfo image : images) {
            Set<Path> folders = new HashSet<>();
            for (Path file : image.paths()) {
                Path folder = file.getParent();
                while (folder != null && folders.add(folder)) {
                    folder = folder.getParent();
                }
            }
            folders.forEach(folder -> counts.merge(folder, 1, Integer::sum));
        }
        return counts;
    }

    /** The file of a series, or the folder that holds all its files. */
    private static Path path(SeriesInfo series) {
        List<Path> files = series.paths();
        return files.size() == 1
                ? files.get(0)
                : files.stream()
                        .map(Path::getParent)
                        .reduce(DicomPairs::commonFolder)
                        .orElseThrow();
    }

    private static Path commonFolder(Path one, Path other) {
        Path folder = one;
        while (!other.startsWith(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }
}
