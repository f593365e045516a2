package dev.radiomics.cohort.result;

/**
 * What values were computed with.
 *
 * @param name of the variant; empty if there is one only
 * @param hash of everything that decides a value, 16 hexadecimal digits
 */
public record SettingsLabel(String name, String hash) {}
