package io.workstream.connector.jivo;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads links as browsers do, which is how consoles write them: spaces, quotes, brackets, letters of any script and per cent
 * signs that begin no escape are escaped. What is behind a {@code #} stays with the reader, as it does there.
 */
final class WebAddress {

    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?)://(?<host>[^/?#:\\s]+|\\[[0-9A-Fa-f:.]+])(?<port>:[0-9]*)?(?<path>/[^?#]*)?(?<query>\\?[^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
    private static final int ASCII = 0x80;

    private WebAddress() {}

    /** The address in characters that may be sent; empty for what is no address of the web. */
    static Optional<URI> of(String link) {
        Matcher parts = PARTS.matcher(link.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(parts.group("scheme").toLowerCase(Locale.ROOT)
                    + "://"
                    + host(parts.group("host"))
                    + orNothing(parts.group("port"))
                    + escaped(orNothing(parts.group("path")))
                    + escaped(orNothing(parts.group("query"))));
            return Optional.of(address).filter(known -> known.getHost() != null);
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Names of other scripts become what the domain name system knows. */
    private static String host(String host) {
        return host.chars().allMatch(c -> c < ASCII) ? host : IDN.toASCII(host);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Matcher escapes = ESCAPE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean plain = point < ASCII && (Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0);
            if (plain || point == '%' && escapes.region(at, text.length()).lookingAt()) {
                escaped.appendCodePoint(point);
            } else {
                escape(escaped, point);
            }
            at += Character.charCount(point);
        }
        return escaped.toString();
    }

    private static void escape(StringBuilder escaped, int point) {
        HexFormat hex = HexFormat.of().withUpperCase();
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(hex.toHexDigits(octet));
        }
    }

    private static String orNothing(@Nullable String part) {
        return part == null ? "" : part;
    }
}
