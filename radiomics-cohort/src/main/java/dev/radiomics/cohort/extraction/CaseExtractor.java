package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.extraction.PreparedImage;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.FileWriteException;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.Images;
import dev.radiomics.io.MaskConsumer;
import dev.radiomics.io.Region;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Extracts the regions of cases under settings. The regions of a case and the variants of the settings share what they have in
 * common; one mask is in memory at a time. Immutable and safe to share.
 */
public final class CaseExtractor {
    private final CaseSettings settings;
    private final int threads;
    private final BooleanSupplier cancelled;

    private CaseExtractor(CaseSettings settings, int threads, BooleanSupplier cancelled) {
        this.settings = settings;
        this.threads = threads;
        this.cancelled = cancelled;
    }

    /** An extractor on one thread. */
    public static CaseExtractor with(CaseSettings settings) {
        return new CaseExtractor(settings, 1, () -> false);
    }

    /** This extractor on so many threads. */
    public CaseExtractor threads(int count) {
        return new CaseExtractor(settings, count, cancelled);
    }

    /** This extractor, ending with {@link CancelledException} soon after the check says true. */
    public CaseExtractor cancelledWhen(BooleanSupplier check) {
        return new CaseExtractor(settings, threads, check);
    }

    /**
     * Extracts a case.
     *
     * @throws RadiomicsException if image or mask cannot be read; what is wrong with one region is told to the listener
     */
    public void extract(CaseInput input, CaseListener listener) {
        CaseReader reader = new CaseReader(settings);
        Volume image = reader.image(input);
        listener.image(image);
        String modality = input.modalityWith(image);
        PreparedImage prepared = input.reference()
                .map(path -> PreparedImage.of(image).withReference(Images.readMask(path)))
                .orElseGet(() -> PreparedImage.of(image));
        reader.masks(input, image, new MaskConsumer() {
            @Override
            public void accept(Mask mask) {
                extract(input, prepared, mask, modality, listener);
            }

            @Override
            public void unreadable(Region region, ImageFormatException reason) {
                listener.failure(region.name(), "", reason);
            }
        });
    }

    private void extract(CaseInput input, PreparedImage image, Mask region, String modality, CaseListener listener) {
        List<RegionSettings> variants;
        Iterator<Mask> parts;
        try {
            variants = settings.ofRegion(modality, region.name()).stream()
                    .map(variant -> variant.reading(input.reading()))
                    .toList();
            parts = variants.get(0).parts().apply(region).iterator();
        } catch (RadiomicsException e) {
            listener.failure(region.name(), "", e);
            return;
        }
        while (parts.hasNext()) {
            Mask part = parts.next();
            variants.forEach(variant -> extract(input, image, part, variant, listener));
        }
    }

    private void extract(
            CaseInput input, PreparedImage image, Mask region, RegionSettings variant, CaseListener listener) {
        RegionResult result;
        try {
            Extractor extractor = Extractor.with(variant.extraction())
                    .threads(threads)
                    .aligningMask(variant.resampleMask())
                    .cancelledWhen(cancelled);
            Optional<StageListener> stages = listener.stages(region, variant);
            result = RegionResult.of(
                    input.id(),
                    variant.label(),
                    input.covariates(),
                    stages.map(extractor::showing).orElse(extractor).extract(image, region));
        } catch (CancelledException | FileWriteException e) {
            throw e;
        } catch (RadiomicsException e) {
            listener.failure(region.name(), variant.variant(), e);
            return;
        }
        listener.result(result, variant);
    }
}
