package dev.radiomics.io.dicom.parser;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Vr;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Elements as the parser found them; values are interpreted when asked for. */
final class ParsedDataset implements DicomDataset {
    /** What DICOM allows as a number; Java would take more, such as {@code 1d} or {@code 0x1p3}. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int LONGEST_IN_MESSAGE = 32;

    private final Map<Integer, Element> elements;
    private final ByteOrder order;
    private final CharacterSet characterSet;
    private final Optional<DicomPixelData> pixelData;

    ParsedDataset(
            Map<Integer, Element> elements,
            ByteOrder order,
            CharacterSet characterSet,
            Optional<DicomPixelData> pixelData) {
        this.elements = elements;
        this.order = order;
        this.characterSet = characterSet;
        this.pixelData = pixelData;
    }

    /** A value that is no sequence, with the representation that the tag has where the file does not say. */
    private Optional<Element.Bytes> value(Tag tag) {
        if (!(elements.get(tag.number()) instanceof Element.Bytes element)) {
            return Optional.empty();
        }
        return Optional.of(element.vr() == Vr.UN ? new Element.Bytes(tag.vr(), element.value()) : element);
    }

    @Override
    public List<String> strings(Tag tag) {
        Optional<Element.Bytes> value = value(tag);
        if (value.isEmpty() || value.get().value().length == 0) {
            return List.of();
        }
        Vr vr = value.get().vr();
        if (!vr.isText()) {
            List<String> texts = new ArrayList<>();
            for (double number : numbers(tag)) {
                texts.add(number == (long) number ? String.valueOf((long) number) : String.valueOf(number));
            }
            return texts;
        }
        return texts(vr, value.get().value());
    }

    private List<String> texts(Vr vr, byte[] bytes) {
        String text = vr.hasCharacterSet()
                ? characterSet.decode(bytes, bytes.length)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        if (!vr.isMultiValued()) {
            return List.of(unpadded(text));
        }
        List<String> texts = new ArrayList<>();
        for (String part : text.split("\\\\", -1)) {
            texts.add(unpadded(part));
        }
        return texts.size() == 1 && texts.get(0).isEmpty() ? List.of() : texts;
    }

    /** Without the spaces and zero bytes that fill a value up to an even length. */
    private static String unpadded(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = 0;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        return text.substring(start, end);
    }

    @Override
    public double[] numbers(Tag tag) {
        Optional<Element.Bytes> value = value(tag);
        if (value.isEmpty()) {
            return new double[0];
        }
        Vr vr = value.get().vr();
        byte[] bytes = value.get().value();
        if (vr.isText()) {
            return texts(vr, bytes).stream()
                    .mapToDouble(text -> number(tag, text))
                    .toArray();
        }
        int width = Math.max(1, vr.wordBytes());
        double[] numbers = new double[bytes.length / width];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(vr, buffer, i * width);
        }
        return numbers;
    }

    private static double number(Tag tag, String text) {
        if (!NUMBER.matcher(text).matches()) {
            String shown = text.length() > LONGEST_IN_MESSAGE ? text.substring(0, LONGEST_IN_MESSAGE) + "..." : text;
            throw new RadiomicsException(
                    tag + " holds '" + shown.replaceAll("[^ -~]", ".") + "', expected a number; correct the file");
        }
        return Double.parseDouble(text);
    }

    private static double number(Vr vr, ByteBuffer buffer, int at) {
        return switch (vr) {
            case SS -> buffer.getShort(at);
            case US, OW, AT -> buffer.getShort(at) & 0xFFFF;
            case SL -> buffer.getInt(at);
            case UL, OL -> buffer.getInt(at) & 0xFFFFFFFFL;
            case SV, UV, OV -> buffer.getLong(at);
            case FL, OF -> buffer.getFloat(at);
            case FD, OD -> buffer.getDouble(at);
            default -> buffer.get(at) & 0xFF;
        };
    }

    @Override
    public List<? extends DicomDataset> items(Tag tag) {
        Element element = elements.get(tag.number());
        if (element instanceof Element.Sequence sequence) {
            return sequence.items();
        }
        // Without explicit value representations only whoever asks knows that this is a sequence.
        return element instanceof Element.Bytes bytes && bytes.vr() == Vr.UN
                ? DicomParser.itemsOf(tag, bytes.value(), characterSet)
                : List.of();
    }

    @Override
    public Optional<DicomPixelData> pixelData() {
        return pixelData;
    }
}
