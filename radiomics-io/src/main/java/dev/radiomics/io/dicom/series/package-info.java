/**
 * From DICOM image objects to volumes: which frames belong together, in which order, on which grid, and what their values mean.
 *
 * <p>Frames of a series are sorted along their normal. What does not make one even stack of slices (missing, duplicate or uneven
 * slices, mixed orientations, a tilted gantry) is named and refused, since every feature would be wrong without anybody noticing.
 */
package dev.radiomics.io.dicom.series;
