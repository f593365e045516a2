/** IBSI reference values, the rule that compares with them, and the report. The only place that knows expected values. */
package dev.radiomics.conformance;
