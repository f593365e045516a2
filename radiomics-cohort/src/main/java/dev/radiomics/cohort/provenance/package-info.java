/** What results were computed from and with: enough to compute them again, and to report them as the IBSI asks. */
package dev.radiomics.cohort.provenance;
