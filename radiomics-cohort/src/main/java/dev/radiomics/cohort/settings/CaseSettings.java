package dev.radiomics.cohort.settings;

import dev.radiomics.io.ReadOptions;
import java.util.List;

/** What is done for each region of each case. */
public interface CaseSettings {

    /** The same for every region of every case. */
    static CaseSettings same(RegionSettings settings) {
        return new SameSettings(settings);
    }

    /**
     * The settings of a region, at least one: one for each variant.
     *
     * @param modality of the case, such as MR; may be empty
     * @param region its name; may be empty
     */
    List<RegionSettings> ofRegion(String modality, String region);

    /** All of it on one line: a settings file that stands for the same. */
    String json();

    /**
     * How image and mask of a case are read, whatever its regions are.
     *
     * @param modality of the case, such as MR; may be empty
     */
    ReadOptions reading(String modality);

    /** The settings of a region without a name. */
    default RegionSettings ofCase(String modality) {
        return ofRegion(modality, "").get(0);
    }
}
