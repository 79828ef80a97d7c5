package io.workstream.launcher;

import static io.workstream.launcher.LauncherSettings.*;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks the settings before anything starts, so that a wrong one is named at once and not found later in a log. */
final class SettingsCheck {

    private static final Set<String> ROLE_NAMES = Set.of("web", "worker", "connector");
    private static final int MASTER_KEY_BYTES = 32;
    /** Values are not repeated in a message where they are secrets. */
    private static final Set<String> SECRET = Set.of(MASTER_KEY, ADMIN_PASSWORD, SMTP_URL, REDIS_URL, DB_URL);

    private record Rule(Predicate<String> accepts, String expected) {}

    private static final Map<String, Rule> RULES = rules();

    private SettingsCheck() {}

    /**
     * Refuses wrong values.
     *
     * @throws LaunchException naming every wrong setting and what is expected of it
     */
    static void requireValid(Map<String, String> environment) {
        List<String> wrong = new ArrayList<>();
        RULES.forEach((name, rule) -> {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty() && !rule.accepts().test(value)) {
                String shown = SECRET.contains(name) ? "" : " is \"" + value + "\" but";
                wrong.add(name + shown + " must be " + rule.expected());
            }
        });
        wrong.addAll(missing(environment));
        if (!wrong.isEmpty()) {
            throw new LaunchException("Wrong settings, nothing was started:\n  " + String.join("\n  ", wrong));
        }
    }

    private static List<String> missing(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        if (isSet(environment, DB_URL)) {
            for (String name : List.of(DB_USER, DB_PASSWORD, DB_OWNER_USER, DB_OWNER_PASSWORD, MASTER_KEY, JWT_KEY)) {
                if (!isSet(environment, name)) {
                    missing.add(name + " must be set because " + DB_URL + " names a database of your own");
                }
            }
        }
        return missing;
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Rule port = new Rule(SettingsCheck::isPort, "a port number from 1 to 65535");
        List.of(HTTP_PORT, POSTGRES_PORT, REDIS_PORT, DEMO_PORT).forEach(name -> rules.put(name, port));
        rules.put(
                SERVER_PORT_BASE,
                new Rule(
                        value -> isPort(value) && Integer.parseInt(value) <= 65_400,
                        "a port number from 1 to 65400; the server uses the hundred ports above it"));
        rules.put(HTTP_ADDRESS, new Rule(value -> value.matches("[0-9A-Fa-f:.]+"), "an IP address such as 127.0.0.1"));
        Rule web = new Rule(value -> isUrl(value, "http", "https"), "an http or https URL such as https://host");
        List.of(PUBLIC_URL, GRAPH_URL, WAHA_URL, S3_ENDPOINT).forEach(name -> rules.put(name, web));
        rules.put(
                DB_URL,
                new Rule(
                        value -> value.matches("jdbc:postgresql://[^/\\s]+/\\S+"),
                        "jdbc:postgresql://host:port/database"));
        rules.put(
                REDIS_URL,
                new Rule(value -> isUrl(value, "redis", "rediss"), "redis://host:port or rediss://host:port"));
        rules.put(JMS_URL, new Rule(value -> isUrl(value, "mq") && hasPort(value), "mq://host:port"));
        rules.put(
                SMTP_URL,
                new Rule(value -> isUrl(value, "smtp", "smtps"), "smtp://[user:password@]host:port or smtps://..."));
        rules.put(ROLES, new Rule(SettingsCheck::areRoles, "a comma-separated choice of web, worker and connector"));
        rules.put(ADMIN_EMAIL, new Rule(value -> value.matches("[^@\\s]+@[^@\\s]+"), "an e-mail address"));
        rules.put(ADMIN_PASSWORD, new Rule(value -> value.length() >= 10, "at least 10 characters long"));
        rules.put(MASTER_KEY, new Rule(SettingsCheck::areMasterKeys, "id:base64(32 bytes)[,id:base64(32 bytes)...]"));
        rules.put(
                JWT_KEY,
                new Rule(SettingsCheck::areFiles, "the path of a readable PEM file, or several parted by commas"));
        rules.put(STORAGE, new Rule(SettingsCheck::isStorage, "file:<directory> or s3://<bucket>"));
        rules.put(EGRESS_ALLOW, new Rule(SettingsCheck::areHostPorts, "host:port[,host:port...]"));
        rules.put(RATE_LIMITS, new Rule(Set.of("on", "off")::contains, "on or off"));
        return rules;
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isUrl(String value, String... schemes) {
        try {
            URI uri = new URI(value);
            return uri.getScheme() != null && List.of(schemes).contains(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean hasPort(String value) {
        return URI.create(value).getPort() > 0;
    }

    private static boolean areRoles(String value) {
        return ROLE_NAMES.containsAll(List.of(value.split("\\s*,\\s*", -1)));
    }

    private static boolean areMasterKeys(String value) {
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

    private static boolean areFiles(String value) {
        for (String path : value.split(",", -1)) {
            if (path.isBlank() || !Files.isReadable(Path.of(path.strip()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorage(String value) {
        return value.matches("file:.+") || value.matches("s3://[a-z0-9][a-z0-9.-]+");
    }

    private static boolean areHostPorts(String value) {
        for (String item : value.split(",", -1)) {
            int colon = item.lastIndexOf(':');
            if (colon < 1 || !isPort(item.substring(colon + 1).strip())) {
                return false;
            }
        }
        return true;
    }
}
