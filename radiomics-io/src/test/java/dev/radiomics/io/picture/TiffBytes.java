package dev.radiomics.io.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** TIFF files made by hand, page by page, each with one strip without compression. */
final class TiffBytes {
    /** Fields of 32-bit numbers; the others have 16 bits. */
    private static final Set<Integer> LONG = Set.of(256, 257, 273, 278, 279, 322, 323, 324, 325);

    private final ByteOrder order;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Where the place of the next page has to be written. */
    private int link = 4;

    private final List<int[]> links = new ArrayList<>();

    TiffBytes(ByteOrder order) {
        this.order = order;
        String mark = order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM";
        out.writeBytes(ByteBuffer.allocate(8)
                .order(order)
                .put((byte) mark.charAt(0))
                .put((byte) mark.charAt(1))
                .putShort((short) 42)
                .array());
    }

    /** The fields of a page of one sample a pixel, for the caller to change. */
    static Map<Integer, long[]> fields(int width, int height, int bits, int format) {
        Map<Integer, long[]> fields = new TreeMap<>();
        fields.put(256, new long[] {width});
        fields.put(257, new long[] {height});
        fields.put(258, new long[] {bits});
        fields.put(259, new long[] {1});
        fields.put(262, new long[] {1});
        fields.put(277, new long[] {1});
        fields.put(278, new long[] {height});
        fields.put(339, new long[] {format});
        return fields;
    }

    TiffBytes page(Map<Integer, long[]> fields, byte[] pixels) {
        Map<Integer, long[]> all = new TreeMap<>(fields);
        all.putIfAbsent(273, new long[] {out.size()});
        all.putIfAbsent(279, new long[] {pixels.length});
        out.writeBytes(pixels);
        Map<Integer, byte[]> places = new TreeMap<>();
        all.forEach((tag, values) -> places.put(tag, placed(encoded(tag, values))));
        links.add(new int[] {link, out.size()});
        out.writeBytes(
                ByteBuffer.allocate(2).order(order).putShort((short) all.size()).array());
        all.forEach((tag, values) -> out.writeBytes(ByteBuffer.allocate(12)
                .order(order)
                .putShort(tag.shortValue())
                .putShort((short) (LONG.contains(tag) ? 4 : 3))
                .putInt(values.length)
                .put(places.get(tag))
                .array()));
        link = out.size();
        out.writeBytes(new byte[4]);
        return this;
    }

    private byte[] encoded(int tag, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
        for (long value : values) {
            if (LONG.contains(tag)) {
                bytes.putInt((int) value);
            } else {
                bytes.putShort((short) value);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Values of up to four bytes stand in the field itself, others elsewhere. */
    private byte[] placed(byte[] values) {
        if (values.length <= 4) {
            return Arrays.copyOf(values, 4);
        }
        byte[] place = ByteBuffer.allocate(4).order(order).putInt(out.size()).array();
        out.writeBytes(values);
        return place;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(order);
        links.forEach(place -> bytes.putInt(place[0], place[1]));
        return bytes.array();
    }
}
