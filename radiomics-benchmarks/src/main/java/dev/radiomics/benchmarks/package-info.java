/** JMH benchmarks; compiled in every build, run by hand. */
package dev.radiomics.benchmarks;
