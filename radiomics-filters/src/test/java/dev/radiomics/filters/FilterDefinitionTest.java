package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Pooling;
import org.junit.jupiter.api.Test;

/** What a filter's numbers must be for it to mean something. */
class FilterDefinitionTest {
    @Test
    void poolingOfOneGaborResponseIsNoDifference() {
        GaborFilter filter = new GaborFilter(2, 3, 1, 10, 0, false, Pooling.MAX, Boundary.MIRROR);
        assertEquals(filter, Filters.parse(filter.imageType()));
    }

    @Test
    void refusesALaplacianWithinOneVoxel() {
        Volume image = ConvolutionalPhantoms.of(new GridSize(5, 5, 5), new Vector3(2, 2, 2), (x, y, z) -> x);
        Filter filter = Filters.parse("log:sigma=0.1mm:3d:mirror");
        RadiomicsException refused = assertThrows(RadiomicsException.class, () -> filter.apply(image));
        assertTrue(refused.getMessage().contains("one voxel of 2mm"), refused.getMessage());
    }
}
