package dev.radiomics.cli;

import dev.radiomics.conformance.ibsi1.DigitalPhantom;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs the commands once on the digital phantom, so that the class-data archive which the build makes of this run holds the classes that
 * they need. Not for users.
 */
final class ArchiveTraining {
    private ArchiveTraining() {}

    /** Fails if a command fails, and the build with it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("radiomics");
        Path image = folder.resolve("image.nii.gz");
        Path mask = folder.resolve("mask.nii.gz");
        Path out = folder.resolve("out.csv");
        Path map = folder.resolve("map.nii.gz");
        Path page = folder.resolve("page.html");
        Images.write(DigitalPhantom.image(), image);
        Images.write(DigitalPhantom.mask(), mask);
        String[] input = {"--image", image.toString(), "--mask", mask.toString()};
        run(new String[] {"demo"});
        run(new String[] {"info", image.toString()});
        run(new String[] {"settings", "explain", "mr"});
        run(new String[] {"extract", "--bin-count", "8", "--threads", "2", "--out", out.toString()}, input);
        run(new String[] {"extract", "--preset", "ibsi-1-digital-phantom", "--format", "json"}, input);
        run(new String[] {"matrix", "--family", "glcm", "--bin-count", "8"}, input);
        run(new String[] {
            "filter", "--filter", "mean:size=3:3d:mirror", "--image", image.toString(), "--out", map.toString()
        });
        Path cases = Files.writeString(folder.resolve("cases.csv"), "case_id,image,mask\n1,image.nii.gz,mask.nii.gz\n");
        run(new String[] {
            "batch", "--manifest", cases.toString(), "--settings", "mr", "--out", folder + "/results.csv", "--quiet"
        });
        run(new String[] {"describe", folder + "/results.provenance.json"});
        run(new String[] {"compare", out.toString(), out.toString()});
        run(new String[] {"report", "--results", out.toString(), "--out", page.toString()});
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void run(String[] command, String... more) {
        String[] all = new String[command.length + more.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int exitCode = Main.run(nowhere, new PrintWriter(System.err, true, StandardCharsets.UTF_8), all);
        if (exitCode != 0) {
            throw new IllegalStateException(String.join(" ", all) + " ended with " + exitCode);
        }
    }
}
