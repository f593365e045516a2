package dev.radiomics.core.feature;

/**
 * Features of the neighbouring grey level dependence matrix (IBSI REK0), in the order of the IBSI reference manual.
 */
public enum NgldmFeature implements Feature {
    /**
     * Low dependence emphasis (IBSI SODN).
     *
     * <p>Formula: {@code F_{\mathit{ngl.lde}} = \frac{1}{N_s} \sum_{j=1}^{N_n} \frac{s_{.j}}{j^2}}
     *
     * <p>Dependence includes the centre voxel, so the smallest is 1.
     */
    LOW_DEPENDENCE_EMPHASIS("Low dependence emphasis", "SODN", Unit.NONE),
    /**
     * High dependence emphasis (IBSI IMOQ).
     *
     * <p>Formula: {@code F_{\mathit{ngl.hde}} = \frac{1}{N_s} \sum_{j=1}^{N_n} j^2 s_{.j}}
     */
    HIGH_DEPENDENCE_EMPHASIS("High dependence emphasis", "IMOQ", Unit.NONE),
    /**
     * Low grey level count emphasis (IBSI TL9H).
     *
     * <p>Formula: {@code F_{\mathit{ngl.lgce}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \frac{s_{i.}}{i^2}}
     */
    LOW_GREY_LEVEL_COUNT_EMPHASIS("Low grey level count emphasis", "TL9H", Unit.NONE),
    /**
     * High grey level count emphasis (IBSI OAE7).
     *
     * <p>Formula: {@code F_{\mathit{ngl.hgce}}=\frac{1}{N_s} \sum_{i=1}^{N_g} i^2 s_{i.}}
     */
    HIGH_GREY_LEVEL_COUNT_EMPHASIS("High grey level count emphasis", "OAE7", Unit.NONE),
    /**
     * Low dependence low grey level emphasis (IBSI EQ3F).
     *
     * <p>Formula: {@code F_{\mathit{ngl.ldlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} \frac{s_{ij}}{i^2
     * j^2}}
     */
    LOW_DEPENDENCE_LOW_GREY_LEVEL_EMPHASIS("Low dependence low grey level emphasis", "EQ3F", Unit.NONE),
    /**
     * Low dependence high grey level emphasis (IBSI JA6D).
     *
     * <p>Formula: {@code F_{\mathit{ngl.ldhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} \frac{i^2
     * s_{ij}}{j^2}}
     */
    LOW_DEPENDENCE_HIGH_GREY_LEVEL_EMPHASIS("Low dependence high grey level emphasis", "JA6D", Unit.NONE),
    /**
     * High dependence low grey level emphasis (IBSI NBZI).
     *
     * <p>Formula: {@code F_{\mathit{ngl.hdlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} \frac{j^2
     * s_{ij}}{i^2}}
     */
    HIGH_DEPENDENCE_LOW_GREY_LEVEL_EMPHASIS("High dependence low grey level emphasis", "NBZI", Unit.NONE),
    /**
     * High dependence high grey level emphasis (IBSI 9QMG).
     *
     * <p>Formula: {@code F_{\mathit{ngl.hdhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} i^2 j^2 s_{ij}}
     */
    HIGH_DEPENDENCE_HIGH_GREY_LEVEL_EMPHASIS("High dependence high grey level emphasis", "9QMG", Unit.NONE),
    /**
     * Grey level non-uniformity (IBSI FP8K).
     *
     * <p>Formula: {@code F_{\mathit{ngl.glnu}}= \frac{1}{N_s} \sum_{i=1}^{N_g} s_{i.}^2}
     */
    GREY_LEVEL_NON_UNIFORMITY("Grey level non-uniformity", "FP8K", Unit.NONE),
    /**
     * Normalised grey level non-uniformity (IBSI 5SPA).
     *
     * <p>Formula: {@code F_{\mathit{ngl.glnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_g} s_{i.}^2}
     *
     * <p>For the 3D matrix equal to intensity histogram uniformity.
     */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY("Normalised grey level non-uniformity", "5SPA", Unit.NONE),
    /**
     * Dependence count non-uniformity (IBSI Z87G).
     *
     * <p>Formula: {@code F_{\mathit{ngl.dcnu}}= \frac{1}{N_s} \sum_{j=1}^{N_n} s_{.j}^2}
     */
    DEPENDENCE_COUNT_NON_UNIFORMITY("Dependence count non-uniformity", "Z87G", Unit.NONE),
    /**
     * Normalised dependence count non-uniformity (IBSI OKJI).
     *
     * <p>Formula: {@code F_{\mathit{ngl.dcnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_n} s_{.j}^2}
     *
     * <p>The sum runs over dependence counts j (the manual prints i).
     */
    NORMALISED_DEPENDENCE_COUNT_NON_UNIFORMITY("Normalised dependence count non-uniformity", "OKJI", Unit.NONE),
    /**
     * Dependence count percentage (IBSI 6XV8).
     *
     * <p>Formula: {@code F_{\mathit{ngl.dc.perc}}=\frac{N_s}{N_v}}
     *
     * <p>Always 1 with this definition; may be omitted.
     */
    DEPENDENCE_COUNT_PERCENTAGE("Dependence count percentage", "6XV8", Unit.NONE),
    /**
     * Grey level variance (IBSI 1PFV).
     *
     * <p>Formula: {@code F_{\mathit{ngl.gl.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} (i-\mu)^2 p_{ij}}
     */
    GREY_LEVEL_VARIANCE("Grey level variance", "1PFV", Unit.NONE),
    /**
     * Dependence count variance (IBSI DNX2).
     *
     * <p>Formula: {@code F_{\mathit{ngl.dc.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} (j-\mu)^2 p_{ij}}
     */
    DEPENDENCE_COUNT_VARIANCE("Dependence count variance", "DNX2", Unit.NONE),
    /**
     * Dependence count entropy (IBSI FCBV).
     *
     * <p>Formula: {@code F_{\mathit{ngl.dc.entr}} = - \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} p_{ij} \log_2 p_{ij}}
     *
     * <p>log2 of p_ij (the original used counts).
     */
    DEPENDENCE_COUNT_ENTROPY("Dependence count entropy", "FCBV", Unit.BIT),
    /**
     * Dependence count energy (IBSI CAS9).
     *
     * <p>Formula: {@code F_{\mathit{ngl.dc.energy}} = \sum_{i=1}^{N_g} \sum_{j=1}^{N_n} p_{ij}^2}
     *
     * <p>Normalised by N_s^2.
     */
    DEPENDENCE_COUNT_ENERGY("Dependence count energy", "CAS9", Unit.NONE);

    private final FeatureDescriptor descriptor;

    NgldmFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.NGLDM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
