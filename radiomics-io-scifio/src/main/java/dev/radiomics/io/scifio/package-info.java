/**
 * Images that SCIFIO opens, and those that are open in ImageJ2 or Fiji: {@link dev.radiomics.io.scifio.ScifioImages} makes volumes of them.
 *
 * <p>It is no {@link dev.radiomics.io.ImageFormat}: {@link dev.radiomics.io.Images} reads what it reads without SCIFIO, and so
 * no image changes its meaning with the class path.
 */
package dev.radiomics.io.scifio;
