package dev.radiomics.core.feature;

/**
 * Features of the grey level co-occurrence matrix (IBSI LFYI), in the order of the IBSI reference manual.
 */
public enum GlcmFeature implements Feature {
    /**
     * Joint maximum (IBSI GYBY).
     *
     * <p>Formula: {@code F_{\mathit{cm.joint.max}}=\text{max}(p_{ij})}
     */
    JOINT_MAXIMUM("Joint maximum", "GYBY", Unit.NONE),
    /**
     * Joint average (IBSI 60VM).
     *
     * <p>Formula: {@code F_{\mathit{cm.joint.avg}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g} i\, p_{ij}}
     *
     * <p>Half of sum average.
     */
    JOINT_AVERAGE("Joint average", "60VM", Unit.NONE),
    /**
     * Joint variance (IBSI UR99).
     *
     * <p>Formula: {@code F_{\mathit{cm.joint.var}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g} \left(i-\mu\right)^2 p_{ij}}
     */
    JOINT_VARIANCE("Joint variance", "UR99", Unit.NONE),
    /**
     * Joint entropy (IBSI TU9B).
     *
     * <p>Formula: {@code F_{\mathit{cm.joint.entr}}=-\sum_{i=1}^{N_g} \sum_{j=1}^{N_g} p_{ij} \log_2 p_{ij}}
     *
     * <p>log2.
     */
    JOINT_ENTROPY("Joint entropy", "TU9B", Unit.BIT),
    /**
     * Difference average (IBSI TF7R).
     *
     * <p>Formula: {@code F_{\mathit{cm.diff.avg}}=\sum_{k=0}^{N_g-1} k\, p_{i-j,k}}
     *
     * <p>Equals dissimilarity.
     */
    DIFFERENCE_AVERAGE("Difference average", "TF7R", Unit.NONE),
    /**
     * Difference variance (IBSI D3YU).
     *
     * <p>Formula: {@code F_{\mathit{cm.diff.var}}=\sum_{k=0}^{N_g-1} (k-\mu)^2 p_{i-j,k}}
     */
    DIFFERENCE_VARIANCE("Difference variance", "D3YU", Unit.NONE),
    /**
     * Difference entropy (IBSI NTRS).
     *
     * <p>Formula: {@code F_{\mathit{cm.diff.entr}}=-\sum_{k=0}^{N_g-1} p_{i-j,k} \log_2 p_{i-j,k}}
     *
     * <p>log2.
     */
    DIFFERENCE_ENTROPY("Difference entropy", "NTRS", Unit.BIT),
    /**
     * Sum average (IBSI ZGXS).
     *
     * <p>Formula: {@code F_{\mathit{cm.sum.avg}}=\sum_{k=2}^{2N_g} k\, p_{i+j,k}}
     */
    SUM_AVERAGE("Sum average", "ZGXS", Unit.NONE),
    /**
     * Sum variance (IBSI OEEB).
     *
     * <p>Formula: {@code F_{\mathit{cm.sum.var}}=\sum_{k=2}^{2N_g} (k-\mu)^2 p_{i+j,k}}
     *
     * <p>Equals cluster tendency.
     */
    SUM_VARIANCE("Sum variance", "OEEB", Unit.NONE),
    /**
     * Sum entropy (IBSI P6QZ).
     *
     * <p>Formula: {@code F_{\mathit{cm.sum.entr}}=-\sum_{k=2}^{2N_g} p_{i+j,k} \log_2 p_{i+j,k}}
     *
     * <p>log2.
     */
    SUM_ENTROPY("Sum entropy", "P6QZ", Unit.BIT),
    /**
     * Angular second moment (IBSI 8ZQL).
     *
     * <p>Formula: {@code F_{\mathit{cm.energy}} = \sum_{i=1}^{N_g} \sum_{j=1}^{N_g} p_{ij}^2}
     *
     * <p>Called energy or uniformity elsewhere.
     */
    ANGULAR_SECOND_MOMENT("Angular second moment", "8ZQL", Unit.NONE),
    /**
     * Contrast (IBSI ACUI).
     *
     * <p>Formula: {@code F_{\mathit{cm.contrast}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_g} \left(i-j\right)^2 p_{ij}}
     */
    CONTRAST("Contrast", "ACUI", Unit.NONE),
    /**
     * Dissimilarity (IBSI 8S9J).
     *
     * <p>Formula: {@code F_{\mathit{cm.dissimilarity}}= \sum_{i=1}^{N_g} \sum_{j=1}^{N_g} |i-j|\, p_{ij}}
     *
     * <p>Equals difference average.
     */
    DISSIMILARITY("Dissimilarity", "8S9J", Unit.NONE),
    /**
     * Inverse difference (IBSI IB1Z).
     *
     * <p>Formula: {@code F_{\mathit{cm.inv.diff}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g} \frac{p_{ij}}{1+|i-j|}}
     *
     * <p>Called homogeneity in some software.
     */
    INVERSE_DIFFERENCE("Inverse difference", "IB1Z", Unit.NONE),
    /**
     * Normalised inverse difference (IBSI NDRX).
     *
     * <p>Formula: {@code F_{\mathit{cm.inv.diff.norm}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g} \frac{p_{ij}}{1+|i-j|/N_g}}
     *
     * <p>N_g is the number of bins of the whole ROI (phantom: 6), not the number of levels that occur (4) nor a
     * per-slice number.
     */
    NORMALISED_INVERSE_DIFFERENCE("Normalised inverse difference", "NDRX", Unit.NONE),
    /**
     * Inverse difference moment (IBSI WF0Z).
     *
     * <p>Formula: {@code F_{\mathit{cm.inv.diff.mom}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g}
     * \frac{p_{ij}}{1+\left(i-j\right)^2}}
     *
     * <p>Called homogeneity in other software.
     */
    INVERSE_DIFFERENCE_MOMENT("Inverse difference moment", "WF0Z", Unit.NONE),
    /**
     * Normalised inverse difference moment (IBSI 1QCO).
     *
     * <p>Formula: {@code F_{\mathit{cm.inv.diff.mom.norm}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g}
     * \frac{p_{ij}}{1+\left(i-j\right)^2/N_g^2}}
     *
     * <p>N_g as for normalised inverse difference.
     */
    NORMALISED_INVERSE_DIFFERENCE_MOMENT("Normalised inverse difference moment", "1QCO", Unit.NONE),
    /**
     * Inverse variance (IBSI E8JP).
     *
     * <p>Formula: {@code F_{\mathit{cm.inv.var}}=2\sum_{i=1}^{N_g} \sum_{j>i}^{N_g}
     * \frac{p_{ij}}{\left(i-j\right)^2}}
     *
     * <p>Diagonal excluded (k starts at 1).
     */
    INVERSE_VARIANCE("Inverse variance", "E8JP", Unit.NONE),
    /**
     * Correlation (IBSI NI2N).
     *
     * <p>Formula: {@code F_{\mathit{cm.corr}}=\frac{1}{\sigma_{i.}\,\sigma_{.j}} \left(-\mu_{i.}\,\mu_{.j} +
     * \sum_{i=1}^{N_g} \sum_{j=1}^{N_g} i\,j\,p_{ij}\right)}
     *
     * <p>Undefined for zero variance: the manual gives no rule.
     */
    CORRELATION("Correlation", "NI2N", Unit.NONE),
    /**
     * Autocorrelation (IBSI QWB0).
     *
     * <p>Formula: {@code F_{\mathit{cm.auto.corr}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g} i\,j\,p_{ij}}
     */
    AUTOCORRELATION("Autocorrelation", "QWB0", Unit.NONE),
    /**
     * Cluster tendency (IBSI DG8W).
     *
     * <p>Formula: {@code F_{\mathit{cm.clust.tend}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g}
     * \left(i+j-\mu_{i.}-\mu_{.j}\right)^2 p_{ij}}
     *
     * <p>Equals sum variance.
     */
    CLUSTER_TENDENCY("Cluster tendency", "DG8W", Unit.NONE),
    /**
     * Cluster shade (IBSI 7NFM).
     *
     * <p>Formula: {@code F_{\mathit{cm.clust.shade}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g}
     * \left(i+j-\mu_{i.}-\mu_{.j}\right)^3 p_{ij}}
     */
    CLUSTER_SHADE("Cluster shade", "7NFM", Unit.NONE),
    /**
     * Cluster prominence (IBSI AE86).
     *
     * <p>Formula: {@code F_{\mathit{cm.clust.prom}}=\sum_{i=1}^{N_g} \sum_{j=1}^{N_g}
     * \left(i+j-\mu_{i.}-\mu_{.j}\right)^4 p_{ij}}
     */
    CLUSTER_PROMINENCE("Cluster prominence", "AE86", Unit.NONE),
    /**
     * Information correlation 1 (IBSI R8DG).
     *
     * <p>Formula: {@code F_{\mathit{cm.info.corr.1}}=\frac{\mathit{HXY}-\mathit{HXY_1}}{\mathit{HX}}}
     *
     * <p>Divides by HX only (symmetric matrix). Negative.
     */
    INFORMATION_CORRELATION_1("Information correlation 1", "R8DG", Unit.NONE),
    /**
     * Information correlation 2 (IBSI JN9H).
     *
     * <p>Formula: {@code
     * F_{\mathit{cm.info.corr.2}}=\sqrt{1-\exp\left(-2\left(\mathit{HXY}_2-\mathit{HXY}\right)\right)}}
     *
     * <p>Entropies in log2 but natural exponential; natural-log entropies fail the reference.
     */
    INFORMATION_CORRELATION_2("Information correlation 2", "JN9H", Unit.NONE);

    private final FeatureDescriptor descriptor;

    GlcmFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.GLCM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
