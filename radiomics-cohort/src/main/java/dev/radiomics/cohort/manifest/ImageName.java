package dev.radiomics.cohort.manifest;

import dev.radiomics.io.Images;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file and its folder say: whether it is an image or a mask, and of what.
 *
 * @param folder what is searched for its partner, without a folder such as {@code images} or {@code labels}
 * @param split training or test, where such folders say it ({@code imagesTr})
 * @param name without the words for image and mask; may be empty
 * @param channel of nnU-Net, such as {@code 0000}; else empty
 */
record ImageName(Path file, boolean mask, Path folder, String split, String name, String channel) {
    private static final String MASK_WORDS = "(?:mask|seg|segmentation|label|labels|roi)";
    private static final String IMAGE_WORDS = "(?:image|img)";
    private static final Set<String> MASK_FOLDERS =
            Set.of("mask", "masks", "seg", "segs", "segmentation", "segmentations", "label", "labels");
    private static final Set<String> IMAGE_FOLDERS = Set.of("image", "images", "img", "imgs");
    private static final Pattern MASK_LAST = lastWord(MASK_WORDS);
    private static final Pattern MASK_FIRST = firstWord(MASK_WORDS);
    private static final Pattern IMAGE_LAST = lastWord(IMAGE_WORDS);
    private static final Pattern IMAGE_FIRST = firstWord(IMAGE_WORDS);
    private static final Pattern CHANNEL = Pattern.compile("(?<name>.+)_(?<channel>\\d{4})");
    private static final Pattern SPLIT = Pattern.compile("(?<folder>images|labels)(?<split>Tr|Ts|Val)");

    private static Pattern lastWord(String words) {
        return Pattern.compile("(?:(?<name>.*)[-_. ])?" + words, Pattern.CASE_INSENSITIVE);
    }

    private static Pattern firstWord(String words) {
        return Pattern.compile(words + "[-_. ](?<name>.*)", Pattern.CASE_INSENSITIVE);
    }

    /** Empty if the file is of no format that is known by its ending, or hidden, or belongs to another file. */
    static Optional<ImageName> of(Path file) {
        String fileName = file.getFileName().toString();
        Optional<String> ending = Images.ending(file);
        if (ending.isEmpty() || fileName.startsWith(".") || isSecondOfTwo(file)) {
            return Optional.empty();
        }
        String stem = fileName.substring(0, fileName.length() - ending.get().length());
        Path parent = file.getParent();
        String folderName =
                parent.getFileName() == null ? "" : parent.getFileName().toString();
        Matcher split = SPLIT.matcher(folderName);
        boolean isSplit = split.matches();
        String word = isSplit ? split.group("folder") : folderName.toLowerCase(Locale.ROOT);
        boolean inMasks = MASK_FOLDERS.contains(word);
        boolean ofPair = inMasks || IMAGE_FOLDERS.contains(word);
        boolean mask = inMasks || isNamedMask(stem);
        String name = withoutWord(stem);
        Matcher channel = CHANNEL.matcher(name);
        boolean hasChannel = !mask && channel.matches();
        return Optional.of(new ImageName(
                file,
                mask,
                ofPair ? parent.getParent() : parent,
                isSplit ? split.group("split") : "",
                hasChannel ? channel.group("name") : name,
                hasChannel ? channel.group("channel") : ""));
    }

    /** The voxels of an ANALYZE pair, whose header stands for both. */
    private static boolean isSecondOfTwo(Path file) {
        String name = file.getFileName().toString();
        String header = name.replaceFirst("(?i)\\.img(\\.gz)?$", ".hdr");
        return !header.equals(name)
                && (file.resolveSibling(header).toFile().exists()
                        || file.resolveSibling(header + ".gz").toFile().exists());
    }

    /** The last word counts before the first one. */
    private static boolean isNamedMask(String stem) {
        boolean last = MASK_LAST.matcher(stem).matches();
        return last
                || (!IMAGE_LAST.matcher(stem).matches()
                        && MASK_FIRST.matcher(stem).matches());
    }

    private static String withoutWord(String stem) {
        for (Pattern word : List.of(MASK_LAST, IMAGE_LAST, MASK_FIRST, IMAGE_FIRST)) {
            Matcher found = word.matcher(stem);
            if (found.matches()) {
                return Optional.ofNullable(found.group("name")).orElse("");
            }
        }
        return stem;
    }

    /** What partners have in common. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }
}
