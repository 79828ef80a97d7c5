package io.workstream.simulator;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the program: {@code --http-port=8090} or the variable WORKSTREAM_SIMULATORS_HTTP_PORT; an argument wins.
 * A wrong value is an {@link IllegalArgumentException} that names the setting.
 */
final class Options {

    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> environment;
    private final Set<String> known = new HashSet<>();

    Options(String[] arguments, Map<String, String> environment) {
        this.environment = environment;
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("unknown argument " + argument);
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            this.arguments.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
        }
    }

    String text(String name, String otherwise) {
        String value = value(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    boolean isSet(String name) {
        return text(name, "false").equals("true");
    }

    int port(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a port, not " + value, e);
        }
        throw new IllegalArgumentException(name + " must be a port, not " + value);
    }

    URI url(String name, String otherwise) {
        String value = text(name, otherwise);
        if (!value.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException(name + " must be an http or https URL, not " + value);
        }
        return URI.create(value);
    }

    /** To be called after all settings were read, so that a misspelt one does not pass in silence. */
    void refuseUnknown() {
        arguments.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("unknown option --" + name);
                });
    }

    private @Nullable String value(String name) {
        known.add(name);
        String variable =
                "WORKSTREAM_SIMULATORS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        return arguments.getOrDefault(name, environment.get(variable));
    }
}
