package dev.radiomics.cli;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.FolderInfo;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import dev.radiomics.io.Region;
import dev.radiomics.io.SeriesInfo;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        description =
                "Prints what the header of an image says, or the series in a folder; positions and directions in LPS mm.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics info ct.nii.gz",
            "  radiomics info dicom-folder",
            "  radiomics info --regions segments.nii.gz"
        })
final class InfoCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "An image or a mask in any format that can be read, or a folder of DICOM.")
    private Path file;

    @Option(
            names = {"--regions", "--labels"},
            description = "List the regions of a mask: labels with their numbers of voxels, segments, contours.")
    private boolean regions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (regions) {
            Images.regions(file).forEach(region -> line(name(region), text(region)));
        } else if (Files.isDirectory(file)) {
            FolderInfo folder = Images.folder(file);
            requireSeries(folder);
            folder.series().forEach(this::print);
            note(folder.damaged());
            note(folder.notes());
        } else {
            print(Images.info(file));
        }
        return 0;
    }

    private void requireSeries(FolderInfo folder) {
        if (folder.series().isEmpty()) {
            note(folder.damaged());
            throw new RadiomicsException(file
                    + ": there is no DICOM image in this folder or below it; name an image file, or another folder");
        }
    }

    private static String name(Region region) {
        return (region.voxelCount().isPresent() ? "label " : "region ") + DecimalText.brief(region.number());
    }

    private static String text(Region region) {
        return region.voxelCount().isPresent() ? region.voxelCount().getAsLong() + " voxels" : region.name();
    }

    private void print(ImageInfo info) {
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
        note(info.warnings());
    }

    private void note(List<String> notes) {
        notes.forEach(note -> spec.commandLine().getErr().println("radiomics: note: " + note));
    }

    private static String scaling(ImageInfo info) {
        return info.slope() == 1 && info.intercept() == 0
                ? ""
                : ", times " + DecimalText.brief(info.slope()) + " plus " + DecimalText.brief(info.intercept());
    }

    private void print(SeriesInfo series) {
        line("series", series.uid());
        line("  modality", series.modality());
        if (!series.description().isEmpty()) {
            line("  described", series.description());
        }
        line("  files", series.files() + (series.frames() > series.files() ? ", " + series.frames() + " frames" : ""));
        List<Geometry> volumes = series.volumes();
        for (int i = 0; i < volumes.size(); i++) {
            String label = series.labels().get(i);
            line(
                    volumes.size() == 1 ? "  volume" : "  volume " + i,
                    volumes.get(i).size() + " voxels of " + size(volumes.get(i).spacingMm()) + " mm"
                            + (label.isEmpty() ? "" : " (" + label + ")"));
        }
        series.regions().forEach(region -> line("  region", region.toString()));
        series.notes().forEach(note -> line("  note", note));
    }

    private static String size(Vector3 spacing) {
        return rounded(spacing.x()) + " x " + rounded(spacing.y()) + " x " + rounded(spacing.z());
    }

    private static String rounded(double mm) {
        return DecimalText.brief(Math.rint(mm * 1e6) / 1e6);
    }

    private void line(String name, String value) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-12s %s%n", name, value);
    }

    private static String text(Vector3 vector) {
        return DecimalText.brief(vector.x()) + ", " + DecimalText.brief(vector.y()) + ", "
                + DecimalText.brief(vector.z());
    }
}
