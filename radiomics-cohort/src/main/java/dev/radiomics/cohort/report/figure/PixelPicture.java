package dev.radiomics.cohort.report.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small picture inside a page.
 *
 * @param uri a data URI of a PNG
 * @param width pixels across
 * @param height pixels down
 * @param step how many values a pixel stands for along each axis
 */
public record PixelPicture(String uri, int width, int height, int step) {
    private static final int SHADES = 256;

    /** Grey values; where there are more than so many along an axis, a pixel is the mean of several. */
    public static PixelPicture grey(double[] values, int width, int height, Window window, int mostPixels) {
        int step = Math.max(1, (Math.max(width, height) + mostPixels - 1) / mostPixels);
        int across = (width + step - 1) / step;
        int down = (height + step - 1) / step;
        byte[] pixels = new byte[across * down];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                pixels[row * across + column] =
                        window.grey(mean(values, width, height, column * step, row * step, step));
            }
        }
        return new PixelPicture(
                uri(new BufferedImage(across, down, BufferedImage.TYPE_BYTE_GRAY), pixels), across, down, step);
    }

    /** Shades of the colour scale from 1 to 255; 0 is transparent. */
    public static PixelPicture coloured(byte[] shades, int width, int height) {
        byte[] red = new byte[SHADES];
        byte[] green = new byte[SHADES];
        byte[] blue = new byte[SHADES];
        for (int shade = 1; shade < SHADES; shade++) {
            int[] colour = ColourScale.colour((shade - 1) / (SHADES - 2.0));
            red[shade] = (byte) colour[0];
            green[shade] = (byte) colour[1];
            blue[shade] = (byte) colour[2];
        }
        IndexColorModel colours = new IndexColorModel(Byte.SIZE, SHADES, red, green, blue, 0);
        return new PixelPicture(
                uri(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours), shades),
                width,
                height,
                1);
    }

    private static double mean(double[] values, int width, int height, int left, int top, int step) {
        double sum = 0;
        int count = 0;
        for (int row = top; row < Math.min(top + step, height); row++) {
            for (int column = left; column < Math.min(left + step, width); column++) {
                sum += values[row * width + column];
                count++;
            }
        }
        return sum / count;
    }

    private static String uri(BufferedImage image, byte[] pixels) {
        WritableRaster raster = image.getRaster();
        raster.setDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
            writer.setOutput(stream);
            writer.write(image);
        } catch (IOException e) {
            // Memory cannot fail.
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
