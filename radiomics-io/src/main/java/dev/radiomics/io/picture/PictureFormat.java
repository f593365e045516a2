package dev.radiomics.io.picture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.voxels.Scaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** What PNG and TIFF have in common as images. */
abstract class PictureFormat implements ImageFormat {

    /** Reads the headers of an open file, which closing the result will close. */
    abstract PictureFile open(ImageInputStream input) throws IOException;

    private PictureFile open(Path file) throws IOException {
        ImageInputStream input = new ChannelInput(file);
        try {
            return open(input);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    @Override
    public Volume read(Path file, ReadOptions options) throws IOException {
        options.requireNoDicomOptions(name());
        Vector3 spacing = options.spacingMm()
                .orElseThrow(
                        () -> new RadiomicsException(name() + " files state no spacing; say the distance of pixels in"
                                + " mm (--image-spacing X,Y on the command line,"
                                + " ReadOptions.defaults().withSpacingMm(spacing) in Java)"));
        DecodedPicture decoded = decode(file, options);
        Geometry geometry = Geometry.of(decoded.picture().size(), spacing);
        return PictureVoxels.grey(decoded, geometry).withNotes(notes(decoded.picture()));
    }

    private DecodedPicture decode(Path file, ReadOptions options) throws IOException {
        try (PictureFile pictures = open(file)) {
            int page = options.chosenVolume(pictures.pages());
            pictures.picture(page).requireMemory();
            return pictures.decode(page);
        }
    }

    /** Whether values that are no whole numbers can be written. */
    abstract boolean holdsFloats();

    @Override
    public List<String> writableExtensions() {
        return extensions();
    }

    @Override
    public void write(Volume volume, Path file) {
        new PictureWriter(name()).write(volume, holdsFloats(), file);
    }

    @Override
    public void write(Mask mask, Path file) {
        new PictureWriter(name()).write(mask, file);
    }

    /** The labels of a picture: its stored values, the numbers of the colours of a palette, or the grey values of other colours. */
    @Override
    public RegionSet regions(Path file, ReadOptions options, Optional<Volume> image) throws IOException {
        options.requireNoDicomOptions(name());
        DecodedPicture decoded = decode(file, options);
        Picture picture = decoded.picture();
        Geometry geometry = maskGeometry(picture.size(), options, image);
        if (picture.whiteIsZero()
                || (picture.hasPalette() && !decoded.palette().get(0).isBlack())) {
            throw new RadiomicsException(
                    "the mask is stored with 0 as a colour other than black, so that it is not clear"
                            + " which pixels are background; save it as grey values with a black background");
        }
        Volume labels = picture.hasPalette()
                ? PictureVoxels.numbersOfColours(decoded, geometry)
                : PictureVoxels.grey(decoded, geometry).withNotes(notes(picture));
        return RegionSet.ofLabels(labels);
    }

    /** A mask lies where its image lies, if it has as many pixels and nobody says otherwise. */
    private Geometry maskGeometry(GridSize size, ReadOptions options, Optional<Volume> image) {
        if (options.spacingMm().isPresent()) {
            return Geometry.of(size, options.spacingMm().get());
        }
        Geometry geometry = image.map(Volume::geometry)
                .orElseThrow(
                        () -> new RadiomicsException(name() + " files state no spacing, so that a mask cannot be read"
                                + " without its image; give the image as well, or the distance of pixels in mm"
                                + " (ReadOptions.defaults().withSpacingMm(spacing) in Java)"));
        if (!geometry.size().equals(size)) {
            throw new RadiomicsException("the mask has " + size + " pixels, its image " + geometry.size()
                    + "; a mask without a spacing of its own must have as many as its image, draw it on that");
        }
        return geometry;
    }

    private static List<String> notes(Picture picture) {
        List<String> notes = new ArrayList<>();
        if (picture.colour() != Picture.Colour.GREY) {
            notes.add("colours were turned to grey values (0.299 red + 0.587 green + 0.114 blue)");
        }
        if (picture.alpha()) {
            notes.add("the opacity of pixels (alpha) was ignored");
        }
        if (picture.whiteIsZero()) {
            notes.add("the file stores 0 as white; values were turned round, so that 0 is black");
        }
        return notes;
    }

    @Override
    public ImageInfo info(Path file) throws IOException {
        try (PictureFile pictures = open(file)) {
            Picture picture = pictures.picture(0);
            List<Long> dimensions = new ArrayList<>(List.of((long) picture.width(), (long) picture.height()));
            if (pictures.pages() > 1) {
                dimensions.add((long) pictures.pages());
            }
            List<String> warnings = new ArrayList<>(notes(picture));
            warnings.add("the file states no spacing: 1 mm is shown");
            return new ImageInfo(
                    name(),
                    dimensions,
                    picture.label(),
                    ImageInfo.label(pictures.byteOrder()),
                    Geometry.of(picture.size(), new Vector3(1, 1, 1)),
                    "none",
                    Scaling.NONE.slope(),
                    Scaling.NONE.intercept(),
                    pictures.pages(),
                    warnings);
        }
    }
}
