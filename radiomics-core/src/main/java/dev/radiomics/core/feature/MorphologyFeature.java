package dev.radiomics.core.feature;

/**
 * Features of the morphology (IBSI HCUG), in the order of the IBSI reference manual.
 */
public enum MorphologyFeature implements Feature {
    /**
     * Volume (mesh) (IBSI RNU0).
     *
     * <p>Formula: {@code F_{\mathit{morph.vol}} = V = \left|\sum_{k=1}^{N_{fc}}V_k\right|}
     *
     * <p>Mesh from the morphological mask, marching cubes at 0.5, mask padded with zeros, vertices in mm. Absolute
     * value is taken after summing the signed tetrahedra.
     */
    VOLUME_MESH("Volume (mesh)", "RNU0", Unit.CUBIC_MILLIMETRE),
    /**
     * Volume (voxel counting) (IBSI YEKZ).
     *
     * <p>Formula: {@code F_{\mathit{morph.approx.vol}} = \sum_{k=1}^{N_v} V_k}
     *
     * <p>Voxel count of the morphological mask times voxel volume. Never used as V in other features.
     */
    VOLUME_VOXEL_COUNTING("Volume (voxel counting)", "YEKZ", Unit.CUBIC_MILLIMETRE),
    /**
     * Surface area (mesh) (IBSI C0JK).
     *
     * <p>Formula: {@code F_{\mathit{morph.area}} = A = \sum_{k=1}^{N_{fc}} A_k}
     *
     * <p>Sum of triangle areas of the same mesh.
     */
    SURFACE_AREA_MESH("Surface area (mesh)", "C0JK", Unit.SQUARE_MILLIMETRE),
    /**
     * Surface to volume ratio (IBSI 2PR5).
     *
     * <p>Formula: {@code F_{\mathit{morph.av}} = \frac{A}{V}}
     *
     * <p>Not dimensionless (1/mm).
     */
    SURFACE_TO_VOLUME_RATIO("Surface to volume ratio", "2PR5", Unit.PER_MILLIMETRE),
    /**
     * Compactness 1 (IBSI SKGS).
     *
     * <p>Formula: {@code F_{\mathit{morph.comp.1}} = \frac{V}{\pi^{1/2} A^{3/2}}}
     *
     * <p>Equals sqrt(compactness 2)/(6 pi). The manual leaves config. C unset; see README.
     */
    COMPACTNESS_1("Compactness 1", "SKGS", Unit.NONE),
    /**
     * Compactness 2 (IBSI BQWJ).
     *
     * <p>Formula: {@code F_{\mathit{morph.comp.2}} = 36\pi\frac{V^2}{A^3}}
     */
    COMPACTNESS_2("Compactness 2", "BQWJ", Unit.NONE),
    /**
     * Spherical disproportion (IBSI KRCK).
     *
     * <p>Formula: {@code F_{\mathit{morph.sph.dispr}} = \frac{A}{4\pi R^2} = \frac{A}{\left(36\pi V^2\right)^{1/3}}}
     */
    SPHERICAL_DISPROPORTION("Spherical disproportion", "KRCK", Unit.NONE),
    /**
     * Sphericity (IBSI QCFX).
     *
     * <p>Formula: {@code F_{\mathit{morph.sphericity}} = \frac{\left(36\pi V^2\right)^{1/3}}{A}}
     */
    SPHERICITY("Sphericity", "QCFX", Unit.NONE),
    /**
     * Asphericity (IBSI 25C7).
     *
     * <p>Formula: {@code F_{\mathit{morph.asphericity}}=\left(\frac{1}{36\pi}\frac{A^3}{V^2}\right)^{1/3}-1}
     */
    ASPHERICITY("Asphericity", "25C7", Unit.NONE),
    /**
     * Centre of mass shift (IBSI KLMA).
     *
     * <p>Formula: {@code F_{\mathit{morph.com}} = ||\overrightarrow{CoM}_{geom}-\overrightarrow{CoM}_{gl}||_2}
     *
     * <p>Geometric centre from the morphological mask, weighted centre from the intensity mask; intensities may be
     * negative (HU). In mm.
     */
    CENTRE_OF_MASS_SHIFT("Centre of mass shift", "KLMA", Unit.MILLIMETRE),
    /**
     * Maximum 3D diameter (IBSI L0JK).
     *
     * <p>Formula: {@code F_{\mathit{morph.diam}} = \text{max}\left(
     * ||\vec{X}_{vx,k_{1}}-\vec{X}_{vx,k_{2}}||_2\right),\qquad k_{1}=1,\ldots,N\qquad k_{2}=1,\ldots,N}
     *
     * <p>Between mesh vertices (not voxel centres).
     */
    MAXIMUM_3D_DIAMETER("Maximum 3D diameter", "L0JK", Unit.MILLIMETRE),
    /**
     * Major axis length (IBSI TDIC).
     *
     * <p>Formula: {@code F_{\mathit{morph.pca.major}} = 2a = 4\sqrt{\lambda_{\mathit{major}}}}
     *
     * <p>PCA of voxel centres of the morphological mask in mm. The manual does not name the covariance divisor: the
     * phantom values need N-1.
     */
    MAJOR_AXIS_LENGTH("Major axis length", "TDIC", Unit.MILLIMETRE),
    /**
     * Minor axis length (IBSI P9VJ).
     *
     * <p>Formula: {@code F_{\mathit{morph.pca.minor}}= 2b =4\sqrt{\lambda_{\mathit{minor}}}}
     *
     * <p>As major axis length; the N divisor fails the phantom value.
     */
    MINOR_AXIS_LENGTH("Minor axis length", "P9VJ", Unit.MILLIMETRE),
    /**
     * Least axis length (IBSI 7J51).
     *
     * <p>Formula: {@code F_{\mathit{morph.pca.least}}= 2c =4\sqrt{\lambda_{\mathit{least}}}}
     *
     * <p>As major axis length; the N divisor fails the phantom value.
     */
    LEAST_AXIS_LENGTH("Least axis length", "7J51", Unit.MILLIMETRE),
    /**
     * Elongation (IBSI Q3CK).
     *
     * <p>Formula: {@code F_{\mathit{morph.pca.elongation}} =\sqrt{\frac{\lambda_{minor}}{\lambda_{major}}}}
     *
     * <p>minor/major, so 1 is not elongated.
     */
    ELONGATION("Elongation", "Q3CK", Unit.NONE),
    /**
     * Flatness (IBSI N17B).
     *
     * <p>Formula: {@code F_{\mathit{morph.pca.flatness}} = \sqrt{\frac{\lambda_{least}}{\lambda_{major}}}}
     *
     * <p>least/major, so 1 is not flat.
     */
    FLATNESS("Flatness", "N17B", Unit.NONE),
    /**
     * Volume density (axis-aligned bounding box) (IBSI PBX1).
     *
     * <p>Formula: {@code F_{\mathit{morph.v.dens.aabb}} = \frac{V}{V_{\mathit{aabb}}}}
     *
     * <p>Bounding box of the mesh vertices, not of the voxels.
     */
    VOLUME_DENSITY_AABB("Volume density (axis-aligned bounding box)", "PBX1", Unit.NONE),
    /**
     * Area density (axis-aligned bounding box) (IBSI R59B).
     *
     * <p>Formula: {@code F_{\mathit{morph.a.dens.aabb}} = \frac{A}{A_{aabb}}}
     *
     * <p>Same box as the volume density.
     */
    AREA_DENSITY_AABB("Area density (axis-aligned bounding box)", "R59B", Unit.NONE),
    /**
     * Volume density (oriented minimum bounding box) (IBSI ZH1A).
     *
     * <p>Formula: {@code F_{\mathit{morph.v.dens.ombb}} = \frac{V}{V_{ombb}}}
     *
     * <p>No reference values: the manual says it should not be used.
     */
    VOLUME_DENSITY_OMBB("Volume density (oriented minimum bounding box)", "ZH1A", Unit.NONE),
    /**
     * Area density (oriented minimum bounding box) (IBSI IQYR).
     *
     * <p>Formula: {@code F_{\mathit{morph.a.dens.ombb}} = \frac{A}{A_{ombb}}}
     *
     * <p>No reference values: the manual says it should not be used.
     */
    AREA_DENSITY_OMBB("Area density (oriented minimum bounding box)", "IQYR", Unit.NONE),
    /**
     * Volume density (approximate enclosing ellipsoid) (IBSI 6BDE).
     *
     * <p>Formula: {@code F_{\mathit{morph.v.dens.aee}} = \frac{3V}{4\pi abc}}
     *
     * <p>Semi-axes a,b,c = 2 sqrt(eigenvalue), N-1 covariance. May exceed 1.
     */
    VOLUME_DENSITY_AEE("Volume density (approximate enclosing ellipsoid)", "6BDE", Unit.NONE),
    /**
     * Area density (approximate enclosing ellipsoid) (IBSI RDD2).
     *
     * <p>Formula: {@code F_{\mathit{morph.a.dens.aee}} = \frac{A}{A_{\mathit{aee}}}}
     *
     * <p>Legendre series for the ellipsoid area stopped after degree 20.
     */
    AREA_DENSITY_AEE("Area density (approximate enclosing ellipsoid)", "RDD2", Unit.NONE),
    /**
     * Volume density (minimum volume enclosing ellipsoid) (IBSI SWZ1).
     *
     * <p>Formula: {@code F_{\mathit{morph.v.dens.mvee}} = \frac{V}{V_{\mathit{mvee}}}}
     *
     * <p>No reference values: the manual says it should not be used. Khachiyan tolerance 0.001 by default.
     */
    VOLUME_DENSITY_MVEE("Volume density (minimum volume enclosing ellipsoid)", "SWZ1", Unit.NONE),
    /**
     * Area density (minimum volume enclosing ellipsoid) (IBSI BRI8).
     *
     * <p>Formula: {@code F_{\mathit{morph.a.dens.mvee}} = \frac{A}{A_{\mathit{mvee}}}}
     *
     * <p>No reference values: the manual says it should not be used.
     */
    AREA_DENSITY_MVEE("Area density (minimum volume enclosing ellipsoid)", "BRI8", Unit.NONE),
    /**
     * Volume density (convex hull) (IBSI R3ER).
     *
     * <p>Formula: {@code F_{\mathit{morph.v.dens.conv.hull}} = \frac{V}{V_{convex}}}
     *
     * <p>Convex hull of the mesh vertices.
     */
    VOLUME_DENSITY_CONVEX_HULL("Volume density (convex hull)", "R3ER", Unit.NONE),
    /**
     * Area density (convex hull) (IBSI 7T7F).
     *
     * <p>Formula: {@code F_{\mathit{morph.a.dens.conv.hull}} = \frac{A}{A_{convex}}}
     *
     * <p>May exceed 1.
     */
    AREA_DENSITY_CONVEX_HULL("Area density (convex hull)", "7T7F", Unit.NONE),
    /**
     * Integrated intensity (IBSI 99N0).
     *
     * <p>Formula: {@code F_{\mathit{morph.integ.int}}=V\;\frac{1}{N_{v,gl}}\sum_{k=1}^{N_{v,gl}} X_{gl,k}}
     *
     * <p>Mesh volume times mean over the intensity mask. Can be negative for HU.
     */
    INTEGRATED_INTENSITY("Integrated intensity", "99N0", Unit.INTENSITY_CUBIC_MILLIMETRE),
    /**
     * Moran's I index (IBSI N365).
     *
     * <p>Formula: {@code F_{\mathit{morph.moran.i}} = \frac{N_{v,gl}}{\sum_{k_{1}=1}^{N_{v,gl}}
     * \sum_{k_{2}=1}^{N_{v,gl}}w_{k_{1}k_{2}}} \frac{\sum_{k_{1}=1}^{N_{v,gl}}\sum_{k_{2}=1}^{N_{v,gl}}
     * w_{k_{1}k_{2}}\left(X_{gl,k_{1}}-\mu \right) \left( X_{gl,k_{2}}-\mu \right)} {\sum_{k=1}^{N_{v,gl}}
     * \left(X_{gl,k}-\mu \right)^2},\qquad k_{1}\neq k_{2}}
     *
     * <p>All voxel pairs of the intensity mask, weight 1/Euclidean distance in mm. O(n^2).
     */
    MORAN_I("Moran's I index", "N365", Unit.NONE),
    /**
     * Geary's C measure (IBSI NPT7).
     *
     * <p>Formula: {@code F_{\mathit{morph.geary.c}} = \frac{N_{v,gl}-1}{2\sum_{k_{1}=1}^{N_{v,gl}}
     * \sum_{k_{2}=1}^{N_{v,gl}}w_{k_{1}k_{2}}} \frac{\sum_{k_{1}=1}^{N_{v,gl}}\sum_{k_{2}=1}^{N_{v,gl}}
     * w_{k_{1}k_{2}}\left(X_{gl,k_{1}}-X_{gl,k_{2}} \right)^2} {\sum_{k=1}^{N_{v,gl}} \left(X_{gl,k}-\mu
     * \right)^2},\qquad k_{1}\neq k_{2}}
     *
     * <p>Same weights as Moran; factor (N-1)/(2 sum w).
     */
    GEARY_C("Geary's C measure", "NPT7", Unit.NONE);

    private final FeatureDescriptor descriptor;

    MorphologyFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.MORPHOLOGY, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
