package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Memory;
import dev.radiomics.io.voxels.VoxelType;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * An open PNG file. Only the chunks that hold the pixels reach the decoder: profiles, texts and transparency neither change values
 * nor can they do harm.
 */
final class PngFile implements PictureFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final int HEADER_BYTES = 13;

    /** Length, type and checksum. */
    private static final int CHUNK_BYTES = 12;

    private static final int LONGEST_CHUNK = Integer.MAX_VALUE - 100;
    private static final int IHDR = 0x49484452;

    /** Deflate cannot shrink data further than by this factor. */
    private static final int LARGEST_DEFLATE_RATIO = 1032;

    private final ImageInputStream input;
    private final Picture picture;

    PngFile(ImageInputStream input) throws IOException {
        this.input = input;
        this.picture = readHeader();
    }

    /** Whether bytes begin like a PNG file. */
    static boolean isHeader(byte[] head) {
        return head.length >= SIGNATURE.length && Arrays.equals(Arrays.copyOf(head, SIGNATURE.length), SIGNATURE);
    }

    private Picture readHeader() throws IOException {
        if (input.length() < SIGNATURE.length + CHUNK_BYTES + HEADER_BYTES) {
            throw new RadiomicsException("the file is truncated: " + input.length()
                    + " bytes are too few for a PNG; copy or download it again");
        }
        byte[] signature = new byte[SIGNATURE.length];
        input.readFully(signature);
        int length = input.readInt();
        int type = input.readInt();
        if (!Arrays.equals(signature, SIGNATURE) || length != HEADER_BYTES || type != IHDR) {
            throw new RadiomicsException(
                    "this is no PNG file: it does not begin with a PNG signature and header; check what the file is");
        }
        int width = input.readInt();
        int height = input.readInt();
        int bits = input.readUnsignedByte();
        int colourType = input.readUnsignedByte();
        boolean known = switch (colourType) {
            case 0 -> Set.of(1, 2, 4, 8, 16).contains(bits);
            case 3 -> Set.of(1, 2, 4, 8).contains(bits);
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!known) {
            throw new RadiomicsException("the PNG header states colour type " + colourType + " with " + bits
                    + " bits, which do not exist; the file is damaged, copy or download it again");
        }
        return new Picture(
                width,
                height,
                colourType == 3
                        ? Picture.Colour.PALETTE
                        : (colourType & 2) != 0 ? Picture.Colour.RGB : Picture.Colour.GREY,
                bits,
                bits == 16 ? VoxelType.UINT16 : VoxelType.UINT8,
                (colourType & 4) != 0,
                false);
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public ByteOrder byteOrder() {
        return ByteOrder.BIG_ENDIAN;
    }

    @Override
    public Picture picture(int page) throws IOException {
        long most = Math.multiplyExact(input.length(), LARGEST_DEFLATE_RATIO);
        if (picture.byteCount() > most) {
            throw new RadiomicsException("the PNG header announces " + picture.width() + " x " + picture.height()
                    + " pixels of " + picture.label() + ", which need " + picture.byteCount() + " bytes, but the "
                    + input.length() + " bytes of the file cannot hold more than " + most
                    + "; copy or download it again");
        }
        return picture;
    }

    @Override
    public DecodedPicture decode(int page) throws IOException {
        Memory.require(4 * input.length());
        ByteArrayInputStream pixels = new ByteArrayInputStream(pixelChunks());
        BufferedImage decoded = Decoder.decode("png", new MemoryCacheImageInputStream(pixels), 0);
        return new DecodedPicture(picture, decoded.getRaster(), picture.hasPalette() ? palette(decoded) : List.of());
    }

    private static List<DecodedPicture.Rgb> palette(BufferedImage decoded) {
        return decoded.getColorModel() instanceof IndexColorModel model
                ? IntStream.range(0, model.getMapSize())
                        .mapToObj(i -> new DecodedPicture.Rgb(model.getRed(i), model.getGreen(i), model.getBlue(i)))
                        .toList()
                : List.of();
    }

    /** The file without the chunks that are of no use here; checks lengths and checksums, which the decoder does not. */
    private byte[] pixelChunks() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes(SIGNATURE);
        input.seek(SIGNATURE.length);
        String type = "";
        while (!type.equals("IEND")) {
            long left = input.length() - input.getStreamPosition() - CHUNK_BYTES;
            long length = left < 0 ? 0 : input.readUnsignedInt();
            if (length > Math.min(left, LONGEST_CHUNK)) {
                throw new RadiomicsException("the file is truncated or damaged: a chunk of " + length
                        + " bytes begins before byte " + input.getStreamPosition() + " of " + input.length()
                        + "; copy or download it again");
            }
            byte[] typeBytes = new byte[4];
            input.readFully(typeBytes);
            type = new String(typeBytes, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                kept.writeBytes(chunk(typeBytes, (int) length));
            } else {
                input.skipBytes(length + 4);
            }
        }
        return kept.toByteArray();
    }

    private byte[] chunk(byte[] type, int length) throws IOException {
        byte[] data = new byte[length];
        input.readFully(data);
        int stated = input.readInt();
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(data);
        if (stated != (int) checksum.getValue()) {
            throw new RadiomicsException(
                    "the checksum of the chunk '" + new String(type, StandardCharsets.ISO_8859_1) + "' before byte "
                            + input.getStreamPosition() + " is wrong: the file is damaged, copy or download it again");
        }
        return ByteBuffer.allocate(length + CHUNK_BYTES)
                .putInt(length)
                .put(type)
                .put(data)
                .putInt(stated)
                .array();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
