package dev.radiomics.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Mask;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.Region;
import dev.radiomics.io.RegionChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Segmentations as 3D Slicer saves them. */
class SegmentRegionsTest {
    private static final String FLAT = """
            type: uint8
            dimension: 3
            space: LPS
            sizes: 6 1 1
            space directions: (1,0,0) (0,1,0) (0,0,1)
            kinds: domain domain domain
            encoding: raw
            """;

    private static final String LAYERED = """
            type: uint8
            dimension: 4
            space: LPS
            sizes: 2 3 1 1
            space directions: none (1,0,0) (0,1,0) (0,0,1)
            kinds: list domain domain domain
            encoding: raw
            """;

    @TempDir
    Path folder;

    private Path file(String header, int... voxels) throws IOException {
        byte[] bytes = new byte[voxels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) voxels[i];
        }
        return NrrdBytes.write(folder.resolve("a.seg.nrrd"), bytes, header);
    }

    private static Region region(double label, String name, long voxels) {
        return new Region(label, name, OptionalLong.of(voxels));
    }

    @Test
    void segmentsOfALabelImageHaveTheirNames() throws IOException {
        Path file = file(
                FLAT
                        + "Segment0_ID:=Segment_1\nSegment0_LabelValue:=3\nSegment0_Layer:=0\nSegment0_Name:=GTV-1\n"
                        + "Segment10_LabelValue:=7\nSegment10_Name:=Niere\\nlinks\nSegment2_ID:=liver\n"
                        + "Segment2_LabelValue:=1\nSegmentation_MasterRepresentation:=Binary labelmap",
                0,
                1,
                3,
                3,
                3,
                0);
        assertEquals(
                List.of(region(3, "GTV-1", 3), region(1, "liver", 1), region(7, "Niere\nlinks", 0)),
                Images.regions(file));
        Mask mask = Images.readMask(file, RegionChoice.named("gtv*"));
        assertArrayEquals(new boolean[] {false, false, true, true, true, false}, mask.toArray());
        assertEquals("GTV-1", mask.name());
        assertEquals("liver", Images.readMask(file, RegionChoice.numbered(1)).name());
        assertMessage(() -> Images.readMask(file), "several regions", "3 'GTV-1' (3 voxels)");
        assertMessage(() -> Images.readMask(file, RegionChoice.numbered(7)), "label 7 is not in the mask");
    }

    /** Segments that overlap are in different layers, where labels begin again. */
    @Test
    void segmentsOfSeveralLayers() throws IOException {
        Path file = file(
                LAYERED
                        + "Segment0_LabelValue:=1\nSegment0_Layer:=0\nSegment0_Name:=tumour\n"
                        + "Segment1_LabelValue:=2\nSegment1_Layer:=0\nSegment1_Name:=liver\n"
                        + "Segment2_LabelValue:=1\nSegment2_Layer:=1\nSegment2_Name:=body",
                1,
                1,
                2,
                1,
                0,
                1);
        assertEquals(
                List.of(region(1, "tumour", 1), region(2, "liver", 1), region(1, "body", 3)), Images.regions(file));
        List<Mask> masks = new ArrayList<>();
        Images.readMasks(file, RegionChoice.all(), ReadOptions.defaults(), Optional.empty(), masks::add);
        assertArrayEquals(new boolean[] {true, false, false}, masks.get(0).toArray());
        assertArrayEquals(new boolean[] {false, true, false}, masks.get(1).toArray());
        assertArrayEquals(new boolean[] {true, true, true}, masks.get(2).toArray());
        assertMessage(() -> Images.readMask(file, RegionChoice.numbered(1)), "1 'tumour'", "1 'body'");
        List<Mask> layer = new ArrayList<>();
        Images.readMasks(
                file, RegionChoice.all(), ReadOptions.defaults().withTimePoint(0), Optional.empty(), layer::add);
        assertEquals(List.of("1", "2"), layer.stream().map(Mask::name).toList());
    }

    /** Before there were label values, each segment had a layer of 0 and 1. */
    @Test
    void regionsOfOneNameAreToldApartByTheirNumbers() throws IOException {
        Path file = file(
                FLAT
                        + "Segment0_LabelValue:=3\nSegment0_Name:=node\nSegment1_LabelValue:=7\nSegment1_Name:=node\n"
                        + "Segment2_LabelValue:=1\nSegment2_Name:=liver",
                0,
                1,
                3,
                7,
                3,
                0);
        List<String> names = new ArrayList<>();
        Images.readMasks(
                file, RegionChoice.all(), ReadOptions.defaults(), Optional.empty(), mask -> names.add(mask.name()));
        assertEquals(
                List.of("liver", "node (3)", "node (7)"),
                names.stream().sorted().toList());
    }

    @Test
    void segmentsWithoutLabelsHaveALayerEach() throws IOException {
        Path file = file(LAYERED + "Segment0_Name:=one\nSegment1_Name:=two", 1, 0, 1, 1, 0, 1);
        assertEquals(List.of(region(1, "one", 2), region(1, "two", 2)), Images.regions(file));
        assertArrayEquals(
                new boolean[] {false, true, true},
                Images.readMask(file, RegionChoice.named("two")).toArray());
        Path flat = file(FLAT + "Segment0_Name:=one\nSegment1_Name:=two", 0, 1, 2, 0, 0, 0);
        assertEquals(List.of(region(1, "1", 1), region(2, "2", 1)), Images.regions(flat));
    }

    /** Each layer is read from the beginning of the file on, so that a million of them would take hours. */
    @Test
    @Timeout(60)
    void layersWithoutSegmentsAreNotRead() throws IOException {
        int[] voxels = new int[1_000_000];
        voxels[999_999] = 7;
        String header = LAYERED.replace("sizes: 2 3 1 1", "sizes: 1000000 1 1 1");
        Path file = file(header + "Segment0_LabelValue:=7\nSegment0_Layer:=999999\nSegment0_Name:=far", voxels);
        assertEquals(List.of(region(7, "far", 1)), Images.regions(file));
    }

    @Test
    void anyOtherLabelImageHasItsLabels() throws IOException {
        assertEquals(List.of(region(2, "2", 2), region(5, "5", 1)), Images.regions(file(FLAT, 0, 2, 5, 2, 0, 0)));
    }

    @Test
    void headersThatContradictThemselves() throws IOException {
        Path layer = file(FLAT + "Segment0_LabelValue:=1\nSegment0_Layer:=1", 0, 1, 2, 0, 0, 0);
        assertMessage(() -> Images.regions(layer), "'Segment0_Layer' is '1', expected a layer of the file, 0 to 0");
        Path label = file(FLAT + "Segment0_LabelValue:=red", 0, 1, 2, 0, 0, 0);
        assertMessage(() -> Images.regions(label), "'Segment0_LabelValue' is 'red'");
        Path twins = file(
                FLAT + "Segment0_LabelValue:=1\nSegment0_Name:=a\nSegment1_LabelValue:=1\nSegment1_Name:=a",
                0,
                1,
                2,
                0,
                0,
                0);
        assertMessage(() -> Images.regions(twins), "same name and the same label");
    }

    private static void assertMessage(Executable call, String... parts) {
        String message = assertThrows(ImageFormatException.class, call).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "expected \"" + part + "\" in: " + message);
        }
    }
}
