package io.workstream.connector.ra.egress;

/** Makes a stranger's text fit to be stored and shown as a reason. */
public final class Reason {

    private static final int LONGEST = 300;
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Z}]+";

    private Reason() {}

    /** Bounded, on one line, and without the given secrets: Meta, for one, repeats a malformed token in its message. */
    public static String of(String text, String... secrets) {
        String clean = text;
        for (String secret : secrets) {
            clean = secret.isEmpty() ? clean : clean.replace(secret, "***");
        }
        clean = clean.replaceAll(UNPRINTABLE, " ").strip();
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
