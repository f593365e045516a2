package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.Images;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvolutionalPhantomsTest {
    @ParameterizedTest
    @ValueSource(strings = {"checkerboard", "impulse", "sphere", "pattern_1", "orientation"})
    void equalsThePublishedFile(String name) {
        Volume file = Images.read(DataFolder.require(
                "ibsi/data_sets/ibsi_2_digital_phantom/nifti/" + name + "/image/" + name + ".nii.gz"));
        Volume made = ConvolutionalPhantoms.named(name);
        assertEquals(file.geometry().size(), made.geometry().size());
        assertEquals(file.geometry().spacingMm(), made.geometry().spacingMm());
        assertArrayEquals(file.toArray(), made.toArray());
    }
}
