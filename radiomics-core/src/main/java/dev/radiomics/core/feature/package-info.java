/**
 * The catalogue: families, features with their IBSI names and codes, aggregations, and the table that an extraction fills.
 *
 * <p>Symbols, names and formulas are those of the IBSI reference manual, chapter 1 (CC BY 4.0, see NOTICE); 2-D morphology is not in
 * it.
 */
package dev.radiomics.core.feature;
