package dev.radiomics.io.voxels;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a header puts the voxels.
 *
 * @param transform the part of the header that says so
 * @param notes what the header contradicts or leaves open
 */
public record Placement(Geometry geometry, String transform, List<String> notes) {
    /** What is noted when a header does not say how its axes lie in the patient. */
    public static final String ORIENTATION_UNKNOWN =
            "the orientation in the patient is unknown, axes were taken as left, posterior, superior";

    /** Copies the list. */
    public Placement {
        notes = List.copyOf(notes);
    }

    /** This placement with a further remark. */
    public Placement withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Placement(geometry, transform, all);
    }

    /**
     * The spacing that a header states, else the given one, else 1 mm with a note.
     *
     * @param format name of the format
     * @param notes modified
     * @throws dev.radiomics.core.RadiomicsException if the header states one and another is given
     */
    public static Vector3 spacing(Optional<Vector3> stated, ReadOptions options, String format, List<String> notes) {
        if (stated.isPresent()) {
            options.requireNoSpacing(format);
        } else if (options.spacingMm().isEmpty()) {
            notes.add("the header states no spacing: voxels were taken as 1 mm apart");
        }
        return stated.or(options::spacingMm).orElse(new Vector3(1, 1, 1));
    }
}
