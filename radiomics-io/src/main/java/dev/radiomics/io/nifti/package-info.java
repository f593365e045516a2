/**
 * NIfTI-1 and NIfTI-2: single files and pairs, plain or gzip-compressed, either byte order.
 *
 * <p>Source: the NIfTI-1 and NIfTI-2 header definitions ({@code nifti1.h}, {@code nifti2.h}) of the NIfTI Data Format Working
 * Group. Its world coordinates are RAS; here they are turned into LPS.
 */
package dev.radiomics.io.nifti;
