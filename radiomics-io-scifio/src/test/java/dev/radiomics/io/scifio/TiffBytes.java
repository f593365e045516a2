package dev.radiomics.io.scifio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;

/** Writes TIFF files of 4 x 3 pixels of 16 bits a page, as ImageJ does; pixel i of page p has the value 100 p + i. */
final class TiffBytes {
    static final int WIDTH = 4;
    static final int HEIGHT = 3;
    static final int NO_UNIT = 1;
    static final int INCH = 2;
    static final int CM = 3;

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int RATIONAL = 5;
    private static final int MOST_BYTES = 1 << 16;

    private final ByteBuffer out = ByteBuffer.allocate(MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private TiffBytes() {}

    /** Type, number of values and value (or the place of it) of a field. */
    private record Field(int type, int count, int value) {}

    /** A file without a resolution. */
    static Path write(Path file, int pages) {
        return new TiffBytes().writeFile(file, pages, "", 0, NO_UNIT);
    }

    /**
     * A stack of ImageJ.
     *
     * @param description its lines after the first
     * @param pixelsPerUnit resolution along x and y
     * @param unit that of the resolution
     */
    static Path write(Path file, int pages, String description, int pixelsPerUnit, int unit) {
        return new TiffBytes()
                .writeFile(file, pages, "ImageJ=1.53t\nimages=" + pages + "\n" + description, pixelsPerUnit, unit);
    }

    private Path writeFile(Path file, int pages, String description, int pixelsPerUnit, int unit) {
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42);
        int link = out.position();
        out.putInt(0);
        for (int page = 0; page < pages; page++) {
            link = page(page, link, description, pixelsPerUnit, unit);
        }
        try {
            return Files.write(file, Arrays.copyOf(out.array(), out.position()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a page to which the link leads; returns the place of the link to the next one. */
    private int page(int page, int link, String description, int pixelsPerUnit, int unit) {
        int pixels = out.position();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            out.putShort((short) (100 * page + i));
        }
        TreeMap<Integer, Field> fields = new TreeMap<>();
        fields.put(256, new Field(SHORT, 1, WIDTH));
        fields.put(257, new Field(SHORT, 1, HEIGHT));
        fields.put(258, new Field(SHORT, 1, Short.SIZE));
        fields.put(259, new Field(SHORT, 1, 1));
        fields.put(262, new Field(SHORT, 1, 1));
        if (page == 0 && !description.isEmpty()) {
            byte[] text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
            fields.put(270, new Field(ASCII, text.length, out.position()));
            out.put(text);
        }
        fields.put(273, new Field(LONG, 1, pixels));
        fields.put(277, new Field(SHORT, 1, 1));
        fields.put(278, new Field(SHORT, 1, HEIGHT));
        fields.put(279, new Field(LONG, 1, WIDTH * HEIGHT * Short.BYTES));
        if (pixelsPerUnit > 0) {
            Field resolution = new Field(RATIONAL, 1, out.position());
            fields.put(282, resolution);
            fields.put(283, resolution);
            out.putInt(pixelsPerUnit).putInt(1);
            fields.put(296, new Field(SHORT, 1, unit));
        }
        out.putInt(link, out.position());
        out.putShort((short) fields.size());
        fields.forEach((tag, field) -> out.putShort((short) (int) tag)
                .putShort((short) field.type())
                .putInt(field.count())
                .putInt(field.value()));
        out.putInt(0);
        return out.position() - Integer.BYTES;
    }
}
