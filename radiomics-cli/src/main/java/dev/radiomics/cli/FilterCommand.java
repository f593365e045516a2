package dev.radiomics.cli;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Rounding;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.filters.FilterPresets;
import dev.radiomics.filters.Filters;
import dev.radiomics.io.Images;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "filter",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the response map of an image filter.",
        footerHeading = "%nFilters (all parameters: docs/filters.md):%n",
        footer = {
            "  mean:size=15:3d:mirror                        log:sigma=3mm:3d:mirror",
            "  laws:kernel=L5E5E5:rotations=max:energy=7:3d:mirror",
            "  gabor:sigma=5mm:lambda=2mm:gamma=1.5:theta=0deg:step=22.5deg:planes=orthogonal:mirror",
            "  wavelet:family=db3:level=1:band=LLH:rotations=average:3d:mirror",
            "  simoncelli:level=1:3d                         riesz:order=1-0-0:of=log:sigma=3mm:3d:zero",
            "  square  squareroot  logarithm  exponential    gradient:3d:nearest  lbp:radius=1:points=8:2d:zero",
            "",
            "Examples:",
            "  radiomics filter --image ct.nii.gz --filter log:sigma=3mm:3d:mirror --out map.nii.gz",
            "  radiomics filter --image phantom.nii.gz --preset ibsi-2-phase1-3.b.1 --out map.nii.gz"
        })
final class FilterCommand implements Callable<Integer> {
    @Mixin
    private ImageOptions image;

    @Option(names = "--filter", paramLabel = "SPEC", description = "The filter; + joins filters one after another.")
    private String filter;

    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "The filter of an IBSI 2 test: ibsi-2-phase1-3.b.1, ibsi-2-phase2-3.A and so on.")
    private String preset;

    @Mixin
    private ResamplingOptions resampling;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F",
            description = "The response map (NIfTI, NRRD, MetaImage).")
    private Path out;

    @Mixin
    private ThreadsOption threads;

    @Override
    public Integer call() {
        if ((filter == null) == (preset == null)) {
            throw new RadiomicsException("give either --filter SPEC or --preset P");
        }
        ImageFilter chosen = filter == null ? FilterPresets.of(preset) : Filters.parse(filter);
        int count = threads.count();
        try (Execution execution = Execution.of(count, () -> false)) {
            Volume input = image.read();
            if (resampling.resampling().isPresent()) {
                input = resampling.resampling().get().apply(input, execution);
            }
            if (resampling.round()) {
                input = Rounding.apply(input, execution);
            }
            Images.write(chosen.apply(input, execution), out);
        }
        return 0;
    }
}
