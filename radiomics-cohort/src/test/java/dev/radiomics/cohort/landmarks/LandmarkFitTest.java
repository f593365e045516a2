package dev.radiomics.cohort.landmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.LibraryVersion;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.IntensityLandmarks;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SeededRandom.class)
class LandmarkFitTest {
    private static final CaseSettings PLAIN = CaseSettings.same(RegionSettings.of(ExtractionSettings.of(List.of())));

    @TempDir
    Path folder;

    private Manifest manifest(String rows) throws IOException {
        return Manifest.read(
                Files.writeString(folder.resolve("cases.csv"), "case_id,image,mask,reference,modality\n" + rows),
                RegionChoice.all());
    }

    private void write(String name, double... values) {
        Geometry grid = Geometry.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1));
        Images.write(Volume.of(values, grid), folder.resolve(name));
    }

    private static LandmarkFit fit(Manifest manifest, LandmarkOptions options) {
        return LandmarkFit.of(manifest, PLAIN, options, input -> {});
    }

    private static LandmarkOptions options(NormalisationVoxels over, Double... percentiles) {
        return LandmarkOptions.over(over).withPercentiles(List.of(percentiles));
    }

    /** By hand: percentile 50 lies at 2 / 10 and at 6 / 8 of the ranges, (200 + 750) / 2 on the scale. */
    @Test
    void landmarksAreTheMeanOnACommonRange() throws IOException {
        write("a.nii", 0, 1, 2, 3, 10);
        write("b.nii", 100, 104, 106, 107, 108);
        LandmarkFit fit = fit(
                manifest("A,a.nii,m.nii,,\nB,b.nii,m.nii,,\nB2,b.nii,n.nii,,\n"),
                options(NormalisationVoxels.IMAGE, 0.0, 50.0, 100.0));
        assertEquals(List.of(0.0, 475.0, 1000.0), fit.standard().values());
        assertEquals(2, fit.images(), "an image on two lines counts once");
    }

    /** The foreground is above the mean (3.2 and 105): 10 alone, and 106, 107, 108. */
    @Test
    void voxelsAreThoseThatWereAskedFor() throws IOException {
        write("a.nii", 0, 1, 2, 9, 10);
        write("b.nii", 100, 104, 106, 107, 108);
        write("mask.nii", 1, 1, 2, 2, 2);
        write("reference.nii", 0, 0, 1, 1, 1);
        Manifest cases = manifest("A,a.nii,mask.nii,reference.nii,\nB,b.nii,mask.nii,reference.nii,\n");
        assertEquals(500, middle(fit(cases, options(NormalisationVoxels.FOREGROUND, 0.0, 50.0, 100.0))), 1e-9);
        assertEquals(
                2,
                fit(cases, options(NormalisationVoxels.FOREGROUND, 0.0, 50.0, 100.0))
                        .images());
        // (2, 9, 10) and (106, 107, 108): 875 and 500.
        assertEquals(687.5, middle(fit(cases, options(NormalisationVoxels.REFERENCE, 0.0, 50.0, 100.0))), 1e-9);
        LandmarkFit regions = fit(cases, options(NormalisationVoxels.REGION, 0.0, 50.0, 100.0));
        assertEquals(4, regions.images());
        // Label 1 has two voxels, whose percentile 50 lies in the middle.
        assertEquals((687.5 + 500) / 2, middle(regions), 1e-9);
    }

    /** Whole numbers have the same intensity at several percentiles. */
    @Test
    void percentilesThatNoImageTellsApartAreOneLandmark() throws IOException {
        write("a.nii", 0, 0, 0, 5, 10, 10, 10);
        write("b.nii", 2, 2, 2, 3, 4, 5, 5);
        Double[] sixths = {0.0, 100 / 6.0, 50.0, 400 / 6.0, 500 / 6.0, 100.0};
        IntensityLandmarks one = fit(manifest("A,a.nii,m.nii,,\n"), options(NormalisationVoxels.IMAGE, sixths))
                .standard();
        assertEquals(List.of(0.0, 50.0, 100.0), one.percentilesOfImage());
        assertEquals(List.of(0.0, 500.0, 1000.0), one.values());
        IntensityLandmarks both = fit(
                        manifest("A,a.nii,m.nii,,\nB,b.nii,m.nii,,\n"), options(NormalisationVoxels.IMAGE, sixths))
                .standard();
        assertEquals(List.of(0.0, 50.0, 400 / 6.0, 100.0), both.percentilesOfImage());
    }

    private static double middle(LandmarkFit fit) {
        return fit.standard().values().get(1);
    }

    /** Scanners differ by slope and intercept: after the landmarks nothing of that is left. */
    @ParameterizedTest
    @EnumSource(NormalisationVoxels.class)
    void linearCopiesBecomeTheSameImage(NormalisationVoxels over, SplittableRandom random) throws IOException {
        double[] image = random.doubles(900, 0, 1).map(x -> 400 * x * x).toArray();
        double[] mask = random.ints(900, 0, 2).asDoubleStream().toArray();
        write("mask.nii", mask);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            double slope = random.nextDouble(0.2, 9);
            double intercept = random.nextDouble(-300, 300);
            write(
                    i + ".nii",
                    Arrays.stream(image).map(x -> slope * x + intercept).toArray());
            rows.append("P" + i + "," + i + ".nii,mask.nii,mask.nii,\n");
        }
        LandmarkFit fit = fit(manifest(rows.toString()), LandmarkOptions.over(over));
        fit.write(folder.resolve("landmarks.json"));
        Normalisation step = normalisation(over.key());
        Mask region = Images.readMask(folder.resolve("mask.nii"));
        double[] first = normalised("0.nii", step, region);
        for (int i = 1; i < 5; i++) {
            assertArrayEquals(first, normalised(i + ".nii", step, region), 1e-8);
        }
        assertTrue(Arrays.stream(first).max().orElseThrow() > 900, "the scale goes to 1000");
    }

    private double[] normalised(String image, Normalisation step, Mask region) {
        Volume normalised = step.apply(Images.read(folder.resolve(image)), Optional.of(region), Execution.sequential());
        return normalised.read(Box.of(normalised.geometry().size()));
    }

    private Normalisation normalisation(String over) throws IOException {
        Path settings = Files.writeString(folder.resolve("s.yaml"), """
                version: 1
                families: [statistics]
                normalisation: {method: landmarks, over: %s, landmarks-file: landmarks.json}
                """.formatted(over));
        return SettingsFile.read(settings)
                .ofCase("")
                .extraction()
                .normalisation()
                .orElseThrow();
    }

    @Test
    void theFileIsWhatSettingsReadAndNamesNobody() throws IOException {
        write("a.nii", 0, 1, 2.7, 3, 10);
        write("b.nii", 1, 4, 6, 8, 9);
        LandmarkFit fit = fit(
                manifest("Doe,a.nii,m.nii,,MR\nRoe,b.nii,m.nii,,MR\n"),
                options(NormalisationVoxels.IMAGE, 2.5, 50.0, 99.0));
        Path file = folder.resolve("landmarks.json");
        fit.write(file);
        String text = Files.readString(file);
        assertTrue(text.contains("\"images\" : 2"), text);
        assertTrue(text.contains(LibraryVersion.current().version()), text);
        assertTrue(text.endsWith("}\n"), text);
        for (String secret : List.of("Doe", "Roe", "nii", folder.toString())) {
            assertFalse(text.contains(secret), text);
        }
        Normalisation step = normalisation("image");
        assertEquals(new Normalisation.Landmarks(NormalisationVoxels.IMAGE, fit.standard()), step);
        String other = assertThrows(RadiomicsException.class, () -> normalisation("foreground"))
                .getMessage();
        assertTrue(other.contains("s.yaml:3:"), other);
        assertTrue(other.contains("the landmarks were fitted over: image"), other);
    }

    @Test
    void whatMakesNoScaleIsAnErrorThatNamesTheCase() throws IOException {
        write("a.nii", 0, 1, 2, 3, 10);
        write("flat.nii", 7, 7, 7, 7, 7);
        write("step.nii", 0, 0, 0, 0, 1);
        assertRefused("A,a.nii,m.nii,,\nB,flat.nii,m.nii,,\n", "case B: normalisation: the voxels of the image");
        assertRefused("A,a.nii,m.nii,,\nC,none.nii,m.nii,,\n", "case C: ", "no such file");
        assertRefused("D,step.nii,m.nii,,\n", "case D: the first and the last percentile are the same intensity");
        write("b.nii", 0, 1, 2, 3, 10);
        assertRefused("A,a.nii,m.nii,,MR\nE,b.nii,m.nii,,CT\n", "case E: its modality is CT", "MR");
        assertThrows(RadiomicsException.class, () -> options(NormalisationVoxels.IMAGE, 50.0, 10.0));
        assertThrows(
                RadiomicsException.class,
                () -> LandmarkOptions.over(NormalisationVoxels.IMAGE).withValues(5, 5));
    }

    private void assertRefused(String rows, String... parts) throws IOException {
        Manifest cases = manifest(rows);
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> fit(cases, options(NormalisationVoxels.IMAGE, 10.0, 50.0, 60.0)))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
