package io.workstream.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stack: where its data lies, what it runs, where it listens, and the settings of the application.
 *
 * @param var the directory of all data, keys and logs; made when missing
 * @param artifacts server and application
 * @param ports where things listen
 * @param environment the {@code WORKSTREAM_*} variables; everything else is ignored
 */
public record LauncherSettings(Path var, Artifacts artifacts, Ports ports, Map<String, String> environment) {

    static final String HTTP_ADDRESS = "WORKSTREAM_HTTP_ADDRESS";
    static final String HTTP_PORT = "WORKSTREAM_HTTP_PORT";
    static final String PUBLIC_URL = "WORKSTREAM_PUBLIC_URL";
    static final String DB_URL = "WORKSTREAM_DB_URL";
    static final String DB_USER = "WORKSTREAM_DB_USER";
    static final String DB_PASSWORD = "WORKSTREAM_DB_PASSWORD";
    static final String DB_OWNER_USER = "WORKSTREAM_DB_OWNER_USER";
    static final String DB_OWNER_PASSWORD = "WORKSTREAM_DB_OWNER_PASSWORD";
    static final String REDIS_URL = "WORKSTREAM_REDIS_URL";
    static final String JMS_URL = "WORKSTREAM_JMS_URL";
    static final String JMS_USER = "WORKSTREAM_JMS_USER";
    static final String JMS_PASSWORD = "WORKSTREAM_JMS_PASSWORD";
    static final String ROLES = "WORKSTREAM_ROLES";
    static final String ADMIN_EMAIL = "WORKSTREAM_ADMIN_EMAIL";
    static final String ADMIN_PASSWORD = "WORKSTREAM_ADMIN_PASSWORD";
    static final String MASTER_KEY = "WORKSTREAM_MASTER_KEY";
    static final String JWT_KEY = "WORKSTREAM_JWT_KEY";
    static final String SMTP_URL = "WORKSTREAM_SMTP_URL";
    static final String MAIL_FROM = "WORKSTREAM_MAIL_FROM";
    static final String STORAGE = "WORKSTREAM_STORAGE";
    static final String EGRESS_ALLOW = "WORKSTREAM_EGRESS_ALLOW";
    static final String RATE_LIMITS = "WORKSTREAM_RATE_LIMITS";
    static final String TRUSTED_PROXIES = "WORKSTREAM_TRUSTED_PROXIES";
    static final String OPS_TOKEN = "WORKSTREAM_OPS_TOKEN";
    static final String GRAPH_URL = "WORKSTREAM_WHATSAPP_GRAPH_URL";
    static final String GRAPH_VERSION = "WORKSTREAM_WHATSAPP_GRAPH_VERSION";
    static final String UNKNOWN_HOLD_SECONDS = "WORKSTREAM_WHATSAPP_UNKNOWN_HOLD_SECONDS";
    static final List<String> PAUSES = List.of(
            "WORKSTREAM_WHATSAPP_RETRY_SECONDS",
            "WORKSTREAM_JIVO_RETRY_SECONDS",
            "WORKSTREAM_BREAKER_PROBE_SECONDS",
            "WORKSTREAM_MAIL_RETRY_SECONDS");
    static final List<String> JIVO_LARGEST = List.of(
            "WORKSTREAM_JIVO_LARGEST_PHOTO_MB",
            "WORKSTREAM_JIVO_LARGEST_STICKER_MB",
            "WORKSTREAM_JIVO_LARGEST_VIDEO_MB",
            "WORKSTREAM_JIVO_LARGEST_AUDIO_MB",
            "WORKSTREAM_JIVO_LARGEST_DOCUMENT_MB");
    static final String BREAKER_CALLS = "WORKSTREAM_BREAKER_CALLS";
    static final List<String> RATE_SECONDS = List.of(
            "WORKSTREAM_WHATSAPP_RATE_CUSTOMER_SECONDS",
            "WORKSTREAM_WHATSAPP_RATE_NUMBER_SECONDS",
            "WORKSTREAM_WHATSAPP_RATE_APP_SECONDS");
    static final List<String> API_LIMITS = List.of("WORKSTREAM_API_LIMIT_USER", "WORKSTREAM_API_LIMIT_WORKSPACE");
    static final String JOB_WORKERS = "WORKSTREAM_JOB_WORKERS";
    static final List<String> EGRESS_TIMEOUTS = List.of(
            "WORKSTREAM_EGRESS_CONNECT_TIMEOUT_MS",
            "WORKSTREAM_EGRESS_ANSWER_TIMEOUT_MS",
            "WORKSTREAM_EGRESS_TRANSFER_TIMEOUT_MS",
            "WORKSTREAM_EGRESS_IDLE_TIMEOUT_MS");
    static final String WAHA_URL = "WORKSTREAM_WAHA_URL";
    static final String S3_ENDPOINT = "WORKSTREAM_S3_ENDPOINT";
    static final String HEAP = "WORKSTREAM_HEAP";
    static final String VAR = "WORKSTREAM_VAR";
    static final String POSTGRES_PORT = "WORKSTREAM_POSTGRES_PORT";
    static final String REDIS_PORT = "WORKSTREAM_REDIS_PORT";
    static final String SERVER_PORT_BASE = "WORKSTREAM_SERVER_PORT_BASE";
    static final String DEMO_PORT = "WORKSTREAM_DEMO_PORT";

    /** Keeps of {@code environment} what is ours and not empty. An empty variable counts as not set. */
    public LauncherSettings {
        Map<String, String> ours = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("WORKSTREAM_") && !value.isBlank()) {
                ours.put(name, value.strip());
            }
        });
        environment = Map.copyOf(ours);
        var = var.toAbsolutePath().normalize();
    }

    /**
     * The stack of {@code bin/run}.
     *
     * @throws LaunchException when a setting has a wrong value
     */
    static LauncherSettings of(Path root, @Nullable Path ear, Map<String, String> environment) {
        SettingsCheck.requireValid(environment);
        Ports ports = new Ports(
                port(environment, HTTP_PORT, 8080),
                port(environment, POSTGRES_PORT, 15432),
                port(environment, REDIS_PORT, 16379),
                port(environment, SERVER_PORT_BASE, 14800));
        Path var = root.resolve(environment.getOrDefault(VAR, "var"));
        return new LauncherSettings(var, Artifacts.ofThisBuild(ear), ports, environment);
    }

    LauncherSettings with(Map<String, String> changed) {
        return new LauncherSettings(var, artifacts, ports, changed);
    }

    static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    }

    boolean has(String name) {
        return environment.containsKey(name);
    }

    String value(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }

    boolean embedsPostgres() {
        return !has(DB_URL);
    }

    boolean embedsRedis() {
        return !has(REDIS_URL);
    }

    boolean embedsBroker() {
        return !has(JMS_URL);
    }

    boolean embedsEverything() {
        return embedsPostgres() && embedsRedis() && embedsBroker();
    }

    String httpAddress() {
        return value(HTTP_ADDRESS, "127.0.0.1");
    }

    String publicUrl() {
        return value(PUBLIC_URL, "http://localhost:" + ports.http());
    }

    Heap heap() {
        return Heap.of(value(HEAP, Heap.USUAL));
    }

    Path under(String child) {
        return var.resolve(child);
    }
}
