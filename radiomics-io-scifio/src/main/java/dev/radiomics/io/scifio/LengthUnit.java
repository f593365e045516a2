package dev.radiomics.io.scifio;

import java.util.Locale;
import java.util.OptionalDouble;

/** Names that ImageJ and file formats give to units of length. */
final class LengthUnit {
    static final double CM = 10;
    static final double INCH = 25.4;

    private LengthUnit() {}

    /** Length of a unit in mm; empty for {@code pixel}, for none, and for what is no unit of length here. */
    static OptionalDouble inMm(String unit) {
        if (unit == null) {
            return OptionalDouble.empty();
        }
        // ImageJ writes the micro sign into TIFF files as an escape sequence.
        String name = unit.strip().toLowerCase(Locale.ROOT).replace("\\u00b5", "u");
        return switch (name) {
            case "nm", "nanometer", "nanometers", "nanometre", "nanometres" -> OptionalDouble.of(1e-6);
            case "um",
                    "\u00b5m",
                    "\u03bcm",
                    "micron",
                    "microns",
                    "micrometer",
                    "micrometers",
                    "micrometre",
                    "micrometres" -> OptionalDouble.of(1e-3);
            case "mm", "millimeter", "millimeters", "millimetre", "millimetres" -> OptionalDouble.of(1);
            case "cm", "centimeter", "centimeters", "centimetre", "centimetres" -> OptionalDouble.of(CM);
            case "m", "meter", "meters", "metre", "metres" -> OptionalDouble.of(1000);
            case "inch", "inches", "in" -> OptionalDouble.of(INCH);
            default -> OptionalDouble.empty();
        };
    }
}
