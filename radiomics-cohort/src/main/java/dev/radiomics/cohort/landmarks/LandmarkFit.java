package dev.radiomics.cohort.landmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.LibraryVersion;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.preprocessing.IntensityLandmarks;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import dev.radiomics.io.AtomicFiles;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A standard scale of intensities that was fitted to a cohort: the percentiles of each image are brought to a common range linearly and
 * averaged (Nyúl and Udupa 1999; Nyúl, Udupa and Zhang 2000).
 *
 * <pre>{@code
 * LandmarkFit fit = LandmarkFit.of(manifest, settings, LandmarkOptions.over(NormalisationVoxels.FOREGROUND), input -> {});
 * fit.write(Path.of("landmarks.json"));
 * }</pre>
 *
 * @param over the voxels whose percentiles were taken
 * @param images how many images, or regions if the percentiles are theirs, it is the mean of
 */
public record LandmarkFit(IntensityLandmarks standard, NormalisationVoxels over, int images) {

    /**
     * Fits a scale. An image that stands on several lines counts once; percentiles that no image tells apart are one landmark. One case
     * is in memory at a time.
     *
     * @param settings how images and masks are read; normalisation is the first step, so that nothing else comes before it
     * @param finished is told each case that is through
     * @throws RadiomicsException that names the case if one cannot be read or has no two intensities: without it the scale would be
     *     another one; or if the cases are of several modalities
     */
    public static LandmarkFit of(
            Manifest manifest, CaseSettings settings, LandmarkOptions options, Consumer<CaseInput> finished) {
        CohortPercentiles percentiles = new CohortPercentiles(settings, options);
        manifest.cases().forEach(one -> {
            percentiles.add(one.input());
            finished.accept(one.input());
        });
        List<double[]> images = percentiles.found();
        return new LandmarkFit(standard(images, options), options.over(), images.size());
    }

    private static IntensityLandmarks standard(List<double[]> images, LandmarkOptions options) {
        int[] kept = distinguished(images, options.percentiles().size());
        double[] percentiles =
                Arrays.stream(kept).mapToDouble(options.percentiles()::get).toArray();
        List<double[]> values = images.stream()
                .map(image -> Arrays.stream(kept).mapToDouble(i -> image[i]).toArray())
                .toList();
        return IntensityLandmarks.fit(percentiles, values, options.lowerValue(), options.upperValue());
    }

    /** The percentiles that differ from the one before in some image, and so rise on the scale; the first and the last are among them. */
    private static int[] distinguished(List<double[]> images, int count) {
        int last = count - 1;
        IntPredicate belowLast = i -> images.stream().anyMatch(image -> image[i] < image[last]);
        IntPredicate abovePrevious = i -> images.stream().anyMatch(image -> image[i] > image[i - 1]);
        return IntStream.range(0, count)
                .filter(i -> i == 0 || i == last || (abovePrevious.test(i) && belowLast.test(i)))
                .toArray();
    }

    /**
     * Writes the scale as JSON that the key {@code landmarks-file} of settings reads: percentiles and values, what they were taken over, the
     * number of images, and the version of the library. The file appears when it is complete, or not at all; one that exists is replaced.
     *
     * @throws RadiomicsException if it cannot be written
     */
    public void write(Path file) {
        AtomicFiles.write(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            write("percentiles", standard.percentilesOfImage(), json);
            write("values", standard.values(), json);
            json.writeStringField("over", over.key());
            json.writeNumberField("images", images);
            json.writeStringField("library", LibraryVersion.current().version());
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }

    private static void write(String name, List<Double> numbers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            json.writeNumber(DecimalText.brief(number));
        }
        json.writeEndArray();
    }
}
