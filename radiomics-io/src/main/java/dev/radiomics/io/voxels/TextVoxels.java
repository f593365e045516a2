package dev.radiomics.io.voxels;

import dev.radiomics.io.ImageFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Voxels written as numbers with blanks, line ends or commas between them, as if they were little-endian bytes. */
final class TextVoxels implements VoxelBytes {
    private static final int LONGEST_NUMBER = 400;
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private final ByteSource source;
    private final VoxelType type;
    private final long count;
    private long done;

    /**
     * Numbers from where the source stands.
     *
     * @param count how many there should be
     */
    TextVoxels(ByteSource source, VoxelType type, long count) {
        this.source = source;
        this.type = type;
        this.count = count;
    }

    @Override
    public void readFully(byte[] destination, int offset, int length) throws IOException {
        ByteBuffer to = ByteBuffer.wrap(destination, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        while (to.hasRemaining()) {
            put(next(), to);
        }
    }

    @Override
    public void skip(long length) throws IOException {
        for (long voxel = 0; voxel < length / type.bytes(); voxel++) {
            next();
        }
    }

    @Override
    public void finish() throws IOException {
        source.finish();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private String next() throws IOException {
        StringBuilder word = new StringBuilder();
        int value = source.read();
        while (isSeparator(value)) {
            value = source.read();
        }
        while (value >= 0 && !isSeparator(value) && word.length() < LONGEST_NUMBER) {
            word.append((char) value);
            value = source.read();
        }
        if (word.length() == 0) {
            throw new ImageFormatException(
                    source.file(),
                    "the file is truncated: expected " + count + " numbers, found " + done
                            + "; copy or download it again");
        }
        done++;
        return word.toString();
    }

    private static boolean isSeparator(int value) {
        return (value >= 0 && value <= ' ') || value == ',';
    }

    private void put(String word, ByteBuffer to) {
        OptionalDouble number = NumberText.parse(word);
        if (number.isEmpty()) {
            throw wrong(word, "a number");
        }
        switch (type) {
            case FLOAT32 -> to.putFloat((float) number.getAsDouble());
            case FLOAT64 -> to.putDouble(number.getAsDouble());
            default -> putInteger(word, number.getAsDouble(), to);
        }
    }

    /** A whole number; one like 1e+06 as well. */
    private void putInteger(String word, double number, ByteBuffer to) {
        if (!Double.isFinite(number) || number != Math.rint(number)) {
            throw wrong(word, "a whole number");
        }
        BigInteger integer =
                DIGITS.matcher(word).matches() ? new BigInteger(word) : new BigDecimal(number).toBigInteger();
        if (integer.compareTo(type.smallest()) < 0 || integer.compareTo(type.largest()) > 0) {
            throw wrong(word, "a number from " + type.smallest() + " to " + type.largest());
        }
        switch (type.bytes()) {
            case 1 -> to.put(integer.byteValue());
            case 2 -> to.putShort(integer.shortValue());
            case 4 -> to.putInt(integer.intValue());
            default -> to.putLong(integer.longValue());
        }
    }

    private ImageFormatException wrong(String word, String expected) {
        return new ImageFormatException(
                source.file(),
                "voxel " + (done - 1) + " is '" + HeaderFields.brief(word) + "', expected " + expected + " ("
                        + type.label() + "); correct the file or export the image again");
    }
}
