package dev.radiomics.io.dicom;

import dev.radiomics.core.testing.Mutations;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damage to the elements of a DICOM file: their tags, value representations, lengths, values, order and nesting. */
final class DicomDamage {
    private static final int PREAMBLE = 132;
    private static final int DELIMITERS = 0xFFFE;
    private static final int MOST_NESTED = 200;
    private static final String[] TEXTS = {
        "",
        "0",
        "-1",
        "1",
        "2",
        "3",
        "1000000",
        "65535",
        "2147483647",
        "-2147483648",
        "99999999999",
        "1e308",
        "-1e308",
        "1e-320",
        "0.0001",
        "NaN",
        "1d",
        "1\\1",
        "1\\0\\0\\0\\1\\0",
        "1\\0\\0\\1\\0\\0",
        "1e9\\1e9\\-1e9",
        "0\\0",
        "\\\\\\",
        "00010101",
        "99991231",
        "240000",
        "00010101000000",
        "RGB",
        "PALETTE COLOR",
        "MONOCHROME1",
        "YBR_FULL_422",
        "PT",
        "LABELMAP",
        "FRACTIONAL",
        "NONE",
        "ISO 2022 IR 87",
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.5",
        "1.2.840.10008.1.2.4.70",
        "1.2.840.10008.1.2.4.90",
        "1.2.840.10008.1.2.1.99"
    };
    private static final int[] WORDS = {
        0, 1, 2, 3, 7, 8, 15, 16, 17, 31, 32, 64, 255, 256, 4096, 32767, 32768, 46341, 65535
    };
    private static final int[] LENGTHS = {0, 1, 2, 4, 8, 0xFFFF, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 24};

    private final byte[] bytes;
    private final SplittableRandom random;
    private final ByteOrder order;
    private final List<Element> elements = new ArrayList<>();

    /** Where the parts of an element, or of an item, lie. */
    private record Element(int start, int lengthAt, int value, int end, boolean isExplicit) {
        int lengthBytes() {
            return value - lengthAt;
        }
    }

    private DicomDamage(byte[] bytes, SplittableRandom random) {
        this.bytes = bytes;
        this.random = random;
        boolean big = new String(bytes, StandardCharsets.ISO_8859_1).contains(DicomBytes.BIG_ENDIAN);
        this.order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        findElements();
    }

    /** Damages one element. */
    static byte[] apply(byte[] bytes, SplittableRandom random) {
        return new DicomDamage(bytes, random).damaged();
    }

    /** Goes through the elements, into items, as long as they make sense. */
    private void findElements() {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        int at = PREAMBLE;
        while (at >= 0 && at + 8 <= bytes.length) {
            // The meta information is little-endian in every file.
            words.order(bytes[at] == 2 && bytes[at + 1] == 0 ? ByteOrder.LITTLE_ENDIAN : order);
            boolean delimiter = (words.getShort(at) & 0xFFFF) == DELIMITERS;
            boolean explicit =
                    !delimiter && Character.isUpperCase(bytes[at + 4]) && Character.isUpperCase(bytes[at + 5]);
            boolean isLong = explicit && isLong(at);
            int lengthAt = !explicit ? at + 4 : isLong ? at + 8 : at + 6;
            int value = explicit && !isLong ? lengthAt + 2 : lengthAt + 4;
            if (value > bytes.length) {
                return;
            }
            long length =
                    explicit && !isLong ? words.getShort(lengthAt) & 0xFFFF : words.getInt(lengthAt) & 0xFFFFFFFFL;
            boolean holds =
                    delimiter || (explicit && bytes[at + 4] == 'S' && bytes[at + 5] == 'Q') || startsItem(value, words);
            int end = holds || value + length > bytes.length ? value : (int) (value + length);
            elements.add(new Element(at, lengthAt, value, end, explicit));
            at = end;
        }
    }

    private boolean isLong(int at) {
        String code = new String(bytes, at + 4, 2, StandardCharsets.US_ASCII);
        return Arrays.stream(Vr.values()).noneMatch(vr -> vr.name().equals(code))
                || Vr.valueOf(code).hasLongLength();
    }

