package io.workstream.launcher;

import static io.workstream.launcher.LauncherSettings.*;

import java.util.HashMap;
import java.util.Map;

/** The settings that the application finds in its environment: the caller's, and ours for what is embedded. */
final class ServerEnvironment {

    static final String FIRST_ADMIN_PASSWORD = "first-admin.password";
    private static final String FIRST_ADMIN_EMAIL = "admin@workstream.local";

    private final LauncherSettings settings;
    private final Keys keys;

    ServerEnvironment(LauncherSettings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        if (settings.embedsPostgres()) {
            addDatabase(variables);
        }
        if (settings.embedsRedis()) {
            variables.put(REDIS_URL, "redis://127.0.0.1:" + settings.ports().redis());
        }
        if (settings.embedsBroker()) {
            variables.put(JMS_USER, BrokerFiles.USER);
            variables.put(JMS_PASSWORD, keys.password(BrokerFiles.USER_PASSWORD));
        }
        if (settings.embedsEverything()) {
            addKeys(variables);
        }
        variables.put(ADMIN_EMAIL, FIRST_ADMIN_EMAIL);
        if (!settings.has(ADMIN_PASSWORD)) {
            variables.put(ADMIN_PASSWORD, keys.password(FIRST_ADMIN_PASSWORD));
        }
        variables.put(PUBLIC_URL, settings.publicUrl());
        variables.put(STORAGE, "file:" + settings.under("storage"));
        variables.put(ROLES, "web,worker,connector");
        variables.put(RATE_LIMITS, "on");
        variables.putAll(settings.environment());
        variables.put(HTTP_ADDRESS, settings.httpAddress());
        variables.put(HTTP_PORT, Integer.toString(settings.ports().http()));
        return variables;
    }

    private void addDatabase(Map<String, String> variables) {
        variables.put(DB_URL, "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/workstream");
        variables.put(DB_USER, "workstream_app");
        variables.put(DB_PASSWORD, keys.password("db-app.password"));
        variables.put(DB_OWNER_USER, "workstream_owner");
        variables.put(DB_OWNER_PASSWORD, keys.password("db-owner.password"));
    }

    /** Keys that every node of an installation has to share: made up only where there can be no other node. */
    private void addKeys(Map<String, String> variables) {
        if (!settings.has(MASTER_KEY)) {
            variables.put(MASTER_KEY, keys.masterKey());
        }
        if (!settings.has(JWT_KEY)) {
            variables.put(JWT_KEY, keys.jwtKey().toString());
        }
    }
}
