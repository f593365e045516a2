package dev.radiomics.core.feature;

/**
 * Features of the grey level run length matrix (IBSI TP0I), in the order of the IBSI reference manual.
 */
public enum GlrlmFeature implements Feature {
    /**
     * Short runs emphasis (IBSI 22OV).
     *
     * <p>Formula: {@code F_{\mathit{rlm.sre}} = \frac{1}{N_s} \sum_{j=1}^{N_r} \frac{r_{.j}}{j^2}}
     */
    SHORT_RUNS_EMPHASIS("Short runs emphasis", "22OV", Unit.NONE),
    /**
     * Long runs emphasis (IBSI W4KF).
     *
     * <p>Formula: {@code F_{\mathit{rlm.lre}} = \frac{1}{N_s} \sum_{j=1}^{N_r} j^2 r_{.j}}
     */
    LONG_RUNS_EMPHASIS("Long runs emphasis", "W4KF", Unit.NONE),
    /**
     * Low grey level run emphasis (IBSI V3SW).
     *
     * <p>Formula: {@code F_{\mathit{rlm.lgre}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \frac{r_{i.}}{i^2}}
     */
    LOW_GREY_LEVEL_RUN_EMPHASIS("Low grey level run emphasis", "V3SW", Unit.NONE),
    /**
     * High grey level run emphasis (IBSI G3QZ).
     *
     * <p>Formula: {@code F_{\mathit{rlm.hgre}}=\frac{1}{N_s} \sum_{i=1}^{N_g} i^2 r_{i.}}
     */
    HIGH_GREY_LEVEL_RUN_EMPHASIS("High grey level run emphasis", "G3QZ", Unit.NONE),
    /**
     * Short run low grey level emphasis (IBSI HTZT).
     *
     * <p>Formula: {@code F_{\mathit{rlm.srlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} \frac{r_{ij}}{i^2
     * j^2}}
     */
    SHORT_RUN_LOW_GREY_LEVEL_EMPHASIS("Short run low grey level emphasis", "HTZT", Unit.NONE),
    /**
     * Short run high grey level emphasis (IBSI GD3A).
     *
     * <p>Formula: {@code F_{\mathit{rlm.srhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} \frac{i^2
     * r_{ij}}{j^2}}
     */
    SHORT_RUN_HIGH_GREY_LEVEL_EMPHASIS("Short run high grey level emphasis", "GD3A", Unit.NONE),
    /**
     * Long run low grey level emphasis (IBSI IVPO).
     *
     * <p>Formula: {@code F_{\mathit{rlm.lrlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} \frac{j^2
     * r_{ij}}{i^2}}
     */
    LONG_RUN_LOW_GREY_LEVEL_EMPHASIS("Long run low grey level emphasis", "IVPO", Unit.NONE),
    /**
     * Long run high grey level emphasis (IBSI 3KUM).
     *
     * <p>Formula: {@code F_{\mathit{rlm.lrhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} i^2 j^2 r_{ij}}
     */
    LONG_RUN_HIGH_GREY_LEVEL_EMPHASIS("Long run high grey level emphasis", "3KUM", Unit.NONE),
    /**
     * Grey level non-uniformity (IBSI R5YN).
     *
     * <p>Formula: {@code F_{\mathit{rlm.glnu}}= \frac{1}{N_s} \sum_{i=1}^{N_g} r_{i.}^2}
     */
    GREY_LEVEL_NON_UNIFORMITY("Grey level non-uniformity", "R5YN", Unit.NONE),
    /**
     * Normalised grey level non-uniformity (IBSI OVBL).
     *
     * <p>Formula: {@code F_{\mathit{rlm.glnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_g} r_{i.}^2}
     */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY("Normalised grey level non-uniformity", "OVBL", Unit.NONE),
    /**
     * Run length non-uniformity (IBSI W92Y).
     *
     * <p>Formula: {@code F_{\mathit{rlm.rlnu}}= \frac{1}{N_s} \sum_{j=1}^{N_r} r_{.j}^2}
     */
    RUN_LENGTH_NON_UNIFORMITY("Run length non-uniformity", "W92Y", Unit.NONE),
    /**
     * Normalised run length non-uniformity (IBSI IC23).
     *
     * <p>Formula: {@code F_{\mathit{rlm.rlnu.norm}}= \frac{1}{N_s^2} \sum_{j=1}^{N_r} r_{.j}^2}
     */
    NORMALISED_RUN_LENGTH_NON_UNIFORMITY("Normalised run length non-uniformity", "IC23", Unit.NONE),
    /**
     * Run percentage (IBSI 9ZK5).
     *
     * <p>Formula: {@code F_{\mathit{rlm.r.perc}}=\frac{N_s}{N_v}}
     *
     * <p>N_v must be summed once per merged matrix (e.g. 13 N_v for 3D merged).
     */
    RUN_PERCENTAGE("Run percentage", "9ZK5", Unit.NONE),
    /**
     * Grey level variance (IBSI 8CE5).
     *
     * <p>Formula: {@code F_{\mathit{rlm.gl.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} (i-\mu)^2 p_{ij}}
     */
    GREY_LEVEL_VARIANCE("Grey level variance", "8CE5", Unit.NONE),
    /**
     * Run length variance (IBSI SXLW).
     *
     * <p>Formula: {@code F_{\mathit{rlm.rl.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} (j-\mu)^2 p_{ij}}
     */
    RUN_LENGTH_VARIANCE("Run length variance", "SXLW", Unit.NONE),
    /**
     * Run entropy (IBSI HJ9O).
     *
     * <p>Formula: {@code F_{\mathit{rlm.rl.entr}} = - \sum_{i=1}^{N_g} \sum_{j=1}^{N_r} p_{ij} \log_2 p_{ij}}
     *
     * <p>log2.
     */
    RUN_ENTROPY("Run entropy", "HJ9O", Unit.BIT);

    private final FeatureDescriptor descriptor;

    GlrlmFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.GLRLM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
