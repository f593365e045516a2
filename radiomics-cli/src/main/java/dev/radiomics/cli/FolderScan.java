package dev.radiomics.cli;

import dev.radiomics.cohort.manifest.ManifestScan;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Searches a folder for cases and says what it found. */
final class FolderScan {
    private FolderScan() {}

    /** The exit code. */
    static int run(Path folder, Path out, boolean overwrite, PrintWriter err) {
        if (Files.exists(out) && !overwrite) {
            throw new RadiomicsException(
                    out + ": this file exists already; choose another name, or replace it (--overwrite)");
        }
        ManifestScan scan = ManifestScan.of(folder);
        scan.notes().forEach(note -> err.println("radiomics: note: " + note));
        scan.unpaired().forEach(one -> err.println("radiomics: " + one.path() + ": " + one.reason()));
        scan.write(out);
        err.println("radiomics: " + DecimalText.counted(scan.cases().size(), "case") + " in " + out
                + (scan.unpaired().isEmpty() ? "" : ", " + scan.unpaired().size() + " unpaired"));
        return scan.unpaired().isEmpty() ? 0 : Main.EXIT_INCOMPLETE;
    }
}
