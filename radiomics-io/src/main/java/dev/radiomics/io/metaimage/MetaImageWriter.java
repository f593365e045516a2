package dev.radiomics.io.metaimage;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.AtomicFiles;
import dev.radiomics.io.voxels.DataFiles;
import dev.radiomics.io.voxels.VoxelType;
import dev.radiomics.io.voxels.VoxelWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Writes uncompressed, little-endian: .mha with the voxels behind the header, .mhd with the voxels in a .raw beside it. */
final class MetaImageWriter {
    private MetaImageWriter() {}

    static void write(VoxelWriter voxels, Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".mhd")) {
            String name = DataFiles.nameFor(file, ".raw");
            // The voxels first: without its header a file of voxels is no image, so that nobody reads half a pair.
            AtomicFiles.write(file.resolveSibling(name), voxels::writeTo);
            AtomicFiles.write(file, out -> out.write(header(voxels, name)));
        } else {
            AtomicFiles.write(file, out -> {
                out.write(header(voxels, "LOCAL"));
                voxels.writeTo(out);
            });
        }
    }

    private static byte[] header(VoxelWriter voxels, String dataFile) {
        Geometry geometry = voxels.geometry();
        GridSize size = geometry.size();
        Direction direction = geometry.direction();
        return String.join(
                        "\n",
                        "ObjectType = Image",
                        "NDims = 3",
                        "BinaryData = True",
                        "BinaryDataByteOrderMSB = False",
                        "CompressedData = False",
                        "TransformMatrix = " + text(direction.x()) + " " + text(direction.y()) + " "
                                + text(direction.z()),
                        "Offset = " + text(geometry.originMm()),
                        "CenterOfRotation = 0 0 0",
                        "AnatomicalOrientation = RAI",
                        "ElementSpacing = " + text(geometry.spacingMm()),
                        "DimSize = " + size.x() + " " + size.y() + " " + size.z(),
                        "ElementType = " + elementType(voxels.type()),
                        "ElementDataFile = " + dataFile,
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Vector3 v) {
        return DecimalText.brief(v.x()) + " " + DecimalText.brief(v.y()) + " " + DecimalText.brief(v.z());
    }

    private static String elementType(VoxelType type) {
        return switch (type) {
            case INT8 -> "MET_CHAR";
            case UINT8 -> "MET_UCHAR";
            case INT16 -> "MET_SHORT";
            case UINT16 -> "MET_USHORT";
            case INT32 -> "MET_INT";
            case UINT32 -> "MET_UINT";
            case INT64 -> "MET_LONG_LONG";
            case UINT64 -> "MET_ULONG_LONG";
            case FLOAT32 -> "MET_FLOAT";
            case FLOAT64 -> "MET_DOUBLE";
        };
    }
}
