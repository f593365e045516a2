package dev.radiomics.core.feature;

/**
 * Features of the shape of a region in an image of one slice.
 *
 * <p>The IBSI defines no 2-D morphology, so they have no codes. The yardstick is the class shape2D of PyRadiomics 3: each feature names
 * its counterpart there, and all ten of them have the same value here.
 *
 * <p>Symbols: {@code s_x, s_y} are the spacings in mm. {@code A} and {@code P} are area and perimeter of the outline of the morphological
 * mask: marching squares at iso-level 0.5 with zeros around the mask, so that its vertices lie half-way between a pixel inside and a
 * neighbour outside. Where two pixels touch by a corner only, the outline keeps them apart. The {@code K} lines of the outline go from
 * {@code (x_k, y_k)} to {@code (x'_k, y'_k)} in mm, with the inside always on the same hand; a hole has an outline of its own, which takes
 * its area away and adds to the perimeter.
 *
 * <p>The outline of a digitised line is longer than the line. Under ever finer grids {@code A} of a disc of radius r tends to {@code pi r^2},
 * but {@code P} to {@code 16 (sqrt(2) - 1) r}, 5.5 % above {@code 2 pi r}: sphericity to 0.948 and circularity to 0.899, not to 1.
 */
public enum Morphology2dFeature implements Feature {
    /**
     * Area (mesh).
     *
     * <p>Formula: {@code A = \left|\frac{1}{2} \sum_{k=1}^{K} \left(x_k y'_k - x'_k y_k\right)\right|}
     *
     * <p>MeshSurface in PyRadiomics.
     */
    AREA_MESH("Area (mesh)", Unit.SQUARE_MILLIMETRE),
    /**
     * Area (pixel counting).
     *
     * <p>Formula: {@code N s_x s_y} for N pixels of the morphological mask
     *
     * <p>PixelSurface in PyRadiomics. Never used as A in other features.
     */
    AREA_PIXEL_COUNTING("Area (pixel counting)", Unit.SQUARE_MILLIMETRE),
    /**
     * Perimeter.
     *
     * <p>Formula: {@code P = \sum_{k=1}^{K} \sqrt{(x'_k - x_k)^2 + (y'_k - y_k)^2}}
     *
     * <p>Perimeter in PyRadiomics. Outlines of holes count.
     */
    PERIMETER("Perimeter", Unit.MILLIMETRE),
    /**
     * Perimeter to area ratio.
     *
     * <p>Formula: {@code \frac{P}{A}}
     *
     * <p>PerimeterSurfaceRatio in PyRadiomics. Not dimensionless (1/mm).
     */
    PERIMETER_TO_AREA_RATIO("Perimeter to area ratio", Unit.PER_MILLIMETRE),
    /**
     * Sphericity: perimeter of a circle of the same area over that of the region.
     *
     * <p>Formula: {@code \frac{2 \sqrt{\pi A}}{P}}
     *
     * <p>Sphericity in PyRadiomics.
     */
    SPHERICITY("Sphericity", Unit.NONE),
    /**
     * Spherical disproportion.
     *
     * <p>Formula: {@code \frac{P}{2 \sqrt{\pi A}}}
     *
     * <p>The inverse of sphericity; SphericalDisproportion in PyRadiomics, where it is deprecated for that reason.
     */
    SPHERICAL_DISPROPORTION("Spherical disproportion", Unit.NONE),
    /**
     * Circularity.
     *
     * <p>Formula: {@code \frac{4 \pi A}{P^2}}
     *
     * <p>The square of sphericity, under the name that ImageJ and much that is written on lesions in mammograms and ultrasound give it. Not in
     * PyRadiomics. Compactness is this number or its inverse, depending on the author, and therefore no feature here.
     */
    CIRCULARITY("Circularity", Unit.NONE),
    /**
     * Equivalent diameter: that of a circle of the same area.
     *
     * <p>Formula: {@code 2 \sqrt{\frac{A}{\pi}}}
     *
     * <p>It says the same as the area, as a length that compares with the other diameters. Not in PyRadiomics.
     */
    EQUIVALENT_DIAMETER("Equivalent diameter", Unit.MILLIMETRE),
    /**
     * Maximum 2D diameter: the largest distance between two vertices of the outline.
     *
     * <p>Formula: {@code \max_{k_1, k_2} \sqrt{(x_{k_1} - x_{k_2})^2 + (y_{k_1} - y_{k_2})^2}}
     *
     * <p>MaximumDiameter in PyRadiomics.
     */
    MAXIMUM_2D_DIAMETER("Maximum 2D diameter", Unit.MILLIMETRE),
    /**
     * Major axis length.
     *
     * <p>Formula: {@code 4 \sqrt{\lambda_{\mathit{major}}}}, the eigenvalues being those of the covariance of the pixel centres of the
     * morphological mask in mm with the divisor N
     *
     * <p>MajorAxisLength in PyRadiomics. The principal axes of the 3-D morphology have the divisor N - 1, which the IBSI reference values
     * need: for the same pixels they are longer by a factor {@code \sqrt{N / (N - 1)}}. 0 for one pixel.
     */
    MAJOR_AXIS_LENGTH("Major axis length", Unit.MILLIMETRE),
    /**
     * Minor axis length.
     *
     * <p>Formula: {@code 4 \sqrt{\lambda_{\mathit{minor}}}}, as major axis length
     *
     * <p>MinorAxisLength in PyRadiomics. 0 for pixels in a straight line.
     */
    MINOR_AXIS_LENGTH("Minor axis length", Unit.MILLIMETRE),
    /**
     * Elongation.
     *
     * <p>Formula: {@code \sqrt{\frac{\lambda_{\mathit{minor}}}{\lambda_{\mathit{major}}}}}
     *
     * <p>Elongation in PyRadiomics. minor/major, so 1 is not elongated; the divisor plays no part. Undefined for one pixel.
     */
    ELONGATION("Elongation", Unit.NONE);

    private final FeatureDescriptor descriptor;

    Morphology2dFeature(String label, Unit unit) {
        descriptor = new FeatureDescriptor(Family.MORPHOLOGY_2D, label, "", unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
