package dev.radiomics.cohort.guideline;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.FeatureSet;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.extraction.SelectedFeatures;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.Norm;
import dev.radiomics.core.texture.TextureFamily;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.gldzm.GldzmFamily;
import dev.radiomics.core.texture.glrlm.GlrlmFamily;
import dev.radiomics.core.texture.glszm.GlszmFamily;
import dev.radiomics.core.texture.ngldm.NgldmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What settings answer to the items on texture matrices. */
final class TextureAnswers {
    private final List<FeatureFamily> families;

    TextureAnswers(ExtractionSettings settings) {
        Stream<FeatureSet> ofMaps = settings.responseMaps().stream().map(ResponseMaps::features);
        this.families = Stream.concat(Stream.of(settings.features()), ofMaps)
                .flatMap(features -> features.families().stream())
                .map(family -> family instanceof SelectedFeatures selected ? selected.whole() : family)
                .toList();
    }

    Optional<String> answer(String item) {
        return switch (item) {
            case "62" -> some(families.stream().flatMap(TextureAnswers::aggregations));
            case "63" -> some(families.stream().flatMap(TextureAnswers::weighting));
            case "64" -> of(GlcmFamily.class, glcm -> glcm.settings().symmetric() ? "Symmetric" : "Asymmetric");
            case "65" ->
                of(
                        GlcmFamily.class,
                        glcm -> distance(
                                glcm.settings().distance(), glcm.settings().norm()));
            case "66" -> of(GlszmFamily.class, glszm -> "Voxels of one grey level at a Chebyshev distance of 1");
            case "67" -> of(GldzmFamily.class, gldzm -> "Voxels of one grey level at a Chebyshev distance of 1");
            case "68" -> of(GldzmFamily.class, gldzm -> "Manhattan distance to the border of the morphological mask");
            case "69" ->
                of(
                        NgtdmFamily.class,
                        ngtdm -> distance(
                                ngtdm.settings().distance(), ngtdm.settings().norm()));
            case "70" ->
                of(
                        NgldmFamily.class,
                        ngldm -> distance(
                                ngldm.settings().distance(), ngldm.settings().norm()));
            case "71" ->
                of(
                        NgldmFamily.class,
                        ngldm -> "alpha = " + DecimalText.brief(ngldm.settings().alpha()));
            default -> Optional.empty();
        };
    }

    private <F extends FeatureFamily> Optional<String> of(Class<F> kind, Function<F, String> text) {
        return some(families.stream().filter(kind::isInstance).map(kind::cast).map(text));
    }

    private static Optional<String> some(Stream<String> texts) {
        String joined = texts.distinct().collect(Collectors.joining("; "));
        return Optional.of(joined.isEmpty() ? "Not computed." : joined + ".");
    }

    private static Stream<String> aggregations(FeatureFamily family) {
        return family instanceof TextureFamily<?> texture
                ? Stream.of(family.family().key() + ": "
                        + texture.aggregations().stream()
                                .sorted()
                                .map(one -> one.label() + " (" + one.code() + ")")
                                .collect(Collectors.joining(", ")))
                : Stream.empty();
    }

    private static Stream<String> weighting(FeatureFamily family) {
        if (family instanceof GlcmFamily glcm) {
            return Stream.of("glcm: " + text(glcm.settings().weighting()));
        } else if (family instanceof GlrlmFamily glrlm) {
            return Stream.of("glrlm: " + text(glrlm.settings().weighting()));
        } else if (family instanceof NgtdmFamily ngtdm) {
            return Stream.of("ngtdm: " + text(ngtdm.settings().weighting()));
        }
        return family instanceof NgldmFamily ? Stream.of("ngldm: none") : Stream.empty();
    }

    private static String text(DistanceWeighting weighting) {
        return weighting.isNone()
                ? "none"
                : weighting.decay().name().toLowerCase(Locale.ROOT) + " of the " + name(weighting.norm()) + " distance";
    }

    private static String distance(int voxels, Norm norm) {
        return name(norm) + " distance of " + voxels;
    }

    private static String name(Norm norm) {
        return norm.name().substring(0, 1) + norm.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
