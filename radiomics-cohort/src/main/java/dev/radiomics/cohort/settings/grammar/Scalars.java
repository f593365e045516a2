package dev.radiomics.cohort.settings.grammar;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode.Scalar;

/** Numbers of YAML. */
public final class Scalars {
    private Scalars() {}

    /** The number that a scalar of such a type stands for; 0o and 0x begin octal and hexadecimal ones. */
    public static double number(Scalar scalar) {
        String text = scalar.text();
        try {
            if (text.startsWith("0o")) {
                return Long.parseLong(text.substring(2), 8);
            }
            if (text.startsWith("0x")) {
                return Long.parseLong(text.substring(2), 16);
            }
            return switch (text) {
                case ".nan", ".NaN", ".NAN" -> Double.NaN;
                case ".inf", ".Inf", ".INF", "+.inf" -> Double.POSITIVE_INFINITY;
                case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            throw new YamlException(scalar.place(), "expected a number, found " + scalar.kind(), e);
        }
    }
}
