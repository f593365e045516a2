/** Morphological features (IBSI HCUG): surface mesh, convex hull, boxes and ellipsoids around it, spatial autocorrelation. */
package dev.radiomics.core.morphology;
