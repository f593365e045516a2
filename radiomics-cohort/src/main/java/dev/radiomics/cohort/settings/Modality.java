package dev.radiomics.cohort.settings;

import java.util.Locale;
import java.util.Set;

/** Words for modalities. */
public final class Modality {
    private static final Set<String> OF_IMAGES = Set.of("CT", "MR", "PT", "NM", "US", "MG", "CR", "DX", "XA");

    private Modality() {}

    /**
     * The word of DICOM for a modality: PT for PET, MR for MRI and the like. Any other word is the user's own, such as ADC, and stays, in upper
     * case.
     */
    public static String inDicom(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "PET" -> "PT";
            case "MRI" -> "MR";
            case "SPECT" -> "NM";
            case "ULTRASOUND" -> "US";
            case "MAMMOGRAPHY" -> "MG";
            default -> upper;
        };
    }

    /** Whether two words mean different kinds of images for certain. */
    public static boolean contradict(String one, String other) {
        String first = inDicom(one);
        String second = inDicom(other);
        return OF_IMAGES.contains(first) && OF_IMAGES.contains(second) && !first.equals(second);
    }
}
