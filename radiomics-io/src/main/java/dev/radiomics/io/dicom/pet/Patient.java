package dev.radiomics.io.dicom.pet;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.StandardisedUptake;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.Optional;
import java.util.OptionalDouble;

/** What of the patient uptake values are normalised by. */
record Patient(OptionalDouble weightKg, OptionalDouble heightM, Optional<String> sex) {
    private static final double GRAMS_PER_KG = 1000;
    private static final double CM_PER_M = 100;
    private static final double CM2_PER_M2 = 10_000;

    /** A height above this is one in another unit. */
    private static final double TALLEST_M = 3;

    static Patient of(DicomDataset dataset) {
        return new Patient(
                dataset.number(Tags.PATIENT_WEIGHT),
                dataset.number(Tags.PATIENT_SIZE),
                dataset.string(Tags.PATIENT_SEX));
    }

    /** Body weight or lean body mass in g, body surface area in cm^2. */
    double quantity(StandardisedUptake kind) {
        return switch (kind) {
            case BODY_WEIGHT -> weight() * GRAMS_PER_KG;
            case LEAN_BODY_MASS_JANMAHASATIAN -> janmahasatian() * GRAMS_PER_KG;
            case LEAN_BODY_MASS_JAMES -> james() * GRAMS_PER_KG;
            case BODY_SURFACE_AREA ->
                0.007184 * Math.pow(weight(), 0.425) * Math.pow(height() * CM_PER_M, 0.725) * CM2_PER_M2;
        };
    }

    /** Lean body mass in kg; the body mass index is in kg/m^2. */
    private double janmahasatian() {
        double bodyMassIndex = weight() / (height() * height());
        return isMale()
                ? 9270 * weight() / (6680 + 216 * bodyMassIndex)
                : 9270 * weight() / (8780 + 244 * bodyMassIndex);
    }

    /** Lean body mass in kg. */
    private double james() {
        double ratio = weight() / (height() * CM_PER_M);
        double mass = isMale() ? 1.10 * weight() - 128 * ratio * ratio : 1.07 * weight() - 148 * ratio * ratio;
        if (!(mass > 0)) {
            throw new RadiomicsException("the lean body mass by James is " + mass
                    + " kg: the formula does not hold for this weight and height; take the one by Janmahasatian");
        }
        return mass;
    }

    private double weight() {
        return positive(weightKg, Tags.PATIENT_WEIGHT);
    }

    private double height() {
        double height = positive(heightM, Tags.PATIENT_SIZE);
        if (height > TALLEST_M) {
            throw new RadiomicsException(
                    Tags.PATIENT_SIZE + " is " + height + ", expected the height in metres; correct the object");
        }
        return height;
    }

    private boolean isMale() {
        String value = sex.orElse("");
        if (!value.equals("M") && !value.equals("F")) {
            throw new RadiomicsException(Tags.PATIENT_SEX + " is '" + value
                    + "', but lean body mass has a formula for M and one for F alone; correct the object, or normalise by"
                    + " body weight");
        }
        return value.equals("M");
    }

    /** A number that uptake values need. */
    static double positive(OptionalDouble value, Tag tag) {
        if (value.isEmpty()) {
            throw new RadiomicsException(
                    "standardised uptake values need " + tag + ", which is missing; add it to the objects");
        }
        if (!(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
            throw new RadiomicsException("standardised uptake values need " + tag + ", which is " + value.getAsDouble()
                    + ", expected a number above 0; correct the objects");
        }
        return value.getAsDouble();
    }
}
