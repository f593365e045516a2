package dev.radiomics.io.dicom.parser;

import dev.radiomics.io.dicom.dataset.Vr;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two letters by which files with explicit value representations name them. */
final class VrCodes {
    private static final Map<Integer, Vr> BY_CODE = Arrays.stream(Vr.values())
            .collect(Collectors.toUnmodifiableMap(
                    vr -> code((byte) vr.name().charAt(0), (byte) vr.name().charAt(1)), Function.identity()));

    private VrCodes() {}

    static Optional<Vr> of(byte first, byte second) {
        return Optional.ofNullable(BY_CODE.get(code(first, second)));
    }

    private static int code(byte first, byte second) {
        return ((first & 0xFF) << 8) | (second & 0xFF);
    }
}
