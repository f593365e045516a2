package dev.radiomics.io.picture;

import java.io.IOException;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** TIFF with whole or real numbers, with a palette or with colours; each page is a volume of one slice. */
public final class TiffFormat extends PictureFormat {

    @Override
    public String name() {
        return "TIFF";
    }

    @Override
    public List<String> extensions() {
        return List.of(".tif", ".tiff");
    }

    @Override
    public boolean recognises(byte[] head) {
        return TiffFile.isHeader(head);
    }

    @Override
    PictureFile open(ImageInputStream input) throws IOException {
        return new TiffFile(input);
    }

    @Override
    boolean holdsFloats() {
        return true;
    }
}
