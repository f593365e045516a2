package dev.radiomics.io.picture;

import java.io.IOException;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** PNG with 1 to 16 bits of grey, with a palette or with colours. The stored numbers are the values: no gamma, no profile. */
public final class PngFormat extends PictureFormat {

    @Override
    public String name() {
        return "PNG";
    }

    @Override
    public List<String> extensions() {
        return List.of(".png");
    }

    @Override
    public boolean recognises(byte[] head) {
        return PngFile.isHeader(head);
    }

    @Override
    PictureFile open(ImageInputStream input) throws IOException {
        return new PngFile(input);
    }

    @Override
    boolean holdsFloats() {
        return false;
    }
}
