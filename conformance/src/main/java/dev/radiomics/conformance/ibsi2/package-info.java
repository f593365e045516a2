/** IBSI 2: 33 response maps of digital phantoms (phase 1) and 323 feature values of the CT phantom (phase 2). */
package dev.radiomics.conformance.ibsi2;
