package dev.radiomics.cohort.report;

/** A line of a short table of two columns. */
record Fact(String name, String value) {}
