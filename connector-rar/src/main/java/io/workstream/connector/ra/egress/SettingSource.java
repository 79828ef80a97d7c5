package io.workstream.connector.ra.egress;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/** Reads settings by name; in the server it is MicroProfile Config, in tests a map. */
@FunctionalInterface
public interface SettingSource {

    int LONGEST_MILLIS = 600_000;

    /** The value as written, if there is one. */
    Optional<String> value(String setting);

    /** An http or https address without user information, query and fragment; a slash at its end is dropped. */
    default Optional<URI> address(String setting) {
        return value(setting).map(String::strip).map(text -> {
            try {
                URI uri = new URI(text.replaceAll("/+$", ""));
                if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                    throw new WrongSettingException(setting, "not an http or https address");
                }
                if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                    throw new WrongSettingException(setting, "must have no user information, query or fragment");
                }
                return uri;
            } catch (URISyntaxException e) {
                throw new WrongSettingException(setting, "not an address: " + e.getReason());
            }
        });
    }

    /** A length of time in milliseconds, 1 to 600000. */
    default Duration millis(String setting, Duration otherwise) {
        return value(setting)
                .map(String::strip)
                .map(text -> {
                    int millis = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
                    if (millis < 1 || millis > LONGEST_MILLIS) {
                        throw new WrongSettingException(
                                setting, "'" + text + "' is no number of milliseconds from 1 to " + LONGEST_MILLIS);
                    }
                    return Duration.ofMillis(millis);
                })
                .orElse(otherwise);
    }
}
