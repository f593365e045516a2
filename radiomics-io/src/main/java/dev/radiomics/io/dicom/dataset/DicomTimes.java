package dev.radiomics.io.dicom.dataset;

import dev.radiomics.core.RadiomicsException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of DICOM (PS3.5, 6.2); offsets from UTC are left out, since all times of a scan have the same. */
public final class DicomTimes {
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d{2})\\.?(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):?(\\d{2})?:?(\\d{2})?(?:\\.(\\d{1,9}))?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{8})(\\d{2,6}(?:\\.\\d{1,9})?)(?:[+-]\\d{4})?");
    private static final int NANO_DIGITS = 9;

    private DicomTimes() {}

    /** The moment that a date and a time make; empty if either is missing. */
    public static Optional<LocalDateTime> of(DicomDataset dataset, Tag date, Tag time) {
        Optional<LocalDate> day = dataset.string(date).map(text -> date(date, text));
        Optional<LocalTime> moment = time(dataset, time);
        return day.isPresent() && moment.isPresent() ? Optional.of(day.get().atTime(moment.get())) : Optional.empty();
    }

    /** A time of day. */
    public static Optional<LocalTime> time(DicomDataset dataset, Tag tag) {
        return dataset.string(tag).map(text -> time(tag, text));
    }

    /** A date with a time. */
    public static Optional<LocalDateTime> dateTime(DicomDataset dataset, Tag tag) {
        return dataset.string(tag).map(text -> {
            Matcher parts = DATE_TIME.matcher(text);
            if (!parts.matches()) {
                throw wrong(tag, text, "a date and a time, YYYYMMDDHHMMSS");
            }
            return date(tag, parts.group(1)).atTime(time(tag, parts.group(2)));
        });
    }

    private static LocalDate date(Tag tag, String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw wrong(tag, text, "a date, YYYYMMDD");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            throw wrong(tag, text, "a date, YYYYMMDD");
        }
    }

    private static LocalTime time(Tag tag, String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw wrong(tag, text, "a time, HHMMSS");
        }
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        try {
            return LocalTime.of(
                    Integer.parseInt(parts.group(1)),
                    parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)),
                    parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)),
                    Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length())));
        } catch (DateTimeException e) {
            throw wrong(tag, text, "a time, HHMMSS");
        }
    }

    private static RadiomicsException wrong(Tag tag, String found, String expected) {
        return new RadiomicsException(
                tag + " is '" + found.replaceAll("[^ -~]", ".") + "', expected " + expected + "; correct the object");
    }
}
