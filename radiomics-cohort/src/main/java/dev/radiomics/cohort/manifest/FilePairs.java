package dev.radiomics.cohort.manifest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the image that each mask belongs to by the names of files. */
final class FilePairs {
    /** Files among which partners are sought. */
    private record Place(Path folder, String split) {}

    private final List<ImageName> images;
    private final List<ImageName> masks;
    private final Set<ImageName> used = new HashSet<>();
    private final Pairs pairs;

    private FilePairs(List<ImageName> files, Pairs pairs) {
        this.images = files.stream().filter(file -> !file.mask()).toList();
        this.masks = files.stream().filter(ImageName::mask).toList();
        this.pairs = pairs;
    }

    static void find(List<Path> files, Pairs pairs) {
        Map<Place, List<ImageName>> places = files.stream()
                .flatMap(file -> ImageName.of(file).stream())
                .collect(Collectors.groupingBy(
                        name -> new Place(name.folder(), name.split()), LinkedHashMap::new, Collectors.toList()));
        places.values().forEach(place -> new FilePairs(place, pairs).find());
    }

    private void find() {
        masks.forEach(this::pair);
        images.stream()
                .filter(image -> !used.contains(image))
                .forEach(image -> pairs.add(new Unpaired(image.file(), Unpaired.IMAGE)));
    }

    private void pair(ImageName mask) {
        List<ImageName> found = imagesOf(mask);
        used.addAll(found);
        long channels = found.stream().map(ImageName::channel).distinct().count();
        if (found.isEmpty()) {
            pairs.add(Unpaired.mask(mask.file(), whyNone(mask)));
        } else if (channels < found.size()) {
            pairs.add(Unpaired.ambiguous(
                    mask.file(),
                    "it fits "
                            + found.stream()
                                    .map(image -> image.file().getFileName().toString())
                                    .collect(Collectors.joining(", "))));
        } else {
            found.forEach(image -> add(image, mask, found.size() > 1));
        }
    }

    private List<ImageName> imagesOf(ImageName mask) {
        List<ImageName> same =
                images.stream().filter(image -> image.key().equals(mask.key())).toList();
        boolean nameless =
                mask.key().isEmpty() || (isOneImage() && images.get(0).key().isEmpty());
        return same.isEmpty() && isOneImage() && nameless ? images : same;
    }

    /** Channels of one image have one name. */
    private boolean isOneImage() {
        return images.stream().map(ImageName::key).distinct().count() == 1;
    }

    private String whyNone(ImageName mask) {
        if (mask.key().isEmpty() && !images.isEmpty()) {
            return "it has no name of its own, and there are " + images.size() + " images";
        }
        return images.isEmpty() ? "there is none beside it" : "none beside it is named '" + mask.name() + "'";
    }

    private void add(ImageName image, ImageName mask, boolean several) {
        String name = several ? image.name() + "_" + image.channel() : mask.name();
        pairs.add(new Pairs.Pair(mask.folder(), name, image.file(), mask.file(), "", ""));
    }
}
