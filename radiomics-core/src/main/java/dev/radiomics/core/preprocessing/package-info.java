/**
 * What happens between the image and the region of interest, in the order of the IBSI: resampling, rounding, re-segmentation,
 * discretisation. One small record a step: its parameters and a pure function.
 */
package dev.radiomics.core.preprocessing;
