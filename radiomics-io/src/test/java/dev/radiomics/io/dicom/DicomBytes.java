package dev.radiomics.io.dicom;

import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import dev.radiomics.io.dicom.parser.DicomParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes DICOM files for tests: a map of elements, and how to write it down. */
public final class DicomBytes {
    public static final String IMPLICIT = "1.2.840.10008.1.2";
    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    public static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    public static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";

    private static final int UNDEFINED = -1;

    private final TreeMap<Integer, Entry> elements = new TreeMap<>(Integer::compareUnsigned);
    private boolean undefinedLengths;

    /** A value to be written: texts, numbers, bytes, items or fragments. */
    private record Entry(Vr vr, Object value) {}

    /** No elements yet. */
    public static DicomBytes dataset() {
        return new DicomBytes();
    }

    /** Sequences and items are written with delimiters instead of lengths. */
    public DicomBytes undefinedLengths() {
        undefinedLengths = true;
        return this;
    }

    public DicomBytes text(Tag tag, String... values) {
        elements.put(tag.number(), new Entry(tag.vr(), String.join("\\", values).getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Numbers as the value representation of the tag has them, as text or binary. */
    public DicomBytes numbers(Tag tag, double... values) {
        if (tag.vr().isText()) {
            return text(
                    tag, Arrays.stream(values).mapToObj(DicomBytes::shortest).toArray(String[]::new));
        }
        elements.put(tag.number(), new Entry(tag.vr(), values.clone()));
        return this;
    }

    private static String shortest(double value) {
        return value == (long) value ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Raw bytes, in whatever byte order they are meant to be. */
    public DicomBytes bytes(Tag tag, byte[] value) {
        elements.put(tag.number(), new Entry(tag.vr(), value.clone()));
        return this;
    }

    public DicomBytes items(Tag tag, DicomBytes... items) {
        elements.put(tag.number(), new Entry(Vr.SQ, List.of(items)));
        return this;
    }

    /** Compressed pixel data; the first fragment is the offset table. */
    public DicomBytes fragments(byte[]... fragments) {
        elements.put(Tags.PIXEL_DATA.number(), new Entry(Vr.OB, fragments));
        return this;
    }

    public DicomBytes without(Tag tag) {
        elements.remove(tag.number());
        return this;
    }

    /** Same elements, to be changed on their own. */
    public DicomBytes copy() {
        DicomBytes copy = new DicomBytes();
        copy.elements.putAll(elements);
        copy.undefinedLengths = undefinedLengths;
        return copy;
    }

    /** A whole file with preamble and meta information. */
    public byte[] toFile(String transferSyntax) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(dataset().text(Tags.TRANSFER_SYNTAX_UID, transferSyntax).toBytes(EXPLICIT));
        byte[] body = toBytes(transferSyntax);
        out.writeBytes(transferSyntax.equals(DEFLATED) ? deflated(body) : body);
        return out.toByteArray();
    }

    /** Writes a file in the explicit little-endian syntax. */
    public Path write(Path file) {
        return write(file, EXPLICIT);
    }

    public Path write(Path file, String transferSyntax) {
        try {
            return Files.write(file, toFile(transferSyntax));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the built-in parser makes of it, by way of a file. */
    public DicomObject parsed(Path file) {
        try {
            return DicomParser.parse(write(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements alone. */
    public byte[] toBytes(String transferSyntax) {
        boolean explicit = !transferSyntax.equals(IMPLICIT);
        ByteOrder order = transferSyntax.equals(BIG_ENDIAN) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        elements.forEach((tag, entry) -> {
            byte[] value = value(entry, transferSyntax, order);
            boolean delimited = entry.value() instanceof byte[][] || (entry.vr() == Vr.SQ && undefinedLengths);
            out.writeBytes(head(tag, entry.vr(), delimited ? UNDEFINED : value.length, explicit, order));
            out.writeBytes(value);
            if (delimited) {
                out.writeBytes(delimiter(order, 0xFFFEE0DD, 0));
            }
        });
        return out.toByteArray();
    }

    private byte[] value(Entry entry, String transferSyntax, ByteOrder order) {
        if (entry.value() instanceof byte[] bytes) {
            byte[] even = Arrays.copyOf(bytes, bytes.length + (bytes.length & 1));
            if (bytes.length % 2 == 1 && entry.vr().isText() && entry.vr() != Vr.UI) {
                even[bytes.length] = ' ';
            }
            return even;
        }
        if (entry.value() instanceof double[] numbers) {
            return binary(entry.vr(), numbers, order);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (entry.value() instanceof byte[][] fragments) {
            for (byte[] fragment : fragments) {
                byte[] even = Arrays.copyOf(fragment, fragment.length + (fragment.length & 1));
                out.writeBytes(delimiter(order, 0xFFFEE000, even.length));
                out.writeBytes(even);
            }
            return out.toByteArray();
        }
        for (Object item : (List<?>) entry.value()) {
            byte[] bytes = ((DicomBytes) item).toBytes(transferSyntax);
            out.writeBytes(delimiter(order, 0xFFFEE000, undefinedLengths ? UNDEFINED : bytes.length));
            out.writeBytes(bytes);
            if (undefinedLengths) {
                out.writeBytes(delimiter(order, 0xFFFEE00D, 0));
            }
        }
        return out.toByteArray();
    }

    private static byte[] binary(Vr vr, double[] numbers, ByteOrder order) {
        int width = vr.wordBytes();
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * width + ((numbers.length * width) & 1))
                .order(order);
        for (double number : numbers) {
            switch (vr) {
                case FL, OF -> buffer.putFloat((float) number);
                case FD, OD -> buffer.putDouble(number);
                default -> {
                    long whole = (long) number;
                    switch (width) {
                        case 1 -> buffer.put((byte) whole);
                        case 2 -> buffer.putShort((short) whole);
                        case 4 -> buffer.putInt((int) whole);
                        default -> buffer.putLong(whole);
                    }
                }
            }
        }
        return buffer.array();
    }

    /** Whole numbers of 8, 16 or 32 bits. */
    public static byte[] words(double[] values, int bits, boolean bigEndian) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * bits / Byte.SIZE)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            long whole = (long) value;
            switch (bits) {
                case 8 -> buffer.put((byte) whole);
                case 16 -> buffer.putShort((short) whole);
                default -> buffer.putInt((int) whole);
            }
        }
        return buffer.array();
    }

    private static byte[] head(int tag, Vr vr, int length, boolean explicit, ByteOrder order) {
        ByteBuffer head = ByteBuffer.allocate(12).order(order);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (!explicit) {
            head.putInt(length);
        } else {
            head.put(vr.name().getBytes(StandardCharsets.US_ASCII));
            if (vr.hasLongLength()) {
                head.putShort((short) 0).putInt(length);
            } else {
                head.putShort((short) length);
            }
        }
        return Arrays.copyOf(head.array(), head.position());
    }

    private static byte[] delimiter(ByteOrder order, int tag, int length) {
        return ByteBuffer.allocate(8)
                .order(order)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt(length)
                .array();
    }

    /** Without a header. */
    public static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 12];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }
}
