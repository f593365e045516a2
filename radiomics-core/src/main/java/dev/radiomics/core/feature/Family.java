package dev.radiomics.core.feature;

import dev.radiomics.core.RadiomicsException;

/**
 * A family of features.
 *
 * @param key short name for settings and the command line, such as {@code glcm}
 * @param label the name in tables; for the IBSI families exactly as in the IBSI reference tables
 * @param code the IBSI code of the family; empty for a family that the IBSI does not define
 */
public record Family(String key, String label, String code) {
    /** IBSI HCUG. */
    public static final Family MORPHOLOGY = new Family("morphology", "morphology", "HCUG");

    /** Shape in images of one slice; not defined by the IBSI. */
    public static final Family MORPHOLOGY_2D = new Family("morphology_2d", "2D morphology", "");

    /** IBSI 9ST6. */
    public static final Family LOCAL_INTENSITY = new Family("local_intensity", "local intensity", "9ST6");

    /** IBSI UHIW. */
    public static final Family STATISTICS = new Family("statistics", "intensity-based statistics", "UHIW");

    /** IBSI ZVCW. */
    public static final Family HISTOGRAM = new Family("histogram", "intensity histogram", "ZVCW");

    /** IBSI P88C. */
    public static final Family IVH = new Family("ivh", "intensity-volume histogram", "P88C");

    /** IBSI LFYI. */
    public static final Family GLCM = new Family("glcm", "grey level co-occurrence matrix", "LFYI");

    /** IBSI TP0I. */
    public static final Family GLRLM = new Family("glrlm", "grey level run length matrix", "TP0I");

    /** IBSI 9SAK. */
    public static final Family GLSZM = new Family("glszm", "grey level size zone matrix", "9SAK");

    /** IBSI VMDZ. */
    public static final Family GLDZM = new Family("gldzm", "grey level distance zone matrix", "VMDZ");

    /** IBSI IPET. */
    public static final Family NGTDM = new Family("ngtdm", "neighbourhood grey tone difference matrix", "IPET");

    /** IBSI REK0. */
    public static final Family NGLDM = new Family("ngldm", "neighbouring grey level dependence matrix", "REK0");

    /** Checks that the key can stand in a list on a command line. */
    public Family {
        if (!key.matches("[a-z][a-z0-9_]*")) {
            throw new RadiomicsException(
                    "a family key must be lower-case letters, digits and underscores, got '" + key + "'");
        }
    }
}
