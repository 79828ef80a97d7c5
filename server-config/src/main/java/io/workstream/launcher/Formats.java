package io.workstream.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values of settings look like. Nothing is looked up in the network. */
final class Formats {

    private static final Set<String> ROLE_NAMES = Set.of("web", "worker", "connector");
    private static final int MASTER_KEY_BYTES = 32;
    private static final int LONGEST_PAUSE = 3600;
    private static final int SHORTEST_TOKEN = 16;
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");
    private static final Pattern NAMED_MAILBOX = Pattern.compile("[^<>@]*<([^<>]+)>");
    private static final Pattern OCTETS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private Formats() {}

    static boolean isPort(String value) {
        return isNumber(value, 1, 65_535);
    }

    static boolean isNumber(String value, int least, int most) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    static boolean arePauses(String value) {
        return Arrays.stream(value.split(",", -1)).allMatch(pause -> isNumber(pause.strip(), 1, LONGEST_PAUSE));
    }

    static boolean isUrl(String value, String... schemes) {
        try {
            URI uri = new URI(value);
            return uri.getScheme() != null && List.of(schemes).contains(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean hasPort(String value) {
        return URI.create(value).getPort() > 0;
    }

    static boolean areRoles(String value) {
        return ROLE_NAMES.containsAll(List.of(value.split("\\s*,\\s*", -1)));
    }

    static boolean areMasterKeys(String value) {
        for (String key : value.split(",", -1)) {
            String[] parts = key.strip().split(":", -1);
            if (parts.length != 2 || parts[0].isBlank() || !isKey(parts[1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == MASTER_KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean areFiles(String value) {
        for (String path : value.split(",", -1)) {
            if (path.isBlank() || !Files.isReadable(Path.of(path.strip()))) {
                return false;
            }
        }
        return true;
    }

    static boolean isStorage(String value) {
        return value.matches("file:.+");
    }

    static boolean areHostPorts(String value) {
        for (String item : value.split(",", -1)) {
            int colon = item.lastIndexOf(':');
            if (colon < 1 || !isPort(item.substring(colon + 1).strip())) {
                return false;
            }
        }
        return true;
    }

    /** Where a browser finds the product: nothing may follow the host and port. */
    static boolean isOrigin(String value) {
        if (!isUrl(value, "http", "https")) {
            return false;
        }
        URI uri = URI.create(value);
        boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        return bare && Set.of("", "/").contains(uri.getRawPath());
    }

    static boolean areNetworks(String value) {
        for (String network : value.split(",", -1)) {
            if (!isNetwork(network.strip())) {
                return false;
            }
        }
        return true;
    }

    static boolean isMailbox(String value) {
        return MAILBOX.matcher(value).matches();
    }

    /** A mailbox, or a name with the mailbox in angle brackets after it. */
    static boolean isSender(String value) {
        Matcher named = NAMED_MAILBOX.matcher(value);
        return isMailbox(named.matches() ? named.group(1) : value);
    }

    /** Something that survives a trip through an HTTP header and is too long to guess. */
    static boolean isToken(String value) {
        return value.length() >= SHORTEST_TOKEN && value.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    private static boolean isNetwork(String value) {
        String[] parts = value.split("/", -1);
        boolean four = isIpv4(parts[0]);
        if (parts.length > 2 || (!four && !isIpv6(parts[0]))) {
            return false;
        }
        return parts.length == 1 || (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= (four ? 32 : 128));
    }

    private static boolean isIpv4(String value) {
        Matcher octets = OCTETS.matcher(value);
        return octets.matches()
                && List.of(octets.group(1), octets.group(2), octets.group(3), octets.group(4)).stream()
                        .allMatch(octet -> Integer.parseInt(octet) <= 255);
    }

    private static boolean isIpv6(String value) {
        return value.contains(":") && isUrl("http://[" + value + "]", "http");
    }
}
