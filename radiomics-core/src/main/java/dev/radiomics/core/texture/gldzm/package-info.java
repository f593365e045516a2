/** Grey level distance zone matrix (IBSI VMDZ): how far zones lie from the edge of the region. */
package dev.radiomics.core.texture.gldzm;
