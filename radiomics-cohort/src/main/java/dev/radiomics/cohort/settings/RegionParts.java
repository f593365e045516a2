package dev.radiomics.cohort.settings;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.MaskComponents;
import java.util.List;
import java.util.Locale;

/** What becomes of a region that consists of several parts that do not touch. */
public enum RegionParts {
    /** They are one region. */
    MERGED,
    /** Each is a region of its own. */
    SPLIT,
    /** The largest one is the region, the others are left out. */
    LARGEST;

    /** Its name in settings files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The regions that a mask stands for; those of several parts are made one by one. */
    public Iterable<Mask> apply(Mask mask) {
        return switch (this) {
            case MERGED -> List.of(mask);
            case SPLIT -> MaskComponents.of(mask);
            case LARGEST -> List.of(MaskComponents.largestOf(mask));
        };
    }
}
