package dev.radiomics.cohort.bins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.extraction.CaseExtractor;
import dev.radiomics.cohort.extraction.CaseListener;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.manifest.ManifestCase;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class CohortIntensitiesTest {
    private static final Geometry GRID = Geometry.of(new GridSize(9, 8, 7), new Vector3(1, 1, 2));
    private static final List<Double> WIDTHS = List.of(0.7, 5.0, 30.0);
    private static final String SETTINGS = """
            version: 1
            resampling: {spacing: [1.5, 1.5, 1.5], interpolation: cubic}
            discretisation: [{bin-width: 0.7}, {bin-width: 5}, {bin-width: 30}]
            families: [histogram]
            rules:
              - {when: {modality: MR}, normalisation: {method: z-score, over: region, scale: 100}}
              - {when: {modality: CT}, resegmentation: {range: [-20.5, 80]}}
            variants: [{name: all}, {name: inner, resegmentation: {outliers: 2}}]
            """;

    @TempDir
    Path folder;

    /** What the extraction itself makes of the regions, as its warnings and its grey levels tell. */
    private static final class Extraction implements CaseListener {
        private final List<String> bins = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void result(RegionResult result, RegionSettings settings) {
            warnings.addAll(result.warnings());
        }

        @Override
        public void failure(String region, String settings, RadiomicsException reason) {
            throw reason;
        }

        @Override
        public Optional<StageListener> stages(Mask region, RegionSettings settings) {
            return Optional.of(new StageListener() {
                @Override
                public void image(String stage, Volume image) {}

                @Override
                public void mask(String stage, Mask mask) {}

                @Override
                public void greyLevels(String imageType, DiscretisedRegion levels) {
                    int number = levels.levelCount() - levels.lowestLevel() + 1;
                    bins.add(region.name() + " " + settings.variant() + " " + (double) number);
                }
            });
        }
    }

    private Manifest writeCohort(SplittableRandom random) throws IOException {
        StringBuilder table = new StringBuilder("case_id,image,mask,modality\n");
        for (String modality : List.of("MR", "CT", "")) {
            String name = "case" + modality;
            double[] image = random.doubles(504, -50, 100).toArray();
            double[] mask = random.ints(504, 0, 3).asDoubleStream().toArray();
            Images.write(Volume.of(image, GRID), folder.resolve(name + ".nii"));
            Images.write(Volume.of(mask, GRID), folder.resolve(name + "-mask.nii"));
            table.append(name + "," + name + ".nii," + name + "-mask.nii," + modality + "\n");
        }
        return Manifest.read(Files.writeString(folder.resolve("cases.csv"), table), RegionChoice.all());
    }

    @Test
    void binsAreThoseOfTheExtraction(SplittableRandom random) throws IOException {
        Manifest manifest = writeCohort(random);
        CaseSettings settings = SettingsFile.parse("s", SETTINGS);
        Extraction extraction = new Extraction();
        for (ManifestCase one : manifest.cases()) {
            CaseExtractor.with(settings).extract(one.input(), extraction);
        }
        List<RegionIntensities> regions = CohortIntensities.read(manifest, settings, 1, (id, count, failures) -> {
            assertEquals(4, count);
            assertEquals(List.of(), failures);
        });
        List<String> counted = new ArrayList<>();
        for (RegionIntensities region : regions) {
            WIDTHS.forEach(width -> counted.add(region.region() + " " + region.settings() + " " + region.bins(width)));
        }
        assertEquals(extraction.bins, counted);
        assertEquals(36, counted.size());
        assertFalse(extraction.warnings.isEmpty());
        for (String warning : extraction.warnings) {
            assertTrue(
                    counted.stream()
                            .anyMatch(text -> warning.contains("spans " + text.replaceAll(".* |\\.0", "") + " bin")),
                    warning);
        }
    }

    @Test
    void aFailingCaseIsToldAndLeftOut(SplittableRandom random) throws IOException {
        Manifest manifest = writeCohort(random);
        Files.delete(folder.resolve("caseCT.nii"));
        List<String> told = new ArrayList<>();
        List<RegionIntensities> regions = CohortIntensities.read(
                manifest,
                SettingsFile.parse("s", SETTINGS),
                1,
                (id, count, failures) -> told.add(id + " " + count + " " + failures.size()));
        assertEquals(List.of("caseMR 4 0", "caseCT 0 1", "case 4 0"), told);
        assertEquals(8, regions.size());
        assertEquals(
                List.of(" all", " inner", "MR all", "MR inner"),
                BinSuggestion.of(regions, List.of()).groups().stream()
                        .map(group -> group.modality() + " " + group.settings())
                        .toList());
    }
}
