package dev.radiomics.io.dicom.dataset;

import java.util.regex.Pattern;

/** UIDs in messages. */
public final class Uids {
    private static final Pattern VALID = Pattern.compile("[0-9.]{1,64}");

    private Uids() {}

    /** A UID; anything else that a file has in its place might name a patient and is not shown. */
    public static String shown(String uid) {
        if (uid.isEmpty()) {
            return "missing";
        }
        return VALID.matcher(uid).matches() ? uid : "not valid";
    }
}
