/**
 * What a settings file may say: its sections and keys with their kinds, as data. The check with its messages, the JSON Schema and the
 * template all come from it, so that none can say something else.
 */
package dev.radiomics.cohort.settings.grammar;
