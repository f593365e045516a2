/** Pages (HTML) that show what a case was computed from and what came out, and how the values of a cohort are spread. */
package dev.radiomics.cohort.report;
