/**
 * The engine: voxels and a mask go in, a table of named numbers comes out.
 *
 * <p>Start at {@code dev.radiomics.core.extraction.Extractor}. Nothing in this module touches a file, prints or exits; every
 * type is immutable and safe to share between threads.
 */
package dev.radiomics.core;
