package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The file with the header and the one with the voxels: the same, or a pair of which either may be named. */
record NiftiFiles(Path header, Path data) {
    private static final String GZIP = ".gz";

    static NiftiFiles of(Path given) {
        String name = String.valueOf(given.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(GZIP) ? lower.substring(0, lower.length() - GZIP.length()) : lower;
        if (plain.endsWith(".hdr")) {
            return new NiftiFiles(given, partner(given, name.substring(0, plain.length() - 4), "img"));
        }
        if (plain.endsWith(".img")) {
            return new NiftiFiles(partner(given, name.substring(0, plain.length() - 4), "hdr"), given);
        }
        return new NiftiFiles(given, given);
    }

    /** The files to write: either of a pair may be named, and both get its compression. */
    static NiftiFiles toWrite(Path given) {
        String name = String.valueOf(given.getFileName());
        String gzip = name.toLowerCase(Locale.ROOT).endsWith(GZIP) ? name.substring(name.length() - GZIP.length()) : "";
        String plain = name.substring(0, name.length() - gzip.length());
        String ending = plain.toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".hdr") && !ending.endsWith(".img")) {
            return new NiftiFiles(given, given);
        }
        String stem = plain.substring(0, plain.length() - 4);
        return ending.endsWith(".hdr")
                ? new NiftiFiles(given, given.resolveSibling(stem + ".img" + gzip))
                : new NiftiFiles(given.resolveSibling(stem + ".hdr" + gzip), given);
    }

    boolean isPair() {
        return !header.equals(data);
    }

    private static Path partner(Path given, String stem, String extension) {
        String upper = extension.toUpperCase(Locale.ROOT);
        List<String> names = List.of(
                stem + "." + extension, stem + "." + extension + GZIP, stem + "." + upper, stem + "." + upper + ".GZ");
        return names.stream()
                .map(given::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new RadiomicsException("this is one file of a .hdr/.img pair, and there is no "
                        + names.get(0) + " or " + names.get(1) + " beside it; copy it there"));
    }
}
