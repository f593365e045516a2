package dev.radiomics.core.feature;

/**
 * Features of the neighbourhood grey tone difference matrix (IBSI IPET), in the order of the IBSI reference manual.
 */
public enum NgtdmFeature implements Feature {
    /**
     * Coarseness (IBSI QCDE).
     *
     * <p>Formula: {@code F_{\mathit{ngt.coarseness}}=\frac{1}{\sum_{i=1}^{N_g} p_i\,s_i }}
     *
     * <p>Capped at 10^6 when the sum is 0.
     */
    COARSENESS("Coarseness", "QCDE", Unit.NONE),
    /**
     * Contrast (IBSI 65HE).
     *
     * <p>Formula: {@code F_{\mathit{ngt.contrast}}=\left(\frac{1}{N_{g,p}\left(N_{g,p}-1\right)}
     * \sum_{i_{1}=1}^{N_g} \sum_{i_{2}=1}^{N_g} p_{i_{1}} p_{i_{2}}\,(i_{1}-i_{2})^2 \right) \left(
     * \frac{1}{N_{v,c}}\sum_{i=1}^{N_g} s_i \right)}
     *
     * <p>0 if only one grey level has p_i &gt; 0; N_gp counts levels with p_i &gt; 0.
     */
    CONTRAST("Contrast", "65HE", Unit.NONE),
    /**
     * Busyness (IBSI NQ30).
     *
     * <p>Formula: {@code
     * F_{\mathit{ngt.busyness}}=\frac{\sum_{i=1}^{N_g}p_i\,s_i}{\sum_{i_{1}=1}^{N_g}\sum_{i_{2}=1}^{N_g} \left|
     * i_{1} \, p_{i_{1}}-i_{2} \, p_{i_{2}}\right|},\qquad \text{$p_{i_{1}}\neq 0$ \text{and} $p_{i_{2}}\neq 0$}}
     *
     * <p>Absolute differences in the denominator; 0 if N_gp = 1.
     */
    BUSYNESS("Busyness", "NQ30", Unit.NONE),
    /**
     * Complexity (IBSI HDEZ).
     *
     * <p>Formula: {@code F_{\mathit{ntg.complexity}}=\frac{1}{N_{v,c}}\sum_{i_{1}=1}^{N_g}\sum_{i_{2}=1}^{N_g}
     * \left| i_{1} - i_{2}\right| \frac{p_{i_{1}}\, s_{i_{1}} + p_{i_{2}}\,s_{i_{2}}}{p_{i_{1}} + p_{i_{2}}}, \qquad
     * \text{$p_{i_{1}}\neq 0$ \text{and} $p_{i_{2}}\neq 0$}}
     *
     * <p>Divides by N_vc, the voxels with at least one neighbour.
     */
    COMPLEXITY("Complexity", "HDEZ", Unit.NONE),
    /**
     * Strength (IBSI 1X9X).
     *
     * <p>Formula: {@code F_{\mathit{ngt.strength}}=\frac{\sum_{i_{1}=1}^{N_g}\sum_{i_{2}=1}^{N_g}\left( p_{i_{1}} +
     * p_{i_{2}} \right) \left( i_{1} - i_{2}\right)^2 }{\sum_{i=1}^{N_g}s_i},\qquad \text{$p_{i_{1}}\neq 0$
     * \text{and} $p_{i_{2}}\neq 0$}}
     *
     * <p>0 if the sum of s_i is 0.
     */
    STRENGTH("Strength", "1X9X", Unit.NONE);

    private final FeatureDescriptor descriptor;

    NgtdmFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.NGTDM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
