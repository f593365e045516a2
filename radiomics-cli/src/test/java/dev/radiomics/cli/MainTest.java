package dev.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.conformance.ibsi1.DigitalPhantom;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void demoShowsEveryFeatureBesideItsConsensusValue() {
        Command demo = Command.run("demo");
        assertEquals(0, demo.exitCode());
        assertTrue(demo.out().contains("of 482 consensus values in tolerance."), demo.out());
        assertFalse(demo.out().contains("OUT OF TOLERANCE"), demo.out());
        long features = demo.out()
                .lines()
                .filter(line -> line.startsWith("  ") && !line.startsWith("  feature"))
                .count();
        assertEquals(487, features);
    }

    @Test
    void conformanceWithoutTheCtPhantomChecksTheDigitalOne(@TempDir Path empty) throws IOException {
        Path report = empty.resolve("report.csv");
        Command run = Command.run("conformance", "--data", empty, "--out", report);
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains("there is no data of the IBSI"), run.err());
        List<String> lines = Files.readAllLines(report);
        assertEquals("dataset,feature,feature_code,aggregation_code,value,reference,tolerance,within", lines.get(0));
        assertEquals(1 + 482, lines.size());
        assertTrue(run.out().contains("config_e         not in"), run.out());
    }

    @Test
    void conformanceChecksEverythingInTheDataFolder() {
        Path data = DataFolder.require("ibsi").getParent();
        Command run = Command.run("conformance", "--data", data, "--threads", 2);
        assertEquals(0, run.exitCode(), run.out());
        assertFalse(run.out().contains("not in"), run.out());
        assertTrue(run.out().contains("ibsi_2_phase_2          323        323          0          0"), run.out());
    }

    @Test
    void infoPrintsTheHeader() {
        Path image = DataFolder.require("ibsi/data_sets/ibsi_1_ct_radiomics_phantom/nifti/mask/mask.nii.gz");
        Command header = Command.run("info", image);
        assertEquals(0, header.exitCode(), header.err());
        assertTrue(header.out().contains("dimensions   204 x 201 x 60"), header.out());
        assertEquals(
                "label 1      125256 voxels\n",
                Command.run("info", "--regions", image).out());
    }

    @Test
    void infoListsSeriesAndRegions() {
        Path folder = DataFolder.require("clinical/sts_images_raw");
        Command run = Command.run("info", folder);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("  modality   PT\n"), run.out());
        assertTrue(run.out().contains("  volume     128 x 128 x 267 voxels of 4.6875 x 4.6875 x 3.27 mm\n"), run.out());
        assertTrue(run.out().contains("  region     2 'GTV_Edema'\n"), run.out());
        assertFalse(run.out().contains("STS_001"), run.out());
        Command regions = Command.run("info", "--regions", folder.resolve("STS_001/FDG_PET/mask"));
        assertEquals("region 1     GTV_Mass\nregion 2     GTV_Edema\n", regions.out());
    }

    @Test
    void wrongCallsSayWhatToDo() {
        assertEquals(2, Command.run().exitCode());
        assertTrue(Command.run().err().contains("give a command"));
        assertEquals(2, Command.run("extrac").exitCode());
        assertEquals(1, Command.run("conformance", "--data", "/nowhere").exitCode());
        assertEquals(1, Command.run("info", "/nowhere.nii").exitCode());
    }

    @Test
    void helpAndVersionArePrinted() {
        assertTrue(Command.run("--version").out().startsWith("radiomics "));
        assertTrue(Command.run("--help").out().contains("Exit codes:"));
        assertTrue(Command.run("extract", "--help").out().contains("--preset ibsi-1-c"));
    }

    @Test
    void matrixPrintsItsEntries(@TempDir Path folder) throws IOException {
        Path image = folder.resolve("image.nii");
        Path mask = folder.resolve("mask.nii");
        Images.write(DigitalPhantom.image(), image);
        Images.write(DigitalPhantom.mask(), mask);
        Command merged = Command.run(
                "matrix",
                "--family",
                "glcm",
                "--image",
                image,
                "--mask",
                mask,
                "--preset",
                "ibsi-1-digital-phantom",
                "--aggregations",
                "IAZD");
        assertEquals(0, merged.exitCode(), merged.err());
        assertTrue(merged.out().startsWith("aggregation_code,direction,slice,i,j,n\nIAZD,,,1,1,"), merged.out());
        Path out = folder.resolve("zones.csv");
        Command zones = Command.run(
                "matrix",
                "--family",
                "glszm",
                "--image",
                image,
                "--mask",
                mask,
                "--preset",
                "ibsi-1-digital-phantom",
                "--aggregations",
                "8QNN",
                "--out",
                out);
        assertEquals(0, zones.exitCode(), zones.err());
        assertTrue(Files.readString(out).contains("8QNN,,3,"), Files.readString(out));
        Command unknown =
                Command.run("matrix", "--family", "histogram", "--image", image, "--mask", mask, "--bin-count", 4);
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.err().contains("no texture family 'histogram'"), unknown.err());
        Command mismatch = Command.run(
                "matrix",
                "--family",
                "glszm",
                "--image",
                image,
                "--mask",
                mask,
                "--bin-count",
                4,
                "--aggregations",
                "IAZD");
        assertTrue(mismatch.err().contains("--aggregations: none of these"), mismatch.err());
    }
}
