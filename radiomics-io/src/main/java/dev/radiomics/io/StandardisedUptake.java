package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * By what the activity concentration of a PET image is normalised: SUV = activity at scan time / injected dose (decay-corrected to
 * the same time) × the quantity below.
 */
public enum StandardisedUptake {
    /** Body weight in g: SUVbw, g/ml. */
    BODY_WEIGHT("bw"),

    /** Lean body mass in g by Janmahasatian et al. 2005: SUVlbm, g/ml. */
    LEAN_BODY_MASS_JANMAHASATIAN("lbm"),

    /** Lean body mass in g by James 1976: SUVlbm, g/ml. */
    LEAN_BODY_MASS_JAMES("lbm-james"),

    /** Body surface area in cm^2 by Du Bois and Du Bois 1916: SUVbsa, cm^2/ml. */
    BODY_SURFACE_AREA("bsa");

    private final String key;

    StandardisedUptake(String key) {
        this.key = key;
    }

    /** Its name in settings and on the command line. */
    public String key() {
        return key;
    }

    /** The one with a key. */
    public static StandardisedUptake of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new RadiomicsException("there is no standardised uptake value '" + key
                        + "'; there are "
                        + Arrays.stream(values()).map(StandardisedUptake::key).collect(Collectors.joining(", "))));
    }
}
