package dev.radiomics.io.dicom.dataset;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How values become texts and numbers, the same for every parser. */
public final class ElementValues {
    /** What DICOM allows as a number; Java would take more, such as {@code 1d} or {@code 0x1p3}. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final char SEPARATOR = '\\';

    private static final int LONGEST_IN_MESSAGE = 32;

    /** DICOM allows 16 characters; looking for the end of a very long number takes very long. */
    private static final int LONGEST_NUMBER = 256;

    private ElementValues() {}

    /** Values without the spaces and zero bytes that fill them up to an even length; none if the only one is empty. */
    public static List<String> unpadded(String... values) {
        List<String> texts =
                Arrays.stream(values).map(ElementValues::withoutPadding).toList();
        return texts.size() == 1 && texts.get(0).isEmpty() ? List.of() : texts;
    }

    private static String withoutPadding(String text) {
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

    /** Numbers as texts, whole ones without a decimal point. */
    public static List<String> texts(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> number == (long) number ? String.valueOf((long) number) : String.valueOf(number))
                .toList();
    }

    /**
     * The numbers that texts stand for.
     *
     * @param tag for the message
     * @throws RadiomicsException if a text is no number
     */
    public static double[] numbers(Tag tag, List<String> texts) {
        return texts.stream().mapToDouble(text -> number(tag, text)).toArray();
    }

    private static double number(Tag tag, String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            String shown = text.length() > LONGEST_IN_MESSAGE ? text.substring(0, LONGEST_IN_MESSAGE) + "..." : text;
            throw new RadiomicsException(
                    tag + " holds '" + shown.replaceAll("[^ -~]", ".") + "', expected a number; correct the file");
        }
        return Double.parseDouble(text);
    }

    /**
     * The numbers that the bytes of a text with backslashes between its values stand for; many of them need no other memory.
     *
     * @param tag for the message
     * @throws RadiomicsException if a value is no number
     */
    public static double[] numbers(Tag tag, byte[] text) {
        String whole = withoutPadding(new String(text, StandardCharsets.ISO_8859_1));
        if (whole.isEmpty()) {
            return new double[0];
        }
        int count = 1 + (int) whole.chars().filter(c -> c == SEPARATOR).count();
        requireMemory(count);
        double[] numbers = new double[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? whole.indexOf(SEPARATOR, start) : whole.length();
            numbers[i] = number(tag, withoutPadding(whole.substring(start, end)));
            start = end + 1;
        }
        return numbers;
    }

    private static void requireMemory(int count) {
        Memory.require("the values of an element", 2L * Double.BYTES * count);
    }

    /** The numbers that bytes of a binary value representation stand for. */
    public static double[] numbers(Vr vr, byte[] bytes, ByteOrder order) {
        int width = Math.max(1, vr.wordBytes());
        requireMemory(bytes.length / width);
        double[] numbers = new double[bytes.length / width];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(vr, buffer, i * width);
        }
        return numbers;
    }

    private static double number(Vr vr, ByteBuffer buffer, int at) {
        return switch (vr) {
            case SS -> buffer.getShort(at);
            case US, OW, AT -> Short.toUnsignedInt(buffer.getShort(at));
            case SL -> buffer.getInt(at);
            case UL, OL -> Integer.toUnsignedLong(buffer.getInt(at));
            case SV -> buffer.getLong(at);
            case UV, OV -> Double.parseDouble(Long.toUnsignedString(buffer.getLong(at)));
            case FL, OF -> buffer.getFloat(at);
            case FD, OD -> buffer.getDouble(at);
            default -> Byte.toUnsignedInt(buffer.get(at));
        };
    }
}
