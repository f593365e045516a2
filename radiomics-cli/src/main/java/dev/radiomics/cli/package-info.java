/** The {@code radiomics} command: a thin shell over the API; nothing computes here. */
package dev.radiomics.cli;
