package dev.radiomics.io.dicom.contract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Frames of 8-bit grey pixels, compressed. */
final class JpegFrames {
    private static final int CATEGORIES = 9;
    private static final int CODE_BITS = 4;

    private JpegFrames() {}

    /** By a writer of ImageIO: {@code jpeg} or {@code jpeg2000}. */
    static byte[] written(String format, int columns, int rows) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < columns * rows; i++) {
            image.getRaster().setSample(i % columns, i / columns, 0, 7 * i % 256);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new AssertionError("nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** JPEG lossless with the left neighbour as prediction; every category of differences has a code of four bits. */
    static byte[] lossless(int columns, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, 0xFFD8, 0xFFC3, 11);
        out.write(8);
        write(out, rows, columns);
        out.writeBytes(new byte[] {1, 1, 0x11, 0});
        write(out, 0xFFC4, 19 + CATEGORIES);
        byte[] counts = new byte[17];
        counts[CODE_BITS] = CATEGORIES;
        out.writeBytes(counts);
        for (int category = 0; category < CATEGORIES; category++) {
            out.write(category);
        }
        write(out, 0xFFDA, 8);
        out.writeBytes(new byte[] {1, 1, 0, 1, 0, 0});
        out.writeBytes(bytes(differences(columns, rows)));
        write(out, 0xFFD9);
        return out.toByteArray();
    }

    private static String differences(int columns, int rows) {
        StringBuilder bits = new StringBuilder();
        int[] above = new int[columns];
        Arrays.fill(above, 128);
        for (int i = 0; i < columns * rows; i++) {
            int column = i % columns;
            int value = 7 * i % 256;
            int difference = value - (column == 0 ? above[0] : above[column - 1]);
            int category = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
            append(bits, category, CODE_BITS);
            append(bits, difference < 0 ? difference - 1 : difference, category);
            above[column] = value;
        }
        return bits.toString();
    }

    private static void append(StringBuilder bits, int value, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            bits.append(value >> bit & 1);
        }
    }

    /** Filled up with ones; a zero follows each byte of ones. */
    private static byte[] bytes(String bits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String filled = bits + "1".repeat((8 - bits.length() % 8) % 8);
        for (int at = 0; at < filled.length(); at += 8) {
            int value = Integer.parseInt(filled.substring(at, at + 8), 2);
            out.write(value);
            if (value == 0xFF) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int... words) {
        for (int word : words) {
            out.write(word >> 8);
            out.write(word);
        }
    }
}
