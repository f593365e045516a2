/** Figures of reports as numbers and pictures; templates make SVG of them. */
package dev.radiomics.cohort.report.figure;
