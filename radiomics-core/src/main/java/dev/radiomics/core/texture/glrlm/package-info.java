/** Grey level run length matrix (IBSI TP0I): how long rows of one grey level are. */
package dev.radiomics.core.texture.glrlm;
