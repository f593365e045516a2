package dev.radiomics.core.texture;

import java.util.List;

/** What all matrices of a region and family have in common: the names of their columns and N_g. */
public record MatrixShape(List<String> columns, int levelCount) {}
