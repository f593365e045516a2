package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Vector3;

/**
 * The minimum volume enclosing ellipsoid of points, up to a tolerance: all x with {@code (x - centre)' shape^-1 (x - centre) <= 1}.
 *
 * @param centre mm
 * @param shape mm^2; its eigenvalues are the squared semi-axes
 * @param gap what the logarithm of the determinant of the shape can at most exceed that of the smallest ellipsoid
 */
record EnclosingEllipsoid(Vector3 centre, SymmetricMatrix shape, double gap) {

    /**
     * The ellipsoid around the vertices of a polyhedron.
     *
     * <p>Khachiyan's ascent with away steps (Todd and Yildirim 2007): weights u of the vertices are moved until the ellipsoid of their
     * weighted covariance, which is never larger than the wanted one, contains all vertices when it is scaled by a factor within the
     * tolerance. It is returned scaled, so that every vertex is inside. O(vertices) a step.
     *
     * @param tolerance largest gap
     */
    static EnclosingEllipsoid of(ConvexPolyhedron hull, double tolerance, Execution execution) {
        VertexWeights weights = new VertexWeights(hull);
        while (weights.gap() > tolerance) {
            execution.checkCancelled();
            weights.improve(tolerance);
        }
        return weights.ellipsoid();
    }

    /** Its semi-axes. */
    Ellipsoid ellipsoid() {
        double[] squares = shape.nonNegativeEigenvalues();
        return new Ellipsoid(Math.sqrt(squares[0]), Math.sqrt(squares[1]), Math.sqrt(squares[2]));
    }
}
