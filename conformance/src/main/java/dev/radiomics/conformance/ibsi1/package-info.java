/** IBSI 1: six data sets, 1,803 reference values and 300 diagnostics. */
package dev.radiomics.conformance.ibsi1;
