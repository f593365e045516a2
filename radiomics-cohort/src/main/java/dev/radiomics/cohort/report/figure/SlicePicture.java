package dev.radiomics.cohort.report.figure;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.util.List;
import java.util.Locale;

/**
 * A slice with the border of the region, in mm.
 *
 * @param title which slice it is
 * @param shownWidth width on the page in pixels
 * @param letters the plane, whose letters stand at the edges; none for images of one slice, which are rarely of a patient in space
 * @param pixels the intensities
 * @param pixelWidthMm size of all pixels together, which may reach over the edge of the picture
 * @param outline of the region, in voxels
 * @param leftOut border of the voxels that re-segmentation leaves out, in voxels; empty if there are none
 * @param scaleX mm a voxel
 */
public record SlicePicture(
        String title,
        double shownWidth,
        List<Plane.Name> letters,
        double widthMm,
        double heightMm,
        PixelPicture pixels,
        double pixelWidthMm,
        double pixelHeightMm,
        String outline,
        String leftOut,
        double scaleX,
        double scaleY) {
    private static final double BAR_INSET = 0.04;

    /**
     * How a slice is drawn.
     *
     * @param mostPixels along each axis; larger slices are drawn coarser
     * @param shownPixelsPerMm its size on the page
     */
    public record Style(Window window, int mostPixels, double shownPixelsPerMm) {}

    /**
     * A cut through an image and its masks.
     *
     * @param kept what re-segmentation leaves of the region
     * @param style how it is drawn
     */
    public static SlicePicture of(Cut cut, Volume image, Mask region, Mask kept, Style style) {
        Geometry geometry = image.geometry();
        double scaleX = geometry.spacingMm().along(cut.plane().across());
        double scaleY = geometry.spacingMm().along(cut.plane().down());
        PixelPicture pixels =
                PixelPicture.grey(cut.read(image), cut.width(), cut.height(), style.window(), style.mostPixels());
        boolean[] inside = cut.read(region);
        boolean[] leftOut = cut.read(kept);
        for (int i = 0; i < inside.length; i++) {
            leftOut[i] = inside[i] && !leftOut[i];
        }
        boolean solid = geometry.size().z() > 1;
        return new SlicePicture(
                (solid ? cut.plane().name().name().toLowerCase(Locale.ROOT) : "slice") + " " + cut.slice(),
                cut.widthMm(geometry) * style.shownPixelsPerMm(),
                solid ? List.of(cut.plane().name()) : List.of(),
                cut.widthMm(geometry),
                cut.heightMm(geometry),
                pixels,
                pixels.width() * pixels.step() * scaleX,
                pixels.height() * pixels.step() * scaleY,
                Outline.path(inside, cut.width(), cut.height()),
                Outline.path(leftOut, cut.width(), cut.height()),
                scaleX,
                scaleY);
    }

    /** Length of the bar that shows the scale: 1, 2 or 5 times a power of ten, about a quarter of the width. */
    public double barMm() {
        double quarter = widthMm / 4;
        double power = Math.pow(10, Math.floor(Math.log10(quarter)));
        double digit = quarter / power;
        return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
    }

    /** Length of the bar as a text. */
    public String barLabel() {
        return DecimalText.brief((float) barMm());
    }

    /** Where the bar begins. */
    public double barX() {
        return widthMm * BAR_INSET;
    }

    /** How far down the bar lies. */
    public double barY() {
        return heightMm - widthMm * BAR_INSET;
    }
}
