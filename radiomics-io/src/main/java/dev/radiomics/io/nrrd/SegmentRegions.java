package dev.radiomics.io.nrrd;

import dev.radiomics.core.image.Label;
import dev.radiomics.core.image.LabelImage;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Region;
import dev.radiomics.io.RegionSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The segments of a segmentation of 3D Slicer as regions, in their order. */
final class SegmentRegions implements RegionSet {
    private final Map<Region, Segment> segments = new LinkedHashMap<>();
    private final Map<Integer, LabelImage> layers = new HashMap<>();

    private SegmentRegions(List<Segment> segments, Map<Integer, Volume> layers) {
        layers.forEach((layer, volume) -> this.layers.put(layer, LabelImage.of(volume)));
        for (Segment segment : segments) {
            long voxels = this.layers.get(segment.layer()).labels().getOrDefault(segment.label(), 0L);
            this.segments.put(new Region(segment.label(), segment.name(), OptionalLong.of(voxels)), segment);
        }
    }

    /**
     * The regions.
     *
     * @param layers those that segments lie in, by their number
     */
    static SegmentRegions of(List<Segment> segments, Map<Integer, Volume> layers) {
        return new SegmentRegions(segments, layers);
    }

    @Override
    public List<Region> regions() {
        return List.copyOf(segments.keySet());
    }

    @Override
    public Mask mask(Region region) {
        Segment segment = segments.get(region);
        return layers.get(segment.layer()).mask(Label.of(segment.label())).named(segment.name());
    }
}
