/**
 * The pipeline: {@link dev.radiomics.core.extraction.ExtractionSettings} say what to do,
 * {@link dev.radiomics.core.extraction.Extractor} does it in the order of the IBSI, and
 * {@link dev.radiomics.core.extraction.ExtractionResult} holds the numbers, the diagnostics and the warnings.
 */
package dev.radiomics.core.extraction;
