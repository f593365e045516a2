package dev.radiomics.io.voxels;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void moreMemoryThanThereIs() {
        Memory.require("the image", 1L << 30, 1L << 30);
        String message = assertThrows(
                        RadiomicsException.class, () -> Memory.require("the image", (1L << 30) + 1, 1L << 30))
                .getMessage();
        assertTrue(message.contains("needs 1024 MiB") && message.contains("-Xmx3g"), message);
    }
}
