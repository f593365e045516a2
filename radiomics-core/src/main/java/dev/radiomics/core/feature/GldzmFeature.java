package dev.radiomics.core.feature;

/**
 * Features of the grey level distance zone matrix (IBSI VMDZ), in the order of the IBSI reference manual.
 */
public enum GldzmFeature implements Feature {
    /**
     * Small distance emphasis (IBSI 0GBI).
     *
     * <p>Formula: {@code F_{\mathit{dzm.sde}} = \frac{1}{N_s} \sum_{j=1}^{N_d} \frac{d_{.j}}{j^2}}
     *
     * <p>Zones from the intensity mask, distances from the morphological mask.
     */
    SMALL_DISTANCE_EMPHASIS("Small distance emphasis", "0GBI", Unit.NONE),
    /**
     * Large distance emphasis (IBSI MB4I).
     *
     * <p>Formula: {@code F_{\mathit{dzm.lde}} = \frac{1}{N_s} \sum_{j=1}^{N_d} j^2 d_{.j}}
     */
    LARGE_DISTANCE_EMPHASIS("Large distance emphasis", "MB4I", Unit.NONE),
    /**
     * Low grey level zone emphasis (IBSI S1RA).
     *
     * <p>Formula: {@code F_{\mathit{dzm.lgze}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \frac{d_{i.}}{i^2}}
     *
     * <p>Same value as the GLSZM feature.
     */
    LOW_GREY_LEVEL_ZONE_EMPHASIS("Low grey level zone emphasis", "S1RA", Unit.NONE),
    /**
     * High grey level zone emphasis (IBSI K26C).
     *
     * <p>Formula: {@code F_{\mathit{dzm.hgze}}=\frac{1}{N_s} \sum_{i=1}^{N_g} i^2 d_{i.}}
     *
     * <p>Same value as the GLSZM feature.
     */
    HIGH_GREY_LEVEL_ZONE_EMPHASIS("High grey level zone emphasis", "K26C", Unit.NONE),
    /**
     * Small distance low grey level emphasis (IBSI RUVG).
     *
     * <p>Formula: {@code F_{\mathit{dzm.sdlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} \frac{d_{ij}}{i^2
     * j^2}}
     */
    SMALL_DISTANCE_LOW_GREY_LEVEL_EMPHASIS("Small distance low grey level emphasis", "RUVG", Unit.NONE),
    /**
     * Small distance high grey level emphasis (IBSI DKNJ).
     *
     * <p>Formula: {@code F_{\mathit{dzm.sdhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} \frac{i^2
     * d_{ij}}{j^2}}
     */
    SMALL_DISTANCE_HIGH_GREY_LEVEL_EMPHASIS("Small distance high grey level emphasis", "DKNJ", Unit.NONE),
    /**
     * Large distance low grey level emphasis (IBSI A7WM).
     *
     * <p>Formula: {@code F_{\mathit{dzm.ldlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} \frac{j^2
     * d_{ij}}{i^2}}
     */
    LARGE_DISTANCE_LOW_GREY_LEVEL_EMPHASIS("Large distance low grey level emphasis", "A7WM", Unit.NONE),
    /**
     * Large distance high grey level emphasis (IBSI KLTH).
     *
     * <p>Formula: {@code F_{\mathit{dzm.ldhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} i^2 j^2 d_{ij}}
     */
    LARGE_DISTANCE_HIGH_GREY_LEVEL_EMPHASIS("Large distance high grey level emphasis", "KLTH", Unit.NONE),
    /**
     * Grey level non-uniformity (IBSI VFT7).
     *
     * <p>Formula: {@code F_{\mathit{dzm.glnu}}= \frac{1}{N_s} \sum_{i=1}^{N_g} d_{i.}^2}
     *
     * <p>Same value as the GLSZM feature.
     */
    GREY_LEVEL_NON_UNIFORMITY("Grey level non-uniformity", "VFT7", Unit.NONE),
    /**
     * Normalised grey level non-uniformity (IBSI 7HP3).
     *
     * <p>Formula: {@code F_{\mathit{dzm.glnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_g} d_{i.}^2}
     *
     * <p>Same value as the GLSZM feature.
     */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY("Normalised grey level non-uniformity", "7HP3", Unit.NONE),
    /**
     * Zone distance non-uniformity (IBSI V294).
     *
     * <p>Formula: {@code F_{\mathit{dzm.zdnu}}= \frac{1}{N_s} \sum_{j=1}^{N_d} d_{.j}^2}
     */
    ZONE_DISTANCE_NON_UNIFORMITY("Zone distance non-uniformity", "V294", Unit.NONE),
    /**
     * Normalised zone distance non-uniformity (IBSI IATH).
     *
     * <p>Formula: {@code F_{\mathit{dzm.zdnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_d} d_{.j}^2}
     *
     * <p>The sum runs over distances j (the manual prints i).
     */
    NORMALISED_ZONE_DISTANCE_NON_UNIFORMITY("Normalised zone distance non-uniformity", "IATH", Unit.NONE),
    /**
     * Zone percentage (IBSI VIWW).
     *
     * <p>Formula: {@code F_{\mathit{dzm.z.perc}}=\frac{N_s}{N_v}}
     *
     * <p>Equals zone percentage of the GLSZM.
     */
    ZONE_PERCENTAGE("Zone percentage", "VIWW", Unit.NONE),
    /**
     * Grey level variance (IBSI QK93).
     *
     * <p>Formula: {@code F_{\mathit{dzm.gl.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} (i-\mu)^2 p_{ij}}
     *
     * <p>Same value as the GLSZM feature.
     */
    GREY_LEVEL_VARIANCE("Grey level variance", "QK93", Unit.NONE),
    /**
     * Zone distance variance (IBSI 7WT1).
     *
     * <p>Formula: {@code F_{\mathit{dzm.zd.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} (j-\mu)^2 p_{ij}}
     */
    ZONE_DISTANCE_VARIANCE("Zone distance variance", "7WT1", Unit.NONE),
    /**
     * Zone distance entropy (IBSI GBDU).
     *
     * <p>Formula: {@code F_{\mathit{dzm.zd.entr}} = - \sum_{i=1}^{N_g} \sum_{j=1}^{N_d} p_{ij} \log_2 p_{ij}}
     *
     * <p>log2.
     */
    ZONE_DISTANCE_ENTROPY("Zone distance entropy", "GBDU", Unit.BIT);

    private final FeatureDescriptor descriptor;

    GldzmFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.GLDZM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
