package dev.radiomics.io.dicom.dataset;

import dev.radiomics.core.RadiomicsException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The data elements of a DICOM object or of an item of one of its sequences. Implementations do not change and may be used by
 * several threads.
 *
 * <p>An element that is absent and one without a value are the same here: an empty list.
 */
public interface DicomDataset {

    /** The values as text, each without the padding around it. */
    List<String> strings(Tag tag);

    /**
     * The values as numbers: of a text (DS, IS) or of a binary type.
     *
     * @throws RadiomicsException if a text is no number; the message names the element
     */
    double[] numbers(Tag tag);

    /** The items of a sequence. */
    List<? extends DicomDataset> items(Tag tag);

    /** Pixel Data (7FE0,0010), Float Pixel Data (7FE0,0008) or Double Float Pixel Data (7FE0,0009); empty if there is none. */
    Optional<DicomPixelData> pixelData();

    /** Where a private element lies in this dataset; empty if its creator reserved no block. */
    default Optional<Tag> locate(PrivateTag wanted) {
        for (int block = 0x10; block <= 0xFF; block++) {
            List<String> creator = strings(new Tag((wanted.group() << 16) | block, "PrivateCreator", Vr.LO));
            if (!creator.isEmpty() && creator.get(0).equals(wanted.creator())) {
                int number = (wanted.group() << 16) | (block << 8) | wanted.element();
                return Optional.of(new Tag(number, wanted.keyword(), wanted.vr()));
            }
        }
        return Optional.empty();
    }

    /** The first value as a number. */
    default OptionalDouble number(Tag tag) {
        double[] values = numbers(tag);
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    /** The first value of a private element as a number. */
    default OptionalDouble number(PrivateTag tag) {
        return locate(tag).map(this::number).orElse(OptionalDouble.empty());
    }

    /**
     * The first value as a whole number.
     *
     * @throws RadiomicsException if it is none, or beyond the range of int
     */
    default OptionalInt integer(Tag tag) {
        OptionalDouble value = number(tag);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        int whole = (int) value.getAsDouble();
        if (whole != value.getAsDouble()) {
            throw new RadiomicsException(tag + " is " + value.getAsDouble() + ", expected a whole number");
        }
        return OptionalInt.of(whole);
    }

    /** The first value as text. */
    default Optional<String> string(Tag tag) {
        List<String> values = strings(tag);
        return values.isEmpty() || values.get(0).isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The first item of a sequence. */
    default Optional<DicomDataset> item(Tag tag) {
        List<? extends DicomDataset> items = items(tag);
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    /**
     * The first value as a whole number.
     *
     * @throws RadiomicsException if it is missing
     */
    default int requireInteger(Tag tag) {
        return integer(tag).orElseThrow(() -> missing(tag));
    }

    /**
     * The first value as text.
     *
     * @throws RadiomicsException if it is missing
     */
    default String requireString(Tag tag) {
        return string(tag).orElseThrow(() -> missing(tag));
    }

    /**
     * So many numbers.
     *
     * @throws RadiomicsException if there are not exactly so many, or one is not finite
     */
    default double[] requireNumbers(Tag tag, int count) {
        double[] values = numbers(tag);
        if (values.length == 0) {
            throw missing(tag);
        }
        if (values.length != count) {
            throw new RadiomicsException(tag + " holds " + values.length + " values, expected " + count);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new RadiomicsException(tag + " holds a value that is no finite number");
            }
        }
        return values;
    }

    private static RadiomicsException missing(Tag tag) {
        return new RadiomicsException(tag + " is missing; export the object again from its source");
    }
}
