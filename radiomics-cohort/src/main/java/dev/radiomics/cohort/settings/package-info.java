/**
 * Settings files: a YAML or JSON document that says everything about an extraction, mapped to the records of the core.
 *
 * <p>{@link dev.radiomics.cohort.settings.SettingsFile} is the way in. What may stand in a file is data
 * ({@link dev.radiomics.cohort.settings.SettingsGrammar}); the check, the JSON Schema and the template come from it.
 */
package dev.radiomics.cohort.settings;
