/**
 * DICOM structure sets (RTSTRUCT): closed planar contours, drawn on the grid of an image.
 *
 * <p><b>In a plane</b> a voxel belongs to the region when its centre lies inside, by the even-odd rule over all contours of that plane, or
 * on a contour, within 1e-5 of a pixel. So an inner contour is a hole, a keyhole leaves no trace, separate contours are separate parts,
 * and a contour through the centres of the outermost voxels, as many programs write it, contains these voxels.
 *
 * <p><b>Across planes</b> the contours of a plane stand for a slab as thick as the planes are apart (median distance; with fewer than
 * three planes, one slice), from half a distance below to, exclusively, half a distance above. A slice belongs to the slab that its
 * centre lies in, or, where slabs leave a crack or overlap, to that of the nearest plane. So contours that were drawn on other slices
 * than those of the image leave no gaps, and slices that somebody left out stay out.
 */
package dev.radiomics.io.dicom.contour;
