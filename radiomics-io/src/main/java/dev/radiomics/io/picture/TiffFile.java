package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** An open TIFF file. What it says about its pages is checked before the decoder sees it. */
final class TiffFile implements PictureFile {
    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4D4D;
    private static final int MAGIC = 42;
    private static final int BIG_TIFF = 43;
    private static final int HEADER_BYTES = 8;

    private final ImageInputStream input;
    private final List<TiffFields> pages = new ArrayList<>();

    TiffFile(ImageInputStream input) throws IOException {
        this.input = input;
        readPages();
    }

    /** Whether bytes begin like a TIFF file. */
    static boolean isHeader(byte[] head) {
        return head.length >= HEADER_BYTES
                && ((head[0] == 'I' && head[1] == 'I' && head[2] == MAGIC && head[3] == 0)
                        || (head[0] == 'M' && head[1] == 'M' && head[2] == 0 && head[3] == MAGIC));
    }

    private void readPages() throws IOException {
        TiffFields.requireInside(input, 0, HEADER_BYTES, "the header");
        int order = input.readUnsignedShort();
        input.setByteOrder(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int magic = input.readUnsignedShort();
        if (magic == BIG_TIFF && (order == LITTLE || order == BIG)) {
            throw new RadiomicsException("this is a BigTIFF, expected a TIFF; save the picture as TIFF");
        }
        if (magic != MAGIC || (order != LITTLE && order != BIG)) {
            throw new RadiomicsException(
                    "this is no TIFF file: it does not begin with II*. or MM.*; check what the file is");
        }
        long read = HEADER_BYTES;
        long next = input.readUnsignedInt();
        while (next != 0) {
            TiffFields page = TiffFields.read(input, next);
            pages.add(page);
            read += page.byteCount();
            // Directories may go round in circles, or share bytes so that a short file has many.
            if (read > input.length()) {
                throw new RadiomicsException(
                        "the directories of the TIFF overlap; the file is damaged, copy or download it again");
            }
            next = page.next();
        }
        if (pages.isEmpty()) {
            throw new RadiomicsException("the TIFF has no page; the file is damaged, copy or download it again");
        }
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public ByteOrder byteOrder() {
        return input.getByteOrder();
    }

    @Override
    public Picture picture(int page) throws IOException {
        return TiffPage.picture(pages.get(page), input);
    }

    @Override
    public DecodedPicture decode(int page) throws IOException {
        Picture picture = picture(page);
        input.seek(0);
        Raster raster = Decoder.decode("tiff", input, page).getRaster();
        return new DecodedPicture(
                picture, raster, picture.hasPalette() ? TiffPage.palette(pages.get(page)) : List.of());
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
