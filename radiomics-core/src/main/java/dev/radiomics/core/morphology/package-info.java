/**
 * Morphological features (IBSI HCUG): surface mesh, convex hull, boxes and ellipsoids around it, spatial autocorrelation; and the shape of
 * regions in images of one slice, which shares the hull and the principal axes and therefore lives here.
 */
package dev.radiomics.core.morphology;
