package io.workstream.launcher;

import static io.workstream.launcher.LauncherSettings.ADMIN_EMAIL;
import static io.workstream.launcher.LauncherSettings.ADMIN_PASSWORD;
import static io.workstream.launcher.LauncherSettings.API_LIMITS;
import static io.workstream.launcher.LauncherSettings.BREAKER_CALLS;
import static io.workstream.launcher.LauncherSettings.DB_OWNER_PASSWORD;
import static io.workstream.launcher.LauncherSettings.DB_OWNER_USER;
import static io.workstream.launcher.LauncherSettings.DB_PASSWORD;
import static io.workstream.launcher.LauncherSettings.DB_URL;
import static io.workstream.launcher.LauncherSettings.DB_USER;
import static io.workstream.launcher.LauncherSettings.DEMO_PORT;
import static io.workstream.launcher.LauncherSettings.EGRESS_ALLOW;
import static io.workstream.launcher.LauncherSettings.EGRESS_TIMEOUTS;
import static io.workstream.launcher.LauncherSettings.GRAPH_URL;
import static io.workstream.launcher.LauncherSettings.GRAPH_VERSION;
import static io.workstream.launcher.LauncherSettings.HEAP;
import static io.workstream.launcher.LauncherSettings.HTTP_ADDRESS;
import static io.workstream.launcher.LauncherSettings.HTTP_PORT;
import static io.workstream.launcher.LauncherSettings.JIVO_LARGEST;
import static io.workstream.launcher.LauncherSettings.JMS_PASSWORD;
import static io.workstream.launcher.LauncherSettings.JMS_URL;
import static io.workstream.launcher.LauncherSettings.JMS_USER;
import static io.workstream.launcher.LauncherSettings.JOB_WORKERS;
import static io.workstream.launcher.LauncherSettings.JWT_KEY;
import static io.workstream.launcher.LauncherSettings.MAIL_FROM;
import static io.workstream.launcher.LauncherSettings.MASTER_KEY;
import static io.workstream.launcher.LauncherSettings.OPS_TOKEN;
import static io.workstream.launcher.LauncherSettings.PAUSES;
import static io.workstream.launcher.LauncherSettings.POSTGRES_PORT;
import static io.workstream.launcher.LauncherSettings.PUBLIC_URL;
import static io.workstream.launcher.LauncherSettings.RATE_LIMITS;
import static io.workstream.launcher.LauncherSettings.RATE_SECONDS;
import static io.workstream.launcher.LauncherSettings.REDIS_PORT;
import static io.workstream.launcher.LauncherSettings.REDIS_URL;
import static io.workstream.launcher.LauncherSettings.ROLES;
import static io.workstream.launcher.LauncherSettings.S3_ENDPOINT;
import static io.workstream.launcher.LauncherSettings.SERVER_PORT_BASE;
import static io.workstream.launcher.LauncherSettings.SMTP_URL;
import static io.workstream.launcher.LauncherSettings.STORAGE;
import static io.workstream.launcher.LauncherSettings.TRUSTED_PROXIES;
import static io.workstream.launcher.LauncherSettings.UNKNOWN_HOLD_SECONDS;
import static io.workstream.launcher.LauncherSettings.WAHA_URL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks the settings before anything starts, so that a wrong one is named at once and not found later in a log. */
final class SettingsCheck {

    /** Values are not repeated in a message where they are secrets. */
    private static final Set<String> SECRET =
            Set.of(MASTER_KEY, ADMIN_PASSWORD, SMTP_URL, REDIS_URL, DB_URL, OPS_TOKEN);

