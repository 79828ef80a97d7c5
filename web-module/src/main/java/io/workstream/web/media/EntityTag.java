package io.workstream.web.media;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a file that a request already has, compared with the one we have (RFC 9110, 8.8.3). Files never change, so
 * their digest is their tag, and no time of change is told.
 *
 * @param value as it stands in headers, with its quotes
 */
record EntityTag(String value) {

    private static final Pattern LISTED = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    static EntityTag ofDigest(String sha256) {
        return new EntityTag('"' + sha256 + '"');
    }

    /** Whether {@code If-None-Match} says that the asker has this version, so that it need not be sent (13.1.2). */
    boolean knownBy(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || LISTED.matcher(ifNoneMatch).results().anyMatch(listed -> value.equals(listed.group(1)));
    }

    /** Whether a part of this version fits what the asker has: {@code If-Range} names no other version, nor a date (13.1.5). */
    boolean continues(@Nullable String ifRange) {
        return ifRange == null || ifRange.strip().equals(value);
    }
}
