/** Reading and writing of images and masks. */
package dev.radiomics.io;
