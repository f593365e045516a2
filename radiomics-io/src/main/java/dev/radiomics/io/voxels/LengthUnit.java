package dev.radiomics.io.voxels;

import java.util.Locale;

/** Units of length in text headers. */
public final class LengthUnit {
    private LengthUnit() {}

    /** Length of a unit in mm; a unit that is not known is taken as mm. */
    public static double inMm(String unit) {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "m", "meter", "metre" -> 1000;
            case "cm" -> 10;
            case "um", "µm", "micron", "microns" -> 0.001;
            default -> 1;
        };
    }
}
