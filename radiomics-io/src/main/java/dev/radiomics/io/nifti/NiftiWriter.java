package dev.radiomics.io.nifti;

import dev.radiomics.io.AtomicFiles;
import dev.radiomics.io.voxels.VoxelWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Writes single files and .hdr/.img pairs, little-endian: NIfTI-1, or NIfTI-2 where an axis is too long for it. The same image gives the same bytes. */
final class NiftiWriter {
    private NiftiWriter() {}

    static void write(VoxelWriter voxels, Path file) {
        NiftiFiles files = NiftiFiles.toWrite(file);
        byte[] header = NiftiHeaderWriter.header(voxels.geometry(), voxels.type(), files.isPair());
        if (files.isPair()) {
            // The voxels first: without its header a file of voxels is no image, so that nobody reads half a pair.
            write(files.data(), voxels::writeTo);
            write(files.header(), out -> out.write(header));
        } else {
            write(file, out -> {
                out.write(header);
                voxels.writeTo(out);
            });
        }
    }

    private static void write(Path file, AtomicFiles.Content content) {
        boolean compress = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        AtomicFiles.write(file, compress ? content.gzipped() : content);
    }
}
