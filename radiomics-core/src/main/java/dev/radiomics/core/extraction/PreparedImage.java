package dev.radiomics.core.extraction;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.MaskAlignment;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Rounding;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.spi.ImageFilterBank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An image of which several regions are extracted, or the same ones under several settings: what they have in common is made once and
 * kept, that is the normalised image, the image after resampling and rounding, and response maps. The values are those of extractions
 * one by one.
 *
 * <p>What depends on a region is kept until another region comes. May be used by several threads; then the second waits for what the first
 * is making.
 */
public final class PreparedImage {
    private final Volume image;
    private final Optional<Mask> reference;
    private final Map<Object, Object> made = new HashMap<>();
    private final Map<Object, Object> madeOfRegion = new HashMap<>();
    private Optional<Mask> region = Optional.empty();

    private PreparedImage(Volume image, Optional<Mask> reference) {
        this.image = image;
        this.reference = reference;
    }

    /** Nothing is made yet. */
    public static PreparedImage of(Volume image) {
        return new PreparedImage(image, Optional.empty());
    }

    /** This image with the mask that its intensities are normalised by; nothing is made yet. */
    public PreparedImage withReference(Mask mask) {
        return new PreparedImage(image, Optional.of(mask.onMatchingGrid(image.geometry())));
    }

    /** The image as it is. */
    public Volume image() {
        return image;
    }

    /** What an image in the making depends on. */
    private record Grid(Optional<Normalisation> normalisation, Optional<Resampling> resampling, boolean round) {}

    private record Maps(Grid grid, boolean beforeResampling, List<String> imageTypes) {}

    private record Summary(Volume of) {}

    /** The mask of a region on the grid of the image. */
    Mask aligned(Mask given, boolean resampling, Execution execution) {
        return once(given, resampling, () -> {
            // A mask whose grid matches takes that of the image, lest rounding in its header lead to another grid after
            // resampling.
            Mask mask = resampling ? MaskAlignment.toGrid(given, image.geometry(), execution) : given;
            return mask.onMatchingGrid(image.geometry());
        });
    }

    /**
     * What extractions of one region make of the image.
     *
     * @param given the mask as it was handed in, which tells regions apart
     * @param mask the same on the grid of the image
     */
    Steps steps(ExtractionSettings settings, Mask given, Mask mask, Execution execution) {
        return new Steps(settings, given, mask, execution);
    }

    /** The steps of one extraction, each made once. */
    final class Steps {
        private final ExtractionSettings settings;
        private final Mask given;
        private final Mask mask;
        private final Execution execution;

        private Steps(ExtractionSettings settings, Mask given, Mask mask, Execution execution) {
            this.settings = settings;
            this.given = given;
            this.mask = mask;
            this.execution = execution;
        }

        /** The image before resampling. */
        Volume normalised() {
            if (settings.normalisation().isEmpty()) {
                return image;
            }
            Normalisation normalisation = settings.normalisation().get();
            Optional<Mask> voxels = isByRegion() ? Optional.of(mask) : reference;
            return ofImage(
                    new Grid(settings.normalisation(), Optional.empty(), false),
                    () -> normalisation.apply(image, voxels, execution));
        }

        /** The image after resampling and rounding. */
        Volume interpolated() {
            if (settings.resampling().isEmpty() && !settings.roundIntensities()) {
                return normalised();
            }
            return ofImage(grid(settings.roundIntensities()), () -> {
                Volume resampled = resampled(normalised());
                return settings.roundIntensities() ? Rounding.apply(resampled, execution) : resampled;
            });
        }

        /** The mask after resampling. */
        Mask interpolatedMask() {
            return settings.resampling()
                    .map(resampling -> once(given, resampling, () -> resampling.apply(mask, execution)))
                    .orElse(mask);
        }

        /** Response maps after resampling, in the order of the filters. */
        List<Volume> responses(ResponseMaps maps) {
            ImageFilterBank bank = maps.bank();
            List<String> imageTypes =
                    bank.filters().stream().map(ImageFilter::imageType).toList();
            // Maps of the image before resampling are not rounded.
            boolean before = maps.beforeResampling();
            Grid grid = grid(!before && settings.roundIntensities());
            return ofImage(
                    new Maps(grid, before, imageTypes),
                    () -> before
                            ? bank.apply(normalised(), execution).stream()
                                    .map(this::resampled)
                                    .toList()
                            : bank.apply(interpolated(), execution));
        }

        /** What an image of these steps looks like. */
        Diagnostics.ImageSummary summary(Volume of) {
            return ofImage(new Summary(of), () -> Diagnostics.ImageSummary.of(of));
        }

        private Volume resampled(Volume volume) {
            return settings.resampling()
                    .map(resampling -> resampling.apply(volume, execution))
                    .orElse(volume);
        }

        private Grid grid(boolean round) {
            return new Grid(settings.normalisation(), settings.resampling(), round);
        }

        private boolean isByRegion() {
            return settings.normalisation()
                    .map(step -> step.over() == NormalisationVoxels.REGION)
                    .orElse(false);
        }

        private <T> T ofImage(Object key, Supplier<T> making) {
            return isByRegion() ? once(given, key, making) : once(made, key, making);
        }
    }

    /** Something of a region; what was made of another one is let go. */
    private synchronized <T> T once(Mask given, Object key, Supplier<T> making) {
        if (region.isEmpty() || region.get() != given) {
            madeOfRegion.clear();
            region = Optional.of(given);
        }
        return once(madeOfRegion, key, making);
    }

    @SuppressWarnings("unchecked") // each key has one type of value
    private synchronized <T> T once(Map<Object, Object> known, Object key, Supplier<T> making) {
        Object value = known.get(key);
        if (value == null) {
            value = making.get();
            known.put(key, value);
        }
        return (T) value;
    }
}