    /** Who logs in where; for what is embedded the launcher makes these up. */
    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            DB_URL, List.of(DB_USER, DB_PASSWORD, DB_OWNER_USER, DB_OWNER_PASSWORD),
            JMS_URL, List.of(JMS_USER, JMS_PASSWORD));

    /** Who shares a service with others has to share these too: each node making up its own could not read the others'. */
    private static final List<String> SHARED_KEYS = List.of(MASTER_KEY, JWT_KEY);

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
        List<String> complaints = new ArrayList<>();
        ACCOUNTS.forEach((url, names) -> names.forEach(name -> {
            if (isSet(environment, url) && !isSet(environment, name)) {
                complaints.add(required(name, url));
            } else if (!isSet(environment, url) && isSet(environment, name)) {
                complaints.add(name + " must be left out without " + url + ": the embedded service has its own");
            }
        }));
        Stream.of(DB_URL, REDIS_URL, JMS_URL)
                .filter(url -> isSet(environment, url))
                .findFirst()
                .ifPresent(url -> SHARED_KEYS.stream()
                        .filter(name -> !isSet(environment, name))
                        .forEach(name -> complaints.add(required(name, url))));
        return complaints;
    }

    private static String required(String name, String url) {
        return name + " must be set because " + url + " names a service of your own";
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.putAll(whereItListens());
        rules.putAll(whatItUses());
        rules.putAll(whatItDoes());
        return rules;
    }

    private static Map<String, Rule> whereItListens() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Rule port = new Rule(Formats::isPort, "a port number from 1 to 65535");
        List.of(HTTP_PORT, POSTGRES_PORT, REDIS_PORT, DEMO_PORT).forEach(name -> rules.put(name, port));
        rules.put(
                SERVER_PORT_BASE,
                new Rule(
                        value -> Formats.isPort(value) && Integer.parseInt(value) <= 65_400,
                        "a port number from 1 to 65400; the server uses the hundred ports above it"));
        rules.put(HTTP_ADDRESS, new Rule(value -> value.matches("[0-9A-Fa-f:.]+"), "an IP address such as 127.0.0.1"));
        rules.put(
                PUBLIC_URL,
                new Rule(Formats::isOrigin, "http or https, host and port with nothing after, such as https://host"));
        rules.put(
                TRUSTED_PROXIES,
                new Rule(Formats::areNetworks, "a list of addresses or networks such as 10.0.0.1,192.168.0.0/16"));
        return rules;
    }

    private static Map<String, Rule> whatItUses() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put(
                DB_URL,
                new Rule(
                        value -> value.matches("jdbc:postgresql://[^/\\s]+/\\S+"),
                        "jdbc:postgresql://host:port/database"));
        rules.put(
                REDIS_URL,
                new Rule(value -> Formats.isUrl(value, "redis", "rediss"), "redis://host:port or rediss://host:port"));
        rules.put(JMS_URL, new Rule(value -> Formats.isUrl(value, "mq") && Formats.hasPort(value), "mq://host:port"));
        rules.put(
                SMTP_URL,
                new Rule(
                        value -> Formats.isUrl(value, "smtp", "smtps"),
                        "smtp://[user:password@]host:port or smtps://..."));
        rules.put(MAIL_FROM, new Rule(Formats::isSender, "an e-mail address, or Name <address>"));
        rules.put(STORAGE, new Rule(Formats::isStorage, "file:<directory> (s3:// is not supported yet)"));
        Rule web =
                new Rule(value -> Formats.isUrl(value, "http", "https"), "an http or https URL such as https://host");
        List.of(GRAPH_URL, WAHA_URL, S3_ENDPOINT).forEach(name -> rules.put(name, web));
        rules.put(EGRESS_ALLOW, new Rule(Formats::areHostPorts, "host:port[,host:port...]"));
        return rules;
    }

    private static Map<String, Rule> whatItDoes() {
        Map<String, Rule> rules = new LinkedHashMap<>(Map.of(
                ROLES, new Rule(Formats::areRoles, "a comma-separated choice of web, worker and connector"),
                ADMIN_EMAIL, new Rule(Formats::isMailbox, "an e-mail address"),
                ADMIN_PASSWORD, new Rule(value -> value.length() >= 10, "at least 10 characters long"),
                MASTER_KEY, new Rule(Formats::areMasterKeys, "id:base64(32 bytes)[,id:base64(32 bytes)...]"),
                JWT_KEY, new Rule(Formats::areFiles, "the path of a readable PEM file, or several parted by commas"),
                OPS_TOKEN, new Rule(Formats::isToken, "at least 16 letters, digits or signs without spaces"),
                RATE_LIMITS, new Rule(Set.of("on", "off")::contains, "on or off")));
        rules.put(
                GRAPH_VERSION, new Rule(value -> value.matches("v[0-9]{1,3}\\.[0-9]{1,2}"), "a version such as v26.0"));
        rules.put(UNKNOWN_HOLD_SECONDS, number(1, 3600, "seconds"));
        rules.put(BREAKER_CALLS, number(1, 1000, "calls"));
        rules.put(HEAP, new Rule(Heap::isRight, "a size from 256m to 64g, such as 768m or 2g"));
        API_LIMITS.forEach(name -> rules.put(name, number(1, 10_000_000, "requests")));
        rules.put(JOB_WORKERS, number(1, 200, "jobs"));
        JIVO_LARGEST.forEach(name -> rules.put(name, number(1, 100, "MB")));
        RATE_SECONDS.forEach(name -> rules.put(name, number(1, 3600, "seconds")));
        Rule pauses = new Rule(Formats::arePauses, "whole numbers of seconds from 1 to 3600, parted by commas");
        PAUSES.forEach(name -> rules.put(name, pauses));
        Rule limit = number(1, 600_000, "milliseconds");
        EGRESS_TIMEOUTS.forEach(name -> rules.put(name, limit));
        return rules;
    }

    private static Rule number(int least, int most, String unit) {
        return new Rule(
                value -> Formats.isNumber(value, least, most),
                "a whole number of " + unit + " from " + least + " to " + most);
    }
}
