/**
 * Reference values of the IBSI, the rule that compares with them, and the report. The only place that knows expected values;
 * language-neutral tables under {@code src/main/resources} hold them.
 */
package dev.radiomics.conformance;
