package io.workstream.connector.ra.egress;

import java.util.regex.Pattern;

/** Makes a stranger's text fit to be stored and shown as a reason. */
public final class Reason {

    private static final int LONGEST = 300;
    private static final int TELLING = 8;
    private static final String MASK = "***";
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Z}]+";

    private Reason() {}

    /** Bounded, on one line, and without the given secrets: Meta, for one, repeats a malformed token in its message. */
    public static String of(String text, String... secrets) {
        String clean = text;
        for (String secret : secrets) {
            clean = without(secret, clean);
        }
        clean = clean.replaceAll(UNPRINTABLE, " ").strip();
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** A short secret is masked only as a word of its own: masked within words it would tell itself by what is missing. */
    private static String without(String secret, String text) {
        if (secret.isEmpty() || secret.length() >= TELLING) {
            return secret.isEmpty() ? text : text.replace(secret, MASK);
        }
        return text.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])", MASK);
    }
}
