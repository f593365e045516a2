package dev.radiomics.io.dicom.pet;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.StandardisedUptake;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what the rescaled values of each object of a PET series are multiplied to be standardised uptake values.
 *
 * <p>The dose is decayed to the moment that the values stand for:
 * <ul>
 *   <li>ADMIN: the injection;
 *   <li>START: the start of the scan. That is Series Time unless it is after an acquisition, as in series that were processed later;
 *       then it is what GE states in a private element, else Acquisition Time − Frame Reference Time + time of the average count rate
 *       in the frame;
 *   <li>NONE: the time of the average count rate in the frame, {@code ln(x / (1 - exp(-x))) / k} after its start, with
 *       {@code x = k × duration} and {@code k = ln 2 / half-life}.
 * </ul>
 */
public final class UptakeFactors {
    private final StandardisedUptake kind;
    private final List<PetImage> images = new ArrayList<>();
    private Optional<Patient> patient = Optional.empty();
    private Optional<DicomDataset> first = Optional.empty();

    /** The factors for one kind of uptake values. */
    public UptakeFactors(StandardisedUptake kind) {
        this.kind = kind;
    }

    /**
     * Takes the next object of the series.
     *
     * @throws RadiomicsException if it is no PET image, or a value that is needed is missing; the message names its tag
     */
    public void add(DicomDataset dataset) {
        String modality = dataset.string(Tags.MODALITY).orElse("");
        if (!modality.equals("PT")) {
            throw new RadiomicsException("standardised uptake values were asked for, but the modality is '" + modality
                    + "', not PT; leave them out");
        }
        images.add(PetImage.of(dataset));
        if (first.isEmpty()) {
            first = Optional.of(dataset);
            patient = Optional.of(Patient.of(dataset));
        }
    }

    /**
     * The factors of the objects, in the order in which they were added.
     *
     * @throws RadiomicsException if a value that is needed is missing; the message names its tag
     */
    public double[] factors() {
        Optional<LocalDateTime> earliest = images.stream()
                .flatMap(image -> image.acquisitionStart().stream())
                .min(LocalDateTime::compareTo);
        return images.stream().mapToDouble(image -> factor(image, earliest)).toArray();
    }

    private double factor(PetImage image, Optional<LocalDateTime> earliest) {
        return switch (image.units()) {
            case "BQML" -> ofActivity(image, earliest);
            case "CNTS" -> ofCounts(image, earliest);
            case "GML", "CM2ML" -> ofUptake(uptakeKind(image));
            default ->
                throw new RadiomicsException(Tags.UNITS + " is '" + image.units()
                        + "', from which no uptake value follows; expected BQML, CNTS (Philips), GML or CM2ML");
        };
    }

    private double ofActivity(PetImage image, Optional<LocalDateTime> earliest) {
        Injection injection = Injection.of(first.orElseThrow());
        double dose = switch (image.decayCorrection()) {
            case ADMIN -> injection.dose();
            case START -> injection.doseAt(scanStart(image, earliest, injection));
            case NONE -> injection.doseAt(later(acquisitionStart(image), averageTime(image, injection)));
        };
        return quantity(kind) / dose;
    }

    private double quantity(StandardisedUptake of) {
        return patient.orElseThrow().quantity(of);
    }

    private static LocalDateTime scanStart(PetImage image, Optional<LocalDateTime> earliest, Injection injection) {
        Optional<LocalDateTime> series = image.seriesStart();
        if (series.isPresent() && (earliest.isEmpty() || !series.get().isAfter(earliest.get()))) {
            return series.get();
        }
        if (image.scanStart().isPresent()) {
            return image.scanStart().get();
        }
        if (image.frameReferenceSeconds().isEmpty()) {
            throw missing(
                    Tags.SERIES_TIME, "which is missing or after an acquisition, or " + Tags.FRAME_REFERENCE_TIME);
        }
        double offset =
                averageTime(image, injection) - image.frameReferenceSeconds().getAsDouble();
        return later(acquisitionStart(image), offset);
    }

    private static LocalDateTime acquisitionStart(PetImage image) {
        return image.acquisitionStart().orElseThrow(() -> missing(Tags.ACQUISITION_TIME, "which is missing"));
    }

    /** Seconds from the start of the frame to the moment whose count rate is the average one. */
    private static double averageTime(PetImage image, Injection injection) {
        double duration = Patient.positive(image.frameSeconds(), Tags.ACTUAL_FRAME_DURATION);
        double decay = Math.log(2) / injection.halfLife();
        double x = decay * duration;
        return Math.log(x / -Math.expm1(-x)) / decay;
    }

    private static LocalDateTime later(LocalDateTime moment, double seconds) {
        return moment.plusNanos(Math.round(seconds * 1e9));
    }

    /** Philips: counts with private scales, of which the first makes uptake values by body weight. */
    private double ofCounts(PetImage image, Optional<LocalDateTime> earliest) {
        double uptake = image.uptakeScale().orElse(0);
        if (uptake > 0) {
            return uptake * ofUptake(StandardisedUptake.BODY_WEIGHT);
        }
        double activity = image.activityScale().orElse(0);
        if (activity > 0) {
            return activity * ofActivity(image, earliest);
        }
        throw new RadiomicsException(Tags.UNITS + " is CNTS, from which uptake values follow by the private elements"
                + " SUVScaleFactor (7053,xx00) or ActivityConcentrationScaleFactor (7053,xx09) of Philips; both are"
                + " missing or 0");
    }

    private double ofUptake(StandardisedUptake given) {
        return given == kind ? 1 : quantity(kind) / quantity(given);
    }

    private static StandardisedUptake uptakeKind(PetImage image) {
        if (image.units().equals("CM2ML")) {
            return StandardisedUptake.BODY_SURFACE_AREA;
        }
        return switch (image.uptakeKind()) {
            case "BW" -> StandardisedUptake.BODY_WEIGHT;
            case "LBMJAMES128" -> StandardisedUptake.LEAN_BODY_MASS_JAMES;
            case "LBMJANMA" -> StandardisedUptake.LEAN_BODY_MASS_JANMAHASATIAN;
            case "BSA" -> StandardisedUptake.BODY_SURFACE_AREA;
            default ->
                throw new RadiomicsException(Tags.SUV_TYPE + " is '" + image.uptakeKind()
                        + "', which cannot be turned into another kind; expected BW, LBMJAMES128, LBMJANMA or BSA");
        };
    }

    private static RadiomicsException missing(Tag tag, String why) {
        return new RadiomicsException(
                "standardised uptake values need " + tag + ", " + why + "; add it to the objects");
    }
}
