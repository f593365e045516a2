package dev.radiomics.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelImageTest {
    private static LabelImage labels(double... values) {
        return LabelImage.of(Volume.of(values, Geometry.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1))));
    }

    @Test
    void countsLabels() {
        assertEquals(Map.of(1.0, 3L, 4.0, 1L), labels(0, 1, 1, 4, Double.NaN, 1).labels());
    }

    @Test
    void takesTheLabelAskedFor() {
        Mask mask = labels(0, 1, 2, 2).mask(Label.of(2));
        assertArrayEquals(new boolean[] {false, false, true, true}, mask.toArray());
        assertEquals(List.of(), mask.notes());
    }

    @ParameterizedTest
    @ValueSource(doubles = {255, 1 / 255f, 3})
    void takesAnOnlyLabelThatIsNotOneAndSaysSo(double label) {
        Mask mask = labels(0, label, label).mask(Label.only());
        assertArrayEquals(new boolean[] {false, true, true}, mask.toArray());
        assertEquals(1, mask.notes().size());
        assertTrue(mask.notes().get(0).contains("not 1"), mask.notes().get(0));
    }

    @Test
    void labelsOfFloatImagesAreFloats() {
        Geometry geometry = Geometry.of(new GridSize(2, 1, 1), new Vector3(1, 1, 1));
        LabelImage labels = LabelImage.of(Volume.of(new float[] {0, 0.0039f}, geometry));
        assertEquals("0.0039", labels.mask(Label.of(0.0039)).name());
        assertEquals("0.0039", labels.mask(Label.only()).name());
    }

    @Test
    void errorsListTheLabelsThatAreThere() {
        String absent = assertThrows(
                        RadiomicsException.class, () -> labels(0, 1, 2, 2).mask(Label.of(3)))
                .getMessage();
        assertEquals("label 3 is not in the mask; it holds 1 (1 voxels), 2 (2 voxels)", absent);
        String several = assertThrows(
                        RadiomicsException.class, () -> labels(0, 1, 2).mask(Label.only()))
                .getMessage();
        assertTrue(several.contains("1 (1 voxels), 2 (1 voxels)"), several);
        String empty = assertThrows(RadiomicsException.class, () -> labels(0, 0).mask(Label.only()))
                .getMessage();
        assertTrue(empty.contains("empty"), empty);
    }
}
