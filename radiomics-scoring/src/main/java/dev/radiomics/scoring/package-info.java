/** From a feature table to a score: scorers, nomograms and models. Nothing lives here yet. */
package dev.radiomics.scoring;
