package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;
import java.util.OptionalDouble;

/** Which value of a label image makes the mask: a given one, or the only one that occurs. */
public final class Label {
    private static final Label ONLY = new Label(OptionalDouble.empty());

    private final OptionalDouble value;

    private Label(OptionalDouble value) {
        this.value = value;
    }

    /** Voxels with exactly this value. */
    public static Label of(double value) {
        if (!Double.isFinite(value) || value == 0) {
            throw new RadiomicsException("a label must be a number other than 0 (0 is background), got " + value);
        }
        return new Label(OptionalDouble.of(value));
    }

    /** The one value other than 0 that the label image holds, whatever it is (1, 255, 0.0039…); an error if there are more. */
    public static Label only() {
        return ONLY;
    }

    /** The value asked for; empty for {@link #only()}. */
    public OptionalDouble value() {
        return value;
    }
}
