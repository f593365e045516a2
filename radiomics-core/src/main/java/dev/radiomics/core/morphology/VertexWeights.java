package dev.radiomics.core.morphology;

import dev.radiomics.core.image.Vector3;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The ascent that finds the minimum volume enclosing ellipsoid: weights u of points x and, for lifted points q = (x, 1), the values
 * {@code kappa = q' M^-1 q} with {@code M = sum u q q'}. The squared Mahalanobis distance of x from the weighted mean is kappa - 1; in
 * the optimum it is 3 for points with weight and at most 3 for all.
 */
final class VertexWeights {
    private static final int DIMENSION = 3;
    private static final int LIFTED = 4;
    /** Steps after which M is built anew, so that rounding errors of its updates do not add up. */
    private static final int STEPS_BETWEEN_REBUILDS = 100;

    private final int count;
    /** Lifted points, centred and scaled to about 1. */
    private final double[] lifted;

    private final Vector3 centreMm;
    private final double scaleMm;
    private final double[] weight;
    private final double[] kappa;
    private double[] inverse;
    private int farthest;

    VertexWeights(ConvexPolyhedron hull) {
        count = hull.vertexCount();
        centreMm = hull.boxCentre();
        double scale = 0;
        for (int i = 0; i < count; i++) {
            scale = Math.max(scale, hull.vertex(i).minus(centreMm).norm());
        }
        scaleMm = scale;
        lifted = new double[LIFTED * count];
        for (int i = 0; i < count; i++) {
            Vector3 point = hull.vertex(i).minus(centreMm).times(1 / scale);
            lifted[LIFTED * i] = point.x();
            lifted[LIFTED * i + 1] = point.y();
            lifted[LIFTED * i + 2] = point.z();
            lifted[LIFTED * i + 3] = 1;
        }
        weight = new double[count];
        kappa = new double[count];
        start();
        rebuild();
    }

    /** Equal weights of the extreme points in three directions, each across the ones found so far (Kumar and Yildirim 2005). */
    private void start() {
        Vector3 first = weighExtremes(new Vector3(1, 0, 0));
        Vector3 across = Math.abs(first.x()) < Math.abs(first.y()) ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
        Vector3 second = weighExtremes(first.cross(across));
        weighExtremes(first.cross(second));
    }

    private Vector3 weighExtremes(Vector3 direction) {
        int low = 0;
        int high = 0;
        for (int i = 1; i < count; i++) {
            low = point(i).dot(direction) < point(low).dot(direction) ? i : low;
            high = point(i).dot(direction) > point(high).dot(direction) ? i : high;
        }
        weight[low] += 1.0 / (2 * DIMENSION);
        weight[high] += 1.0 / (2 * DIMENSION);
        return point(high).minus(point(low));
    }

    private Vector3 point(int i) {
        return new Vector3(lifted[LIFTED * i], lifted[LIFTED * i + 1], lifted[LIFTED * i + 2]);
    }

    /** Upper bound of ln det of the scaled ellipsoid over that of the smallest one. */
    double gap() {
        return DIMENSION * Math.log((kappa[farthest] - 1) / DIMENSION);
    }

    /** Moves weights until the gap is within the tolerance, or for so many steps that M should be built anew. */
    void improve(double tolerance) {
        for (int step = 0; step < STEPS_BETWEEN_REBUILDS && gap() > tolerance; step++) {
            int nearest = nearestWithWeight();
            boolean isAway = LIFTED - kappa[nearest] > kappa[farthest] - LIFTED;
            int moved = isAway ? nearest : farthest;
            double fraction = (kappa[moved] - LIFTED) / (LIFTED * (kappa[moved] - 1));
            boolean isDropped = isAway && fraction <= -weight[moved] / (1 - weight[moved]);
            if (isDropped) {
                fraction = -weight[moved] / (1 - weight[moved]);
            }
            for (int i = 0; i < count; i++) {
                weight[i] *= 1 - fraction;
            }
            weight[moved] = isDropped ? 0 : weight[moved] + fraction;
            update(moved, fraction);
        }
        rebuild();
    }

    private int nearestWithWeight() {
        int nearest = -1;
        for (int i = 0; i < count; i++) {
            if (weight[i] > 0 && (nearest < 0 || kappa[i] < kappa[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** Sherman–Morrison: M becomes (1 - fraction) M + fraction q q'. */
    private void update(int moved, double fraction) {
        double[] direction = new double[LIFTED];
        for (int r = 0; r < LIFTED; r++) {
            for (int c = 0; c < LIFTED; c++) {
                direction[r] += inverse[LIFTED * r + c] * lifted[LIFTED * moved + c];
            }
        }
        double shrink = fraction / (1 - fraction + fraction * kappa[moved]);
        for (int r = 0; r < LIFTED; r++) {
            for (int c = 0; c < LIFTED; c++) {
                int at = LIFTED * r + c;
                inverse[at] = (inverse[at] - shrink * direction[r] * direction[c]) / (1 - fraction);
            }
        }
        for (int i = 0; i < count; i++) {
            int at = LIFTED * i;
            double along = direction[0] * lifted[at]
                    + direction[1] * lifted[at + 1]
                    + direction[2] * lifted[at + 2]
                    + direction[3];
            kappa[i] = (kappa[i] - shrink * along * along) / (1 - fraction);
        }
        findFarthest();
    }

    private void findFarthest() {
        farthest = 0;
        for (int i = 1; i < count; i++) {
            farthest = kappa[i] > kappa[farthest] ? i : farthest;
        }
    }

    private void rebuild() {
        DMatrixRMaj inverted = new DMatrixRMaj(LIFTED, LIFTED);
        if (!CommonOps_DDRM.invert(moments(), inverted)) {
            throw new IllegalStateException("the points of an enclosing ellipsoid lie in one plane");
        }
        inverse = inverted.getData();
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int r = 0; r < LIFTED; r++) {
                for (int c = 0; c < LIFTED; c++) {
                    sum += lifted[LIFTED * i + r] * inverse[LIFTED * r + c] * lifted[LIFTED * i + c];
                }
            }
            kappa[i] = sum;
        }
        findFarthest();
    }

    private DMatrixRMaj moments() {
        DMatrixRMaj sum = new DMatrixRMaj(LIFTED, LIFTED);
        for (int i = 0; i < count; i++) {
            for (int r = 0; r < LIFTED && weight[i] > 0; r++) {
                for (int c = 0; c < LIFTED; c++) {
                    sum.add(r, c, weight[i] * lifted[LIFTED * i + r] * lifted[LIFTED * i + c]);
                }
            }
        }
        return sum;
    }

    /** The ellipsoid of the weights, scaled so that the farthest point lies on it. */
    EnclosingEllipsoid ellipsoid() {
        DMatrixRMaj m = moments();
        double total = m.get(3, 3);
        Vector3 mean = new Vector3(m.get(0, 3) / total, m.get(1, 3) / total, m.get(2, 3) / total);
        double factor = (kappa[farthest] - 1) * scaleMm * scaleMm;
        SymmetricMatrix shape = new SymmetricMatrix(
                factor * (m.get(0, 0) / total - mean.x() * mean.x()),
                factor * (m.get(0, 1) / total - mean.x() * mean.y()),
                factor * (m.get(0, 2) / total - mean.x() * mean.z()),
                factor * (m.get(1, 1) / total - mean.y() * mean.y()),
                factor * (m.get(1, 2) / total - mean.y() * mean.z()),
                factor * (m.get(2, 2) / total - mean.z() * mean.z()));
        return new EnclosingEllipsoid(centreMm.plus(mean.times(scaleMm)), shape, gap());
    }
}
