package dev.radiomics.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LibraryVersionTest {
    @Test
    void theBuildSaysWhichOneItIs() {
        LibraryVersion version = LibraryVersion.current();
        assertTrue(version.version().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), version.toString());
        assertTrue(version.commit().matches("unknown|[0-9a-f]{40}(-changed)?"), version.toString());
    }
}
