package dev.radiomics.core.feature;

/**
 * Features of the grey level size zone matrix (IBSI 9SAK), in the order of the IBSI reference manual.
 */
public enum GlszmFeature implements Feature {
    /**
     * Small zone emphasis (IBSI 5QRC).
     *
     * <p>Formula: {@code F_{\mathit{szm.sze}} = \frac{1}{N_s} \sum_{j=1}^{N_z} \frac{s_{.j}}{j^2}}
     *
     * <p>Code absent from the manual revision used; 5QRC is the registered code.
     */
    SMALL_ZONE_EMPHASIS("Small zone emphasis", "5QRC", Unit.NONE),
    /**
     * Large zone emphasis (IBSI 48P8).
     *
     * <p>Formula: {@code F_{\mathit{szm.lze}} = \frac{1}{N_s} \sum_{j=1}^{N_z} j^2 s_{.j}}
     */
    LARGE_ZONE_EMPHASIS("Large zone emphasis", "48P8", Unit.NONE),
    /**
     * Low grey level zone emphasis (IBSI XMSY).
     *
     * <p>Formula: {@code F_{\mathit{szm.lgze}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \frac{s_{i.}}{i^2}}
     */
    LOW_GREY_LEVEL_ZONE_EMPHASIS("Low grey level zone emphasis", "XMSY", Unit.NONE),
    /**
     * High grey level zone emphasis (IBSI 5GN9).
     *
     * <p>Formula: {@code F_{\mathit{szm.hgze}}=\frac{1}{N_s} \sum_{i=1}^{N_g} i^2 s_{i.}}
     */
    HIGH_GREY_LEVEL_ZONE_EMPHASIS("High grey level zone emphasis", "5GN9", Unit.NONE),
    /**
     * Small zone low grey level emphasis (IBSI 5RAI).
     *
     * <p>Formula: {@code F_{\mathit{szm.szlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} \frac{s_{ij}}{i^2
     * j^2}}
     */
    SMALL_ZONE_LOW_GREY_LEVEL_EMPHASIS("Small zone low grey level emphasis", "5RAI", Unit.NONE),
    /**
     * Small zone high grey level emphasis (IBSI HW1V).
     *
     * <p>Formula: {@code F_{\mathit{szm.szhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} \frac{i^2
     * s_{ij}}{j^2}}
     */
    SMALL_ZONE_HIGH_GREY_LEVEL_EMPHASIS("Small zone high grey level emphasis", "HW1V", Unit.NONE),
    /**
     * Large zone low grey level emphasis (IBSI YH51).
     *
     * <p>Formula: {@code F_{\mathit{szm.lzlge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} \frac{j^2
     * s_{ij}}{i^2}}
     */
    LARGE_ZONE_LOW_GREY_LEVEL_EMPHASIS("Large zone low grey level emphasis", "YH51", Unit.NONE),
    /**
     * Large zone high grey level emphasis (IBSI J17V).
     *
     * <p>Formula: {@code F_{\mathit{szm.lzhge}}=\frac{1}{N_s} \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} i^2 j^2 s_{ij}}
     */
    LARGE_ZONE_HIGH_GREY_LEVEL_EMPHASIS("Large zone high grey level emphasis", "J17V", Unit.NONE),
    /**
     * Grey level non-uniformity (IBSI JNSA).
     *
     * <p>Formula: {@code F_{\mathit{szm.glnu}}= \frac{1}{N_s} \sum_{i=1}^{N_g} s_{i.}^2}
     */
    GREY_LEVEL_NON_UNIFORMITY("Grey level non-uniformity", "JNSA", Unit.NONE),
    /**
     * Normalised grey level non-uniformity (IBSI Y1RO).
     *
     * <p>Formula: {@code F_{\mathit{szm.glnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_g} s_{i.}^2}
     */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY("Normalised grey level non-uniformity", "Y1RO", Unit.NONE),
    /**
     * Zone size non-uniformity (IBSI 4JP3).
     *
     * <p>Formula: {@code F_{\mathit{szm.zsnu}}= \frac{1}{N_s} \sum_{j=1}^{N_z} s_{.j}^2}
     */
    ZONE_SIZE_NON_UNIFORMITY("Zone size non-uniformity", "4JP3", Unit.NONE),
    /**
     * Normalised zone size non-uniformity (IBSI VB3A).
     *
     * <p>Formula: {@code F_{\mathit{szm.zsnu.norm}}= \frac{1}{N_s^2} \sum_{i=1}^{N_z} s_{.j}^2}
     *
     * <p>The sum runs over zone sizes j (the manual prints i).
     */
    NORMALISED_ZONE_SIZE_NON_UNIFORMITY("Normalised zone size non-uniformity", "VB3A", Unit.NONE),
    /**
     * Zone percentage (IBSI P30P).
     *
     * <p>Formula: {@code F_{\mathit{szm.z.perc}}=\frac{N_s}{N_v}}
     *
     * <p>N_v summed over slices for 2.5D.
     */
    ZONE_PERCENTAGE("Zone percentage", "P30P", Unit.NONE),
    /**
     * Grey level variance (IBSI BYLV).
     *
     * <p>Formula: {@code F_{\mathit{szm.gl.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} (i-\mu)^2 p_{ij}}
     */
    GREY_LEVEL_VARIANCE("Grey level variance", "BYLV", Unit.NONE),
    /**
     * Zone size variance (IBSI 3NSA).
     *
     * <p>Formula: {@code F_{\mathit{szm.zs.var}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} (j-\mu)^2 p_{ij}}
     */
    ZONE_SIZE_VARIANCE("Zone size variance", "3NSA", Unit.NONE),
    /**
     * Zone size entropy (IBSI GU8N).
     *
     * <p>Formula: {@code F_{\mathit{szm.zs.entr}} = - \sum_{i=1}^{N_g} \sum_{j=1}^{N_z} p_{ij} \log_2 p_{ij}}
     *
     * <p>log2.
     */
    ZONE_SIZE_ENTROPY("Zone size entropy", "GU8N", Unit.BIT);

    private final FeatureDescriptor descriptor;

    GlszmFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.GLSZM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
