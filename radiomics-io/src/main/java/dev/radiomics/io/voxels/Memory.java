package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;

/** Whether there is memory for an image. */
public final class Memory {
    private Memory() {}

    /** Refuses an image that cannot fit, before its array is asked for. */
    public static void require(long bytes) {
        require(bytes, Runtime.getRuntime().maxMemory());
    }

    static void require(long needed, long most) {
        if (needed > most) {
            throw new RadiomicsException("the image needs " + (needed >> 20) + " MiB of memory, but Java may use "
                    + (most >> 20) + " MiB; give it more, for example with -Xmx" + ((needed >> 29) + 1) + "g");
        }
    }
}
