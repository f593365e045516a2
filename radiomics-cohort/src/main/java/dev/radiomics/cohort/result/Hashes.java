package dev.radiomics.cohort.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, as hexadecimal digits. */
public final class Hashes {
    private static final int BRIEF_DIGITS = 16;

    /** A DICOM UID; version numbers and numbers are shorter. */
    private static final Pattern UID = Pattern.compile("\\b[0-2](\\.\\d+){5,}\\b");

    private static final String UID_PREFIX = "sha256:";

    private Hashes() {}

    /** A digest to feed. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }

    /** The digits of a fed digest. */
    public static String digits(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What stands for a UID that is not to be told. */
    public static String ofUid(String uid) {
        return uid.isEmpty() ? "" : UID_PREFIX + brief(uid);
    }

    /** A text with what stands for them in place of its UIDs. */
    public static String withHashedUids(String text) {
        return UID.matcher(text).replaceAll(found -> ofUid(found.group()));
    }

    /** The first 16 digits of the hash of a text. */
    public static String brief(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return digits(digest).substring(0, BRIEF_DIGITS);
    }
}
