package dev.radiomics.io.dicom.parser;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Specific Character Set (0008,0005): how the bytes of names and labels become text (DICOM PS3.3, C.12.1.1.2). */
final class CharacterSet {
    /** Bytes beyond ASCII without a declaration: as most software does, and never an error. */
    static final CharacterSet DEFAULT = new CharacterSet(StandardCharsets.ISO_8859_1, false);

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ISO_IR 100", "ISO-8859-1"),
            Map.entry("ISO_IR 101", "ISO-8859-2"),
            Map.entry("ISO_IR 109", "ISO-8859-3"),
            Map.entry("ISO_IR 110", "ISO-8859-4"),
            Map.entry("ISO_IR 144", "ISO-8859-5"),
            Map.entry("ISO_IR 127", "ISO-8859-6"),
            Map.entry("ISO_IR 126", "ISO-8859-7"),
            Map.entry("ISO_IR 138", "ISO-8859-8"),
            Map.entry("ISO_IR 148", "ISO-8859-9"),
            Map.entry("ISO_IR 203", "ISO-8859-15"),
            Map.entry("ISO_IR 13", "Shift_JIS"),
            Map.entry("ISO_IR 166", "TIS-620"),
            Map.entry("ISO_IR 192", "UTF-8"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"),
            Map.entry("ISO_IR 87", "ISO-2022-JP"),
            Map.entry("ISO_IR 159", "ISO-2022-JP"),
            Map.entry("ISO_IR 149", "EUC-KR"),
            Map.entry("ISO_IR 58", "GB2312"));

    private static final byte ESCAPE = 0x1B;
    private static final byte FIRST_INTERMEDIATE = 0x20;
    private static final byte LAST_INTERMEDIATE = 0x2F;

    private final Charset charset;
    private final boolean hasEscapes;

    private CharacterSet(Charset charset, boolean hasEscapes) {
        this.charset = charset;
        this.hasEscapes = hasEscapes;
    }

    /** The character set of the values of the element; the last known one, since code extensions are named after the first. */
    static CharacterSet of(List<String> values) {
        CharacterSet found = DEFAULT;
        for (String value : values) {
            String plain = value.replace("ISO 2022 IR ", "ISO_IR ");
            String name = NAMES.get(plain);
            if (name != null && Charset.isSupported(name)) {
                boolean escapesAreDecoded = name.startsWith("ISO-2022");
                found = new CharacterSet(Charset.forName(name), !plain.equals(value) && !escapesAreDecoded);
            }
        }
        return found;
    }

    String decode(byte[] bytes, int length) {
        return hasEscapes ? new String(withoutEscapes(bytes, length), charset) : new String(bytes, 0, length, charset);
    }

    /** Drops escape sequences that only say which set of high bytes follows: ESC, intermediate bytes, one final byte. */
    private static byte[] withoutEscapes(byte[] bytes, int length) {
        byte[] kept = new byte[length];
        int count = 0;
        boolean escaped = false;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == ESCAPE) {
                escaped = true;
            } else if (escaped) {
                escaped = bytes[i] >= FIRST_INTERMEDIATE && bytes[i] <= LAST_INTERMEDIATE;
            } else {
                kept[count++] = bytes[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
