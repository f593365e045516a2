package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;

/** Whether there is memory for an image. */
public final class Memory {
    private Memory() {}

    /** The part of the memory that everything else needs. */
    private static final int RESERVE = 8;

    /** Refuses an image that cannot fit, before its array is asked for. */
    public static void require(long bytes) {
        require("the image", bytes);
    }

    /**
     * Refuses what cannot fit, before its array is asked for.
     *
     * @param what begins the message
     */
    public static void require(String what, long bytes) {
        long all = Runtime.getRuntime().maxMemory();
        require(what, bytes, all - all / RESERVE);
    }

    /** What is said when the memory of Java did not suffice. */
    public static String exhausted() {
        return "not enough memory (" + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB); give more with RADIOMICS_JAVA_OPTIONS=-Xmx8g, or crop the image around the region";
    }

    static void require(String what, long needed, long most) {
        if (needed > most) {
            throw new RadiomicsException(what + " needs " + (needed >> 20) + " MiB of memory, but Java may use "
                    + (most >> 20) + " MiB; give it more, for example with -Xmx" + ((needed >> 29) + 1) + "g");
        }
    }
}
