package io.workstream.connector;

import io.workstream.shared.SharedProblem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Jivo channel to be connected.
 *
 * @param name 1 to 60 characters, unique in the workspace
 * @param outboundUrl the address that Jivo shows in the channel's settings
 */
public record NewJivoChannel(String name, String outboundUrl) {

    private static final Pattern OTHER_LETTERS =
            Pattern.compile("(?<scheme>[A-Za-z]+://)(?<host>[^/?#@:]*[^\\p{ASCII}][^/?#@:]*)(?<rest>.*)");
    private static final int LONGEST_URL = 500;

    /** Checks what was typed. */
    public NewJivoChannel {
        name = LinkName.of("name", name);
        address(outboundUrl);
    }

    URI address() {
        return address(outboundUrl);
    }

    static URI address(String url) {
        try {
            URI uri = new URI(withAsciiHost(url.strip()));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && url.length() <= LONGEST_URL && uri.getRawAuthority() != null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            throw (RuntimeException) SharedProblem.invalid("outboundUrl", "must be an https address")
                    .initCause(unreadable);
        }
        throw SharedProblem.invalid(
                "outboundUrl", "must be an https address of at most " + LONGEST_URL + " characters");
    }

    /** A host in other letters, such as {@code пример.рф}, has a spelling in ASCII, which is the one that is called. */
    private static String withAsciiHost(String url) throws URISyntaxException {
        Matcher parts = OTHER_LETTERS.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        try {
            return parts.group("scheme") + IDN.toASCII(parts.group("host")) + parts.group("rest");
        } catch (IllegalArgumentException noHost) {
            throw (URISyntaxException) new URISyntaxException(url, "no host").initCause(noHost);
        }
    }

    /** The host alone, also where {@link URI} refuses to name it: by its rules a host has no underscore. */
    static String host(URI address) {
        String host = address.getHost();
        return host != null ? host : address.getRawAuthority().replaceAll("^.*@|:[0-9]*$", "");
    }

    @Override
    public String toString() {
        return "NewJivoChannel[" + name + "]";
    }
}
