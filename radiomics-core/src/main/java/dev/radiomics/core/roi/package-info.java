/**
 * The region of interest as flat primitive arrays: the one place where images turn into the arrays that every family runs on.
 */
package dev.radiomics.core.roi;
