/** What tests of all modules share: replayable random numbers, small regions to compute on, the data folder. */
package dev.radiomics.core.testing;
