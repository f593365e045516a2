/**
 * Reading and writing of images and masks. {@link dev.radiomics.io.Images} is the way in; a file format is an
 * {@link dev.radiomics.io.ImageFormat} that {@link java.util.ServiceLoader} finds.
 *
 * <p>Whatever the convention of a file, geometry comes out in LPS millimetres and voxels in the order in which they are stored.
 */
package dev.radiomics.io;