    private boolean startsItem(int at, ByteBuffer words) {
        return at + 4 <= bytes.length
                && (words.getShort(at) & 0xFFFF) == DELIMITERS
                && (words.getShort(at + 2) & 0xFFFF) == 0xE000;
    }

    private Element any() {
        return elements.get(random.nextInt(elements.size()));
    }

    private byte[] damaged() {
        if (elements.isEmpty()) {
            return bytes;
        }
        Element element = any();
        Element other = any();
        byte[] whole = Arrays.copyOfRange(bytes, element.start, element.end);
        return switch (random.nextInt(10)) {
            case 0 -> Mutations.replaced(bytes, element.start, element.end, new byte[0]);
            case 1 -> Mutations.replaced(bytes, element.start, element.start, whole);
            case 2 -> withOther(element.start, Arrays.copyOfRange(bytes, other.start, other.start + 4));
            case 3 ->
                element.isExplicit ? withOther(element.start + 4, representation()) : withLength(element, length());
            case 4 -> withLength(element, length());
            case 5 -> withValue(element, text());
            case 6 -> withOther(element.value, words(element.end - element.value));
            case 7 -> Arrays.copyOf(bytes, random.nextBoolean() ? element.start : element.value);
            case 8 -> Mutations.replaced(bytes, element.start, element.end, nested(element, whole));
            default -> withValue(element, Arrays.copyOfRange(bytes, other.value, other.end));
        };
    }

    private byte[] representation() {
        Vr[] all = Vr.values();
        return all[random.nextInt(all.length)].name().getBytes(StandardCharsets.US_ASCII);
    }

    private int length() {
        return random.nextBoolean() ? LENGTHS[random.nextInt(LENGTHS.length)] : random.nextInt(2 * bytes.length);
    }

    private byte[] text() {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return (text.length() % 2 == 0 ? text : text + " ").getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] words(int length) {
        ByteBuffer words = ByteBuffer.allocate(length + 1).order(order);
        int word = WORDS[random.nextInt(WORDS.length)];
        while (words.remaining() > 1) {
            words.putShort((short) (random.nextInt(4) == 0 ? WORDS[random.nextInt(WORDS.length)] : word));
        }
        return Arrays.copyOf(words.array(), length);
    }

    /** The element as the only one of a sequence in an item of a sequence and so on. */
    private byte[] nested(Element element, byte[] whole) {
        int depth = random.nextInt(1, MOST_NESTED);
        ByteBuffer tag = ByteBuffer.allocate(8).order(order);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            out.write(bytes, element.start, 4);
            if (element.isExplicit) {
                out.writeBytes(new byte[] {'S', 'Q', 0, 0});
            }
            out.writeBytes(new byte[] {-1, -1, -1, -1});
            out.writeBytes(tag.putShort(0, (short) DELIMITERS)
                    .putShort(2, (short) 0xE000)
                    .putInt(4, -1)
                    .array());
        }
        out.writeBytes(whole);
        for (int i = 0; i < depth; i++) {
            out.writeBytes(tag.putShort(2, (short) 0xE00D).putInt(4, 0).array());
            out.writeBytes(tag.putShort(2, (short) 0xE0DD).array());
        }
        return out.toByteArray();
    }

    private byte[] withValue(Element element, byte[] value) {
        byte[] changed = withLength(element, value.length);
        return Mutations.replaced(changed, element.value, element.end, value);
    }

    private byte[] withLength(Element element, int length) {
        ByteBuffer words = ByteBuffer.allocate(element.lengthBytes()).order(order);
        if (element.lengthBytes() == Short.BYTES) {
            words.putShort((short) length);
        } else {
            words.putInt(length);
        }
        return withOther(element.lengthAt, words.array());
    }

    private byte[] withOther(int at, byte[] others) {
        byte[] changed = bytes.clone();
        System.arraycopy(others, 0, changed, at, Math.min(others.length, bytes.length - at));
        return changed;
    }
}
