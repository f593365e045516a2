/** Image filters of IBSI 2: each an immutable record of its parameters that turns an image into a response map. */
package dev.radiomics.filters;
