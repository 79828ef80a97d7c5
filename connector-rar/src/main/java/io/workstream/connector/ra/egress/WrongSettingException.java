package io.workstream.connector.ra.egress;

import java.util.Locale;

/** A setting whose value cannot be used; its message names the environment variable. */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSettingException(String setting, String reason) {
        super(setting.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT) + ": " + reason);
    }
}
