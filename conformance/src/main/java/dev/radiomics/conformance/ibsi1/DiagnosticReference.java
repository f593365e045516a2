package dev.radiomics.conformance.ibsi1;

import java.math.BigDecimal;

/** A row of the table of IBSI 1 diagnostics: a quantity of image or mask at a stage of the processing. */
public record DiagnosticReference(String stage, String quantity, BigDecimal value, BigDecimal tolerance) {}
