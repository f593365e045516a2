/**
 * PNG and TIFF as two-dimensional images, decoded by {@code javax.imageio}. Colours become grey values; pages of a TIFF are
 * volumes. Neither format says where its pixels lie, so that an image needs a spacing and a mask its image.
 *
 * <p>Sources: Portable Network Graphics (PNG) Specification, third edition; TIFF Revision 6.0 with its Technical Notes 1 to 3.
 */
package dev.radiomics.io.picture;
