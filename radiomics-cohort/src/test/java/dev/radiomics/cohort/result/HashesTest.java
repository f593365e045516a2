package dev.radiomics.cohort.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HashesTest {
    @Test
    void uidsInATextBecomeHashesAndOtherNumbersStay() {
        String uid = "1.2.840.10008.5.1.4.1.1.2";
        // printf %s 1.2.840.10008.5.1.4.1.1.2 | sha256sum | cut -c1-16
        assertEquals("sha256:5ec8df3429bbe5da", Hashes.ofUid(uid));
        assertEquals(
                "series sha256:5ec8df3429bbe5da, not 1.5 or version 1.2.3.4 of 10.0.0.1",
                Hashes.withHashedUids("series " + uid + ", not 1.5 or version 1.2.3.4 of 10.0.0.1"));
        assertEquals("", Hashes.ofUid(""));
    }
}
