package dev.radiomics.io.dicom.pet;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomTimes;
import dev.radiomics.io.dicom.dataset.Tags;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The radioactive substance that was given.
 *
 * @param doseBq activity at the time of injection
 * @param moment date and time of the injection
 * @param timeOfDay its time, for objects that do not state the date
 */
record Injection(
        OptionalDouble doseBq,
        OptionalDouble halfLifeSeconds,
        Optional<LocalDateTime> moment,
        Optional<LocalTime> timeOfDay) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** After so many half-lives nothing is left to be seen: the dates do not belong together. */
    private static final double MOST_HALF_LIVES = 20;

    static Injection of(DicomDataset dataset) {
        Optional<DicomDataset> item = dataset.item(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
        if (item.isEmpty()) {
            throw new RadiomicsException("standardised uptake values need "
                    + Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE
                    + " with dose, half-life and time of the injection, which is missing; add it to the objects");
        }
        return new Injection(
                item.get().number(Tags.RADIONUCLIDE_TOTAL_DOSE),
                item.get().number(Tags.RADIONUCLIDE_HALF_LIFE),
                DicomTimes.dateTime(item.get(), Tags.RADIOPHARMACEUTICAL_START_DATE_TIME),
                DicomTimes.time(item.get(), Tags.RADIOPHARMACEUTICAL_START_TIME));
    }

    double dose() {
        return Patient.positive(doseBq, Tags.RADIONUCLIDE_TOTAL_DOSE);
    }

    double halfLife() {
        return Patient.positive(halfLifeSeconds, Tags.RADIONUCLIDE_HALF_LIFE);
    }

    /** What is left of the dose at a later moment, in Bq. */
    double doseAt(LocalDateTime later) {
        double seconds = secondsUntil(later);
        if (seconds > MOST_HALF_LIVES * halfLife()) {
            throw new RadiomicsException("the injection ("
                    + moment.map(LocalDateTime::toString).orElse("") + ") lies " + Math.round(seconds)
                    + " s before the scan (" + later + "), more than " + (int) MOST_HALF_LIVES
                    + " half-lives; correct " + Tags.RADIOPHARMACEUTICAL_START_DATE_TIME + " or the dates of the scan");
        }
        return dose() * Math.pow(2, -seconds / halfLife());
    }

    private double secondsUntil(LocalDateTime later) {
        if (moment.isPresent()) {
            if (moment.get().isAfter(later)) {
                throw new RadiomicsException(Tags.RADIOPHARMACEUTICAL_START_DATE_TIME + " (" + moment.get()
                        + ") is after the scan (" + later + "); correct the objects");
            }
            return seconds(moment.get(), later);
        }
        LocalTime time = timeOfDay.orElseThrow(() -> new RadiomicsException("standardised uptake values need "
                + Tags.RADIOPHARMACEUTICAL_START_DATE_TIME + " or " + Tags.RADIOPHARMACEUTICAL_START_TIME
                + ", and both are missing; add one to the objects"));
        LocalDateTime sameDay = later.toLocalDate().atTime(time);
        // A time of day after that of the scan was on the day before: injection before midnight.
        return seconds(sameDay.isAfter(later) ? sameDay.minusDays(1) : sameDay, later);
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        Duration passed = Duration.between(from, to);
        return passed.getSeconds() + passed.getNano() / NANOS_PER_SECOND;
    }
}
