package dev.radiomics.cohort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReportTest {
    private static final String EVIL = "<script>alert(\"1\")</script>&'";

    @TempDir
    Path folder;

    /** Noise, with a box as region 1 and, if wanted, another as region 2. */
    private Path writeCase(GridSize size, boolean second) {
        Geometry grid = Geometry.of(size, new Vector3(1, 1, 2));
        double[] image = new SplittableRandom(1)
                .doubles(grid.size().arrayLength(), 0, 100)
                .toArray();
        double[] mask = new double[image.length];
        for (int i = 0; i < mask.length; i++) {
            int x = i % size.x();
            int y = i / size.x() % size.y();
            mask[i] = x >= 2 && x < 6 && y >= 2 && y < 7 ? 1 : second && x >= 8 ? 2 : 0;
        }
        Images.write(Volume.of(image, grid), folder.resolve("image.nii"));
        Images.write(Volume.of(mask, grid), folder.resolve("mask.nii"));
        return folder.resolve("page.html");
    }

    private String page(Path file, RegionChoice regions, CaseSettings settings) throws IOException {
        CaseRecord record = CaseReport.write(
                CaseInput.of(EVIL, folder.resolve("image.nii"), folder.resolve("mask.nii"), regions),
                settings,
                1,
                file);
        assertEquals(0, record.failures().size());
        String page = Files.readString(file);
        PageCheck.check(page);
        return page;
    }

    @Test
    void showsACase() throws IOException {
        Path file = writeCase(new GridSize(12, 11, 6), false);
        String page = page(file, RegionChoice.only(), SettingsFile.parse("test", """
                version: 1
                resampling: {spacing: [1, 1, 1]}
                resegmentation: {range: [10, 100]}
                discretisation: {bin-width: 10}
                """));
        assertTrue(page.contains("<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</h1>"), "the title");
        assertTrue(page.contains("aria-label=\"axial 2, with the border of the region\""), "slices before resampling");
        assertTrue(page.contains("class=\"left-out\""), "voxels left out");
        assertTrue(page.contains("Grey levels fbs:10@10"), "histogram");
        for (String family : new String[] {"co-occurrence", "run length", "size zone", "distance zone", "dependence"}) {
            assertTrue(page.contains("<h4>grey level " + family)
                    || page.contains("<h4>neighbouring grey level " + family));
        }
        assertTrue(page.contains("<code>RNU0</code>"), "values");
        assertTrue(page.contains("Voxels outside 10 to 100 are left out."), "steps");
        assertTrue(page.contains(">12 × 11 × 6<"), "diagnostics");
        assertFalse(page.contains(folder.toString()), "a folder of this computer");
        assertFalse(page.contains("mask.nii"), "a name of a file");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        Path file = writeCase(new GridSize(12, 11, 3), false);
        SettingsFile settings = SettingsFile.preset("mr");
        assertEquals(page(file, RegionChoice.only(), settings), page(file, RegionChoice.only(), settings));
    }

    @Test
    void regionsAndVariantsHaveASectionEach() throws IOException {
        Path file = writeCase(new GridSize(12, 11, 3), true);
        String page = page(file, RegionChoice.all(), SettingsFile.parse("test", """
                version: 1
                families: [statistics]
                variants:
                - name: read
                - name: fine
                  resampling: {spacing: [0.5, 0.5, 0.5]}
                """));
        assertTrue(page.contains("<a href=\"#region-4\">Region 2, fine</a>"), "links");
        assertFalse(page.contains("Texture matrices"));
        assertTrue(page.contains("<h3>Intensities</h3>"), "a histogram without grey levels");
    }

    @Test
    void imagesOfOneSliceHaveNoLetters() throws IOException {
        Path file = writeCase(new GridSize(12, 11, 1), false);
        String page =
                page(file, RegionChoice.only(), SettingsFile.parse("test", "{families: [statistics], version: 1}"));
        assertTrue(page.contains("aria-label=\"slice 0, with"), "a slice");
        assertFalse(page.contains("letter left\""));
        assertFalse(page.contains("Through the region"));
    }

    @Test
    void aCaseWithoutValuesHasNoPage() {
        Path file = writeCase(new GridSize(12, 11, 3), false);
        CaseInput input =
                CaseInput.of("case", folder.resolve("image.nii"), folder.resolve("mask.nii"), RegionChoice.numbered(7));
        SettingsFile settings = SettingsFile.preset("mr");
        assertThrows(RadiomicsException.class, () -> CaseReport.write(input, settings, 1, file));
        assertFalse(Files.exists(file));
    }

    @Test
    void messagesTellNeitherFoldersNorUids() {
        PageMessages messages = PageMessages.of(
                CaseInput.of("case", Path.of("/data/doe/image.nii"), Path.of("masks/mask.nii"), RegionChoice.only()));
        assertEquals(
                "image.nii: series sha256:81a2b5606142837b of 3.5.2, see mask.nii",
                messages.apply("/data/doe/image.nii: series 1.2.840.10008.5.1.4 of 3.5.2, see masks/mask.nii"));
        assertEquals(
                "scan.dcm: 5 1/mm and/or mr/scan.dcm, scan.dcm",
                PageMessages.ofTable().apply("/data/doe/scan.dcm: 5 1/mm and/or mr/scan.dcm, C:\\data\\doe\\scan.dcm"));
        assertEquals(
                "mask.nii",
                messages.apply(Path.of("masks/mask.nii").toAbsolutePath().toString()));
    }
}
