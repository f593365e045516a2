package dev.radiomics.io.nrrd;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.AtomicFiles;
import dev.radiomics.io.voxels.Affine;
import dev.radiomics.io.voxels.DataFiles;
import dev.radiomics.io.voxels.VoxelWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Writes version 4, gzip, in LPS: .nrrd with the voxels behind the header, .nhdr with the voxels in a .raw.gz beside it. */
final class NrrdWriter {
    private NrrdWriter() {}

    static void write(VoxelWriter voxels, Path file) {
        AtomicFiles.Content data = ((AtomicFiles.Content) voxels::writeTo).gzipped();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".nhdr")) {
            String name = DataFiles.nameFor(file, ".raw.gz");
            // The voxels first: without its header a file of voxels is no image, so that nobody reads half a pair.
            AtomicFiles.write(file.resolveSibling(name), data);
            AtomicFiles.write(file, out -> out.write(bytes(header(voxels) + "data file: " + name + "\n")));
        } else {
            AtomicFiles.write(file, out -> {
                out.write(bytes(header(voxels) + "\n"));
                data.writeTo(out);
            });
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(VoxelWriter voxels) {
        GridSize size = voxels.geometry().size();
        Affine matrix = Affine.of(voxels.geometry());
        return String.join(
                "\n",
                "NRRD0004",
                "# Complete NRRD file format specification at:",
                "# http://teem.sourceforge.net/nrrd/format.html",
                "type: " + NrrdTypes.nameOf(voxels.type()),
                "dimension: 3",
                "space: left-posterior-superior",
                "sizes: " + size.x() + " " + size.y() + " " + size.z(),
                "space directions: " + text(matrix.x()) + " " + text(matrix.y()) + " " + text(matrix.z()),
                "kinds: domain domain domain",
                "endian: little",
                "encoding: gzip",
                "space origin: " + text(matrix.origin()),
                "");
    }

    private static String text(Vector3 v) {
        return "(" + DecimalText.brief(v.x()) + "," + DecimalText.brief(v.y()) + "," + DecimalText.brief(v.z()) + ")";
    }
}
