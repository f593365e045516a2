package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.result.SettingsLabel;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.io.ReadOptions;

/**
 * Everything that is done for one region, that is what is left of a settings file once case and region are known.
 *
 * @param variant name of the variant; empty if there is one only
 * @param reading how image and mask are read
 * @param resampleMask whether a mask on another grid is brought to that of the image
 * @param parts what becomes of regions of several parts
 */
public record RegionSettings(
        String variant, ReadOptions reading, boolean resampleMask, RegionParts parts, ExtractionSettings extraction) {

    /** Settings of an extraction alone; files are read without options. */
    public static RegionSettings of(ExtractionSettings extraction) {
        return new RegionSettings("", ReadOptions.defaults(), false, RegionParts.MERGED, extraction);
    }

    /** These settings with another extraction. */
    public RegionSettings withExtraction(ExtractionSettings other) {
        return new RegionSettings(variant, reading, resampleMask, parts, other);
    }

    /** These settings with the choices of a case where it made any. The series is not one of them: it is a case's alone. */
    public RegionSettings reading(ReadOptions ofCase) {
        return new RegionSettings(
                variant, reading.overriddenBy(ofCase).withoutSeries(), resampleMask, parts, extraction);
    }

    /** These settings, bringing a mask on another grid to that of the image. */
    public RegionSettings resamplingMask() {
        return new RegionSettings(variant, reading, true, parts, extraction);
    }

    /** Name and hash for tables. Settings that give other values have another hash. */
    public SettingsLabel label() {
        return new SettingsLabel(variant, SettingsWriter.hash(this));
    }
}
