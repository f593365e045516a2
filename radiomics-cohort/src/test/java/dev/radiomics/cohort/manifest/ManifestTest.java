package dev.radiomics.cohort.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeededRandom.class)
class ManifestTest {
    @TempDir
    Path folder;

    private Manifest read(String text) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("cases.csv"), text), RegionChoice.only());
    }

    @Test
    void everyColumnHasItsMeaning() throws IOException {
        Manifest manifest = read("""
                Case_ID,image,mask,label,roi,modality,reference,series,time_point,age,"free, text"
                P1,ct/P1.nii,P1-mask.nii,3,,,,,,61,"a ""b\"""

                "P
                2",/data/x,y.dcm,,GTV*,MR,brain.nii,1.2.3,1,,
                P3,a,b,,*,,,,,7,c
                """);
        assertEquals(folder, manifest.folder());
        List<CaseInput> cases =
                manifest.cases().stream().map(ManifestCase::input).toList();
        assertEquals(
                List.of("P1", "P\n2", "P3"), cases.stream().map(CaseInput::id).toList());
        assertEquals(folder.resolve("ct/P1.nii"), cases.get(0).image());
        assertEquals(OptionalDouble.of(3), cases.get(0).regions().number());
        assertEquals(Map.of("age", "61", "free, text", "a \"b\""), cases.get(0).covariates());
        CaseInput second = cases.get(1);
        assertEquals(Path.of("/data/x"), second.image());
        assertEquals(Optional.of("GTV*"), second.regions().name());
        assertEquals(Optional.of("MR"), second.modality());
        assertEquals(Optional.of(folder.resolve("brain.nii")), second.reference());
        assertEquals(Optional.of("1.2.3"), second.reading().seriesInstanceUid());
        assertEquals(OptionalInt.of(1), second.reading().timePoint());
        assertEquals("all regions", cases.get(2).regions().toString());
        assertEquals(
                List.of(2, 4, 6),
                manifest.cases().stream().map(ManifestCase::line).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case_id;image;mask\nP,1;a;b\n",
                "case_id\timage\tmask\r\nP,1\ta\tb\r\n",
                "\uFEFFmask;case_id;image\nb;P,1;a"
            })
    void spreadsheetsOfAnyCountry(String text) throws IOException {
        Manifest manifest = read(text);
        assertEquals("P,1", manifest.cases().get(0).input().id());
        assertEquals(folder.resolve("a"), manifest.cases().get(0).input().image());
        assertEquals(2, manifest.cases().get(0).line());
    }

    @Test
    void regionsOfCasesThatSayNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "case_id,image,mask,label\nP1,a,b,\nP2,a,b,2\n");
        Manifest manifest = Manifest.read(file, RegionChoice.all());
        assertEquals("all regions", manifest.cases().get(0).input().regions().toString());
        assertEquals("label 2", manifest.cases().get(1).input().regions().toString());
    }

    @Test
    void keysTellCasesApartByWhatDecidesAboutValues() throws IOException {
        String first = read("case_id,image,mask,age\nP1,a,b,1\n").cases().get(0).key();
        assertEquals(
                first, read("age,mask,image,case_id\n2,b,a,P1\n").cases().get(0).key());
        assertNotEquals(
                first,
                read("case_id,image,mask\nP1,ab,\"\"\"\"\n").cases().get(0).key());
        assertNotEquals(
                first,
                read("case_id,image,mask,label\nP1,a,b,1\n").cases().get(0).key());
        assertNotEquals(
                read("case_id,image,mask,roi\nP1,a,b,1\n").cases().get(0).key(),
                read("case_id,image,mask,label\nP1,a,b,1\n").cases().get(0).key());
    }

    @Test
    void aColumnThatLooksMisspeltIsNoted() throws IOException {
        assertEquals(
                List.of("the column 'lable' is passed through to the results; if 'label' is meant, correct it"),
                read("case_id,image,mask,lable\nP1,a,b,1\n").notes());
        assertEquals(
                List.of(),
                read("case_id,image,mask,age,sex,site,grade\nP1,a,b,1,f,x,2\n").notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            case_id,image                              | :1: the column 'mask' is missing
            case_id,image,mask,image                   | :1: the column 'image' occurs twice
            case_id,image,mask,age,age                 | :1: the column 'age' occurs twice
            case_id,image,mask,value                   | :1: results have a column 'value' of their own
            case_id,image,mask                         | there is no case
            case_id,image,mask;P1,a                    | :2: expected 3 cells as in the header, found 2
            case_id,image,mask;P1,a,b;,a,b             | :3: the cell case_id is empty
            case_id,image,mask;P1,a,b;P1,a,b           | :3: this is the same case as in line 2
            case_id,image,mask,label;P1,a,b,GTV        | :2: label takes a number, found 'GTV'
            case_id,image,mask,label;P1,a,b,0          | :2: a label must be a number other than 0
            case_id,image,mask,label,roi;P1,a,b,1,x    | :2: give a label or a roi, not both
            case_id,image,mask,time_point;P1,a,b,first | :2: time_point takes a whole number
            case_id,image,mask;P1,"a,b                 | no valid CSV
            """)
    void mistakesAreNamedWithTheirLine(String text, String part) {
        String message = assertThrows(RadiomicsException.class, () -> read(text.replace(';', '\n')))
                .getMessage();
        assertTrue(message.startsWith(folder.resolve("cases.csv").toString()), message);
        assertTrue(message.contains(part), message);
    }

    @Test
    void filesThatCannotBeRead() throws IOException {
        Path missing = folder.resolve("none.csv");
        assertTrue(assertThrows(RadiomicsException.class, () -> Manifest.read(missing, RegionChoice.only()))
                .getMessage()
                .contains("there is no such file"));
        Path latin = Files.write(
                folder.resolve("l.csv"), "case_id,image,mask\nMüller,a,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(RadiomicsException.class, () -> Manifest.read(latin, RegionChoice.only()))
                .getMessage()
                .contains("UTF-8"));
    }

    @Test
    @Timeout(3600)
    void anyDamageIsReadOrRefused(SplittableRandom random) throws IOException {
        String commas = """
                case_id,image,mask,label,roi,series,time_point,age,"free, text"
                P1,ct/P1.nii,P1-mask.nii,3,,,,61,"a ""b\"""
                "P
                2",/data/x,y.dcm,,GTV*,1.2.3,1,,
                """;
        List<byte[]> valid = List.of(
                commas.getBytes(StandardCharsets.UTF_8),
                "case_id;image;mask\r\nP1;a;\u00E4\r\n".getBytes(StandardCharsets.UTF_8));
        Mutations.of(folder.resolve("cases.csv"))
                .assertReadOrRefused(random, valid, file -> Manifest.read(file, RegionChoice.only()));
    }
}
