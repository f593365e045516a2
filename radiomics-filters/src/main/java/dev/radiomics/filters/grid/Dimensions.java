package dev.radiomics.filters.grid;

/** Whether a filter works slice by slice in the x-y planes or in the volume. */
public enum Dimensions {
    /** Each x-y slice by itself. */
    TWO("2d"),
    /** The volume. */
    THREE("3d");

    private final String text;

    Dimensions(String text) {
        this.text = text;
    }

    /** 2 or 3. */
    public int count() {
        return this == TWO ? 2 : 3;
    }

    /** As in the name of an image type: {@code 2d} or {@code 3d}. */
    @Override
    public String toString() {
        return text;
    }
}
