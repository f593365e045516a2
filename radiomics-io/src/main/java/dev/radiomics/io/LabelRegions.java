package dev.radiomics.io;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Label;
import dev.radiomics.core.image.LabelImage;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.util.List;
import java.util.OptionalLong;
import net.imglib2.type.numeric.real.FloatType;

/** The labels of a label image as regions. */
final class LabelRegions implements RegionSet {
    private final LabelImage image;
    private final List<Region> regions;

    private LabelRegions(LabelImage image, List<Region> regions) {
        this.image = image;
        this.regions = regions;
    }

    /** The labels of an image; one without any label is refused. */
    static LabelRegions of(Volume volume) {
        LabelImage image = LabelImage.of(volume);
        boolean single = volume.voxels().getType() instanceof FloatType;
        List<Region> regions = image.labels().entrySet().stream()
                .map(label ->
                        new Region(label.getKey(), name(label.getKey(), single), OptionalLong.of(label.getValue())))
                .toList();
        if (regions.isEmpty()) {
            throw new RadiomicsException(LabelImage.EMPTY);
        }
        return new LabelRegions(image, regions);
    }

    private static String name(double label, boolean single) {
        return single ? DecimalText.brief((float) label) : DecimalText.brief(label);
    }

    @Override
    public List<Region> regions() {
        return regions;
    }

    @Override
    public Mask mask(Region region) {
        return image.mask(Label.of(region.number()));
    }

    @Override
    public Mask onlyMask() {
        return image.mask(Label.only());
    }
}
