package dev.radiomics.core.feature;

/** Units of feature values. */
public enum Unit {
    /** A number without dimension. */
    NONE("1"),
    /** Length. */
    MILLIMETRE("mm"),
    /** Area. */
    SQUARE_MILLIMETRE("mm^2"),
    /** Volume. */
    CUBIC_MILLIMETRE("mm^3"),
    /** Area per volume. */
    PER_MILLIMETRE("1/mm"),
    /** Whatever the image holds: HU, SUV, 10^-6 mm^2/s. */
    INTENSITY("intensity"),
    /** The square of whatever the image holds. */
    INTENSITY_SQUARED("intensity^2"),
    /** Intensity integrated over volume. */
    INTENSITY_CUBIC_MILLIMETRE("intensity mm^3"),
    /** Number of a grey level. */
    BIN("bin"),
    /** Square of grey level numbers. */
    BIN_SQUARED("bin^2"),
    /** Entropy to base 2. */
    BIT("bit"),
    /** Slope of a histogram of counts. */
    VOXEL_PER_BIN("voxel/bin");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol that tables show. */
    public String symbol() {
        return symbol;
    }
}
