package io.workstream.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for (RFC 9110, 14.2).
 *
 * @param first from 0
 * @param last inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]*)-([0-9]*)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_DIGITS = 18;

    /** Whether a header asks for something that the file does not have. */
    static boolean unsatisfiable(@Nullable String header, long size) {
        return parts(header).isPresent() && of(header, size).isEmpty();
    }

    /** The one range that a header asks for; empty when it asks for none, for several, for nonsense, or for what is not there. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        return parts(header).flatMap(parts -> range(parts.group(1), parts.group(2), size));
    }

    long length() {
        return last - first + 1;
    }

    private static Optional<Matcher> parts(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = ONE.matcher(header.strip());
        return matcher.matches() && sensible(matcher.group(1), matcher.group(2))
                ? Optional.of(matcher)
                : Optional.empty();
    }

    /** A range that ends before it begins is no range at all, so nothing was asked for. */
    private static boolean sensible(String first, String last) {
        if (first.isEmpty() || last.isEmpty()) {
            return !first.equals(last);
        }
        return number(first) <= number(last);
    }

    /** No file is as long as what takes more digits. */
    private static long number(String digits) {
        String bare = digits.replaceFirst("^0+(?=.)", "");
        return bare.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(bare);
    }

    private static Optional<ByteRange> range(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(number(last), size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
        }
        long from = number(first);
        long to = last.isEmpty() ? size - 1 : Math.min(number(last), size - 1);
        return from > to ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }
}
