package io.workstream.connector.ra.egress;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a call goes, in the one spelling that we compare: lower case, no brackets, the port always named.
 *
 * @param host name or address literal
 * @param port 1 to 65535
 */
public record HostAndPort(String host, int port) {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");
    private static final int LONGEST_NAME = 253;

    /**
     * Reads {@code host:port}.
     *
     * @throws IllegalArgumentException when it is something else; the message says what
     */
    static HostAndPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("not host:port");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port between 1 and 65535");
        }
        return new HostAndPort(canonical(text.substring(0, colon)), port);
    }

    /**
     * Where an http or https address leads.
     *
     * @throws IllegalArgumentException when its host is missing or oddly spelled; the message says what
     */
    static HostAndPort of(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(uri);
        return new HostAndPort(canonical(Optional.ofNullable(uri.getHost()).orElse("")), port);
    }

    private static int defaultPort(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Systems read odd spellings differently, and what we check must be what is called: so there is one spelling. */
    private static String canonical(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            String literal = host.substring(1, host.length() - 1);
            if (IPV6.matcher(literal).matches()) {
                return literal;
            }
            throw new IllegalArgumentException("the host is no IPv6 address");
        }
        if (host.isEmpty() || host.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the host is missing or not spelled as a host name");
        }
        String[] labels = host.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException("the host is not spelled as a host name");
            }
        }
        if (NUMBER.matcher(labels[labels.length - 1]).matches()
                && !DOTTED_QUAD.matcher(host).matches()) {
            throw new IllegalArgumentException("the host is an address in an odd spelling");
        }
        return host;
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
