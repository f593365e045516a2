/**
 * The journal of a batch: what became of each case, on the disk as soon as it is known.
 *
 * <p>A text file of lines, each a CRC-32 and a JSON object: first the run (library, settings), then columns and settings when a case uses
 * them for the first time, and cases as they finish. A line that was torn by a crash has a wrong checksum and does not count.
 */
package dev.radiomics.cohort.batch.journal;
