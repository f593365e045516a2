package dev.radiomics.io.dcm4che;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.ElementValues;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.dcm4che3.data.Value;
import org.dcm4che3.io.DicomInputStream;

/**
 * The elements of a dcm4che dataset, taken as they lie there. The methods of {@link Attributes} that decode a value put the result in its
 * place, which several threads must not do; here nothing is put back.
 */
final class Dcm4cheDataset implements DicomDataset {
    private final Attributes attributes;
    private Optional<DicomPixelData> pixelData = Optional.empty();

    Dcm4cheDataset(Attributes attributes) {
        this.attributes = attributes;
    }

    @Override
    public List<String> strings(Tag tag) {
        return element(tag).map(this::strings).orElse(List.of());
    }

    @Override
    public double[] numbers(Tag tag) {
        Optional<Element> element = element(tag);
        if (element.isEmpty()) {
            return new double[0];
        }
        return element.get().isBinary() ? numbers(element.get()) : ElementValues.numbers(tag, strings(element.get()));
    }

    /**
     * An element that has a value and is no sequence.
     *
     * @param stored representation in the dataset
     * @param known the same, or that of the tag where dcm4che knows none
     * @param value bytes, or what dcm4che or the application made of them
     */
    private record Element(VR stored, VR known, Object value) {
        boolean isBinary() {
            return value instanceof byte[] && !known.isStringType();
        }
    }

    private Optional<Element> element(Tag tag) {
        VR.Holder holder = new VR.Holder();
        Object value = loaded(tag, attributes.getValue(tag.number(), holder), holder);
        boolean hasValue = value instanceof byte[]
                || value instanceof String
                || value instanceof String[]
                || value instanceof double[]
                || value instanceof long[];
        return hasValue
                ? Optional.of(new Element(holder.vr, holder.vr == VR.UN ? vr(tag) : holder.vr, value))
                : Optional.empty();
    }

    /** Bytes in place of bulk data. */
    private Object loaded(Tag tag, Object value, VR.Holder vr) {
        if (!(value instanceof BulkData bulkData)) {
            return value;
        }
        try {
            return bulkData.toBytes(vr.vr, attributes.bigEndian());
        } catch (IOException | UnsupportedOperationException | IllegalStateException e) {
            throw new RadiomicsException(
                    tag + " is bulk data that cannot be read: " + bulkData.getURI()
                            + "; check that it is still there and its length known",
                    e);
        }
    }

    private static VR vr(Tag tag) {
        return VR.valueOf(tag.vr().name());
    }

    private List<String> strings(Element element) {
        if (element.isBinary()) {
            return ElementValues.texts(numbers(element));
        }
        if (element.value() instanceof double[] numbers) {
            return ElementValues.texts(numbers);
        }
        if (element.value() instanceof long[] numbers) {
            // This is how dcm4che keeps an empty value among others.
            return Arrays.stream(numbers)
                    .mapToObj(number -> number == Long.MIN_VALUE ? "" : Long.toString(number))
                    .toList();
        }
        VR vr = element.known();
        Object texts = vr.toStrings(element.value(), attributes.bigEndian(), attributes.getSpecificCharacterSet(vr));
        return ElementValues.unpadded(
                texts instanceof String[] several
                        ? Arrays.stream(several)
                                .map(text -> text == null ? "" : text)
                                .toArray(String[]::new)
                        : new String[] {(String) texts});
    }

    private double[] numbers(Element element) {
        return ElementValues.numbers(
                Vr.valueOf(element.known().name()),
                (byte[]) element.value(),
                // dcm4che turns no value of unknown representation around, and they are little-endian (PS3.5, 6.2.2).
                element.stored() != VR.UN && attributes.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public List<? extends DicomDataset> items(Tag tag) {
        VR.Holder holder = new VR.Holder();
        Object value = loaded(tag, attributes.getValue(tag.number(), holder), holder);
        if (value instanceof Sequence sequence) {
            return sequence.stream().map(Dcm4cheDataset::new).toList();
        }
        // Without explicit value representations only whoever asks knows that this is a sequence.
        return holder.vr == VR.UN && value instanceof byte[] bytes ? itemsOf(tag, bytes) : List.of();
    }

    private List<Dcm4cheDataset> itemsOf(Tag tag, byte[] bytes) {
        Attributes holder = new Attributes(false);
        holder.setSpecificCharacterSet(attributes.getSpecificCharacterSet().toCodes());
        try {
            DicomInputStream.parseUNSequence(bytes, holder, tag.number());
        } catch (IOException e) {
            throw noSequence(tag, e);
        }
        if (!(holder.getValue(tag.number()) instanceof Sequence sequence)) {
            throw noSequence(tag, null);
        }
        return sequence.stream().map(Dcm4cheDataset::new).toList();
    }

    private static RadiomicsException noSequence(Tag tag, IOException cause) {
        return new RadiomicsException(
                tag + " ends in the middle of an item, or is no sequence; export the object again", cause);
    }

    /** The same ones each time, since some of their bytes can be made once only. */
    @Override
    public synchronized Optional<DicomPixelData> pixelData() {
        if (pixelData.isEmpty()) {
            pixelData = Arrays.stream(DicomPixelData.Kind.values())
                    .flatMap(kind -> pixelData(kind).stream())
                    .findFirst();
        }
        return pixelData;
    }

    private Optional<DicomPixelData> pixelData(DicomPixelData.Kind kind) {
        VR.Holder vr = new VR.Holder();
        Object value = attributes.getValue(kind.tag().number(), vr);
        if (value instanceof Fragments fragments) {
            return Optional.of(new Dcm4cheFragments(fragments, numbers(Tags.EXTENDED_OFFSET_TABLE)));
        }
        return value instanceof byte[] || value instanceof Value
                ? Optional.of(Dcm4chePixels.of(kind, value, vr.vr, attributes.bigEndian()))
                : Optional.empty();
    }
}
