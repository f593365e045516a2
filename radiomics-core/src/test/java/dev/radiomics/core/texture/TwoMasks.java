package dev.radiomics.core.texture;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Optional;

/** Regions whose intensity mask is smaller than their morphological mask. */
final class TwoMasks {
    private TwoMasks() {}

    static RegionOfInterest region(GridSize size, double[] values, boolean[] morphological, boolean[] intensity) {
        Geometry geometry = Geometry.of(size, new Vector3(1, 1, 1));
        RegionOfInterest drawn = RegionOfInterest.of(Volume.of(values, geometry), Mask.of(morphological, geometry));
        GridSize box = drawn.size();
        boolean[] narrower = new boolean[box.arrayLength()];
        Mask mask = Mask.of(intensity, geometry);
        for (int z = 0; z < box.z(); z++) {
            for (int y = 0; y < box.y(); y++) {
                mask.readRow(
                        drawn.box().x(),
                        drawn.box().y() + y,
                        drawn.box().z() + z,
                        box.x(),
                        narrower,
                        (z * box.y() + y) * box.x());
            }
        }
        return drawn.restrictedTo(narrower, Optional.empty());
    }
}
