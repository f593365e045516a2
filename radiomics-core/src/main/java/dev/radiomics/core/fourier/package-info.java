/** What discrete Fourier transforms of images need. */
package dev.radiomics.core.fourier;
