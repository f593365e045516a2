/** The list of cases of a batch: read from CSV, or made from a folder of images and masks. */
package dev.radiomics.cohort.manifest;
