package dev.radiomics.cli;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.LabelImage;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints what the header of an image says; positions and directions in LPS mm.",
        footerHeading = "%nExamples:%n",
        footer = {"  radiomics info ct.nii.gz", "  radiomics info --labels segments.nii.gz"})
final class InfoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "An image or a mask, in any format that can be read.")
    private Path file;

    @Option(names = "--labels", description = "Also list the values of a mask with their numbers of voxels.")
    private boolean labels;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ImageInfo info = Images.info(file);
        Geometry geometry = info.geometry();
        line("format", info.format() + ", " + info.byteOrder());
        line("dimensions", info.dimensions().stream().map(String::valueOf).collect(Collectors.joining(" x ")));
        line("volumes", String.valueOf(info.volumes()));
        line("data type", info.dataType() + scaling(info));
        line("spacing", text(geometry.spacingMm()) + " mm");
        line("origin", text(geometry.originMm()) + " mm, from " + info.transform());
        line("direction x", text(geometry.direction().x()));
        line("direction y", text(geometry.direction().y()));
        line("direction z", text(geometry.direction().z()));
        if (labels) {
            LabelImage.of(Images.read(file))
                    .labels()
                    .forEach((label, count) -> line("label " + DecimalText.brief(label), count + " voxels"));
        }
        info.warnings().forEach(warning -> spec.commandLine().getErr().println("radiomics: note: " + warning));
        return 0;
    }

    private static String scaling(ImageInfo info) {
        return info.slope() == 1 && info.intercept() == 0
                ? ""
                : ", times " + DecimalText.brief(info.slope()) + " plus " + DecimalText.brief(info.intercept());
    }

    private void line(String name, String value) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-12s %s%n", name, value);
    }

    private static String text(Vector3 vector) {
        return DecimalText.brief(vector.x()) + ", " + DecimalText.brief(vector.y()) + ", "
                + DecimalText.brief(vector.z());
    }
}
