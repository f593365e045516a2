/** How work is run: threads, progress and cancellation, the same for every step and family. */
package dev.radiomics.core.execution;
