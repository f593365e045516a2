package dev.radiomics.cohort.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what belongs together and what is left. */
final class Pairs {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Unpaired> unpaired = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * An image and a mask.
     *
     * @param folder where both lie
     * @param name what tells them from others in that folder; may be empty
     */
    record Pair(Path folder, String name, Path image, Path mask, String modality, String series) {}

    void add(Pair pair) {
        pairs.add(pair);
    }

    void add(Unpaired one) {
        unpaired.add(one);
    }

    void note(String note) {
        notes.add(note);
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Unpaired> unpaired() {
        return unpaired;
    }

    List<String> notes() {
        return notes;
    }
}
