package dev.radiomics.cohort.yaml;

import dev.radiomics.core.RadiomicsException;

/** Something in a YAML or JSON file is wrong. The message begins with the place. */
public final class YamlException extends RadiomicsException {
    private static final long serialVersionUID = 1L;

    /** A problem at a place. */
    public YamlException(Place place, String problem) {
        super(place + ": " + problem);
    }

    /** A problem at a place, and what led to it. */
    public YamlException(Place place, String problem, Throwable cause) {
        super(place + ": " + problem, cause);
    }
}
