/**
 * What others extend: families of features, image filters, interpolators. Implementations are found by
 * {@link java.util.ServiceLoader} or handed to the extraction settings.
 */
package dev.radiomics.core.spi;
