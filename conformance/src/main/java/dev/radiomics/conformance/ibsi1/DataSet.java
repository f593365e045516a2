package dev.radiomics.conformance.ibsi1;

import dev.radiomics.conformance.DataFolders;
import dev.radiomics.core.extraction.Preset;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import java.nio.file.Path;
import java.util.Optional;

/** The six data sets of IBSI 1: the digital phantom, and the CT phantom processed in five ways. */
public enum DataSet {
    /** Generated in code. */
    DIGITAL_PHANTOM("digital_phantom", Preset.IBSI_1_DIGITAL_PHANTOM),
    /** CT phantom, configuration A. */
    CONFIG_A("config_a", Preset.IBSI_1_A),
    /** CT phantom, configuration B. */
    CONFIG_B("config_b", Preset.IBSI_1_B),
    /** CT phantom, configuration C. */
    CONFIG_C("config_c", Preset.IBSI_1_C),
    /** CT phantom, configuration D. */
    CONFIG_D("config_d", Preset.IBSI_1_D),
    /** CT phantom, configuration E. */
    CONFIG_E("config_e", Preset.IBSI_1_E);

    private static final String CT_PHANTOM = "data_sets/ibsi_1_ct_radiomics_phantom/nifti";

    private final String key;
    private final Preset preset;

    DataSet(String key, Preset preset) {
        this.key = key;
        this.preset = preset;
    }

    /** The name in the reference tables. */
    public String key() {
        return key;
    }

    /** How it is processed. */
    public Preset preset() {
        return preset;
    }

    /** An image and its region. */
    public record Case(Volume image, Mask mask) {}

    /**
     * Image and mask.
     *
     * @param data a folder laid out as the public repository {@code theibsi/data_sets}, below {@code data_sets} or
     *     {@code ibsi/data_sets}
     * @return empty if the data set is not in the folder
     */
    public Optional<Case> load(Path data) {
        if (this == DIGITAL_PHANTOM) {
            return Optional.of(new Case(DigitalPhantom.image(), DigitalPhantom.mask()));
        }
        return DataFolders.find(data, CT_PHANTOM + "/image/phantom.nii.gz")
                .map(image ->
                        new Case(Images.read(image), Images.readMask(image.resolveSibling("../mask/mask.nii.gz"))));
    }
}
