package dev.radiomics.core.texture;

/** A matrix, or what was computed from it, with its label. */
public record Labelled<T>(MatrixLabel label, T value) {}
