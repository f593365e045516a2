/** What the tests of several file formats share. */
package dev.radiomics.io.testing;
