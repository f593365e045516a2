package dev.radiomics.cli;

/** Words of messages. */
final class Words {
    private Words() {}

    /** A number and its noun, such as {@code 1 case} or {@code 2 cases}. */
    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
