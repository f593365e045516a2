package dev.radiomics.io;

import dev.radiomics.core.image.Geometry;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What the header of an image file says; no voxel was read.
 *
 * @param format format and version, with the compression if there is one
 * @param dimensions number of voxels along each stored axis, x first, as the header has them
 * @param dataType type of a stored voxel, such as {@code int16}
 * @param byteOrder {@code little-endian} or {@code big-endian}
 * @param geometry where the voxels of one volume lie, in LPS mm
 * @param transform the part of the header that places the voxels (NIfTI: {@code sform}, {@code qform} or {@code pixdim}; NRRD:
 *     {@code space directions} or {@code spacings}; MetaImage: {@code TransformMatrix} or {@code ElementSpacing}); or {@code none}
 * @param slope stored values are multiplied by this (1 when the file has no scaling)
 * @param intercept and then this is added (0 when the file has no scaling)
 * @param volumes number of volumes, 1 unless the file is four-dimensional
 * @param warnings what a reader should know: headers that contradict themselves, a file shorter than announced
 */
public record ImageInfo(
        String format,
        List<Long> dimensions,
        String dataType,
        String byteOrder,
        Geometry geometry,
        String transform,
        double slope,
        double intercept,
        int volumes,
        List<String> warnings) {

    /** Copies the lists. */
    public ImageInfo {
        dimensions = List.copyOf(dimensions);
        warnings = List.copyOf(warnings);
    }

    /** The name of a byte order: {@code little-endian} or {@code big-endian}. */
    public static String label(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian";
    }
}
