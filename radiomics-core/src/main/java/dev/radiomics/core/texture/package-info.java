/**
 * What the six texture families share: neighbourhoods, matrices as one can look at them, counting tables, zones, and the formulas
 * common to the families that count (grey level, length) pairs. Each family has a package of its own below this one.
 */
package dev.radiomics.core.texture;
