package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORKSTREAM_HTTP_PORT | 0",
                "WORKSTREAM_HTTP_PORT | 65536",
                "WORKSTREAM_HTTP_PORT | eighty",
                "WORKSTREAM_POSTGRES_PORT | -1",
                "WORKSTREAM_REDIS_PORT | 99999",
                "WORKSTREAM_SERVER_PORT_BASE | 65500",
                "WORKSTREAM_DEMO_PORT | x",
                "WORKSTREAM_HTTP_ADDRESS | localhost",
                "WORKSTREAM_PUBLIC_URL | workstream.example",
                "WORKSTREAM_PUBLIC_URL | ftp://workstream.example",
                "WORKSTREAM_DB_URL | postgres://host/db",
                "WORKSTREAM_REDIS_URL | 127.0.0.1:6379",
                "WORKSTREAM_JMS_URL | mq://broker",
                "WORKSTREAM_JMS_URL | tcp://broker:7676",
                "WORKSTREAM_SMTP_URL | mail.example:25",
                "WORKSTREAM_ROLES | web,cook",
                "WORKSTREAM_ROLES | web,",
                "WORKSTREAM_ADMIN_EMAIL | nobody",
                "WORKSTREAM_ADMIN_PASSWORD | short",
                "WORKSTREAM_MASTER_KEY | 1:c2hvcnQ=",
                "WORKSTREAM_MASTER_KEY | no-colon",
                "WORKSTREAM_JWT_KEY | /nowhere/key.pem",
                "WORKSTREAM_STORAGE | /data",
                "WORKSTREAM_STORAGE | s3://bucket",
                "WORKSTREAM_EGRESS_ALLOW | 127.0.0.1",
                "WORKSTREAM_EGRESS_ALLOW | host:0",
                "WORKSTREAM_RATE_LIMITS | maybe",
                "WORKSTREAM_WHATSAPP_GRAPH_VERSION | 26",
                "WORKSTREAM_WHATSAPP_GRAPH_VERSION | latest",
                "WORKSTREAM_WHATSAPP_UNKNOWN_HOLD_SECONDS | 0",
                "WORKSTREAM_WHATSAPP_UNKNOWN_HOLD_SECONDS | 3601",
                "WORKSTREAM_WHATSAPP_RETRY_SECONDS | 2,,10",
                "WORKSTREAM_JIVO_RETRY_SECONDS | 3;15;60",
                "WORKSTREAM_JIVO_RETRY_SECONDS | 3,3601",
                "WORKSTREAM_WHATSAPP_RATE_APP_SECONDS | 0",
                "WORKSTREAM_WHATSAPP_RATE_CUSTOMER_SECONDS | 6,5",
                "WORKSTREAM_BREAKER_CALLS | 0",
                "WORKSTREAM_JIVO_LARGEST_PHOTO_MB | 0",
                "WORKSTREAM_JIVO_LARGEST_STICKER_MB | 101",
                "WORKSTREAM_JIVO_LARGEST_VIDEO_MB | 12 MB",
                "WORKSTREAM_JIVO_LARGEST_AUDIO_MB | -1",
                "WORKSTREAM_JIVO_LARGEST_DOCUMENT_MB | many",
                "WORKSTREAM_BREAKER_PROBE_SECONDS | soon",
                "WORKSTREAM_API_LIMIT_USER | 0",
                "WORKSTREAM_API_LIMIT_WORKSPACE | none",
                "WORKSTREAM_JOB_WORKERS | 201",
                "WORKSTREAM_JOB_WORKERS | many",
                "WORKSTREAM_HEAP | 768",
                "WORKSTREAM_HEAP | 255m",
                "WORKSTREAM_HEAP | 65g",
                "WORKSTREAM_HEAP | 0.5g",
                "WORKSTREAM_HEAP | 512m -Xss1m",
                "WORKSTREAM_EGRESS_CONNECT_TIMEOUT_MS | 3s",
                "WORKSTREAM_EGRESS_ANSWER_TIMEOUT_MS | 600001",
                "WORKSTREAM_EGRESS_TRANSFER_TIMEOUT_MS | 0",
                "WORKSTREAM_EGRESS_IDLE_TIMEOUT_MS | -1",
                "WORKSTREAM_PUBLIC_URL | https://workstream.example/app",
                "WORKSTREAM_PUBLIC_URL | https://workstream.example?tenant=1",
                "WORKSTREAM_PUBLIC_URL | https://workstream.example#top",
                "WORKSTREAM_PUBLIC_URL | https://somebody@workstream.example",
                "WORKSTREAM_TRUSTED_PROXIES | proxy.example",
                "WORKSTREAM_TRUSTED_PROXIES | 10.0.0.256",
                "WORKSTREAM_TRUSTED_PROXIES | 10.0.0.0/33",
                "WORKSTREAM_TRUSTED_PROXIES | 10.0.0.0/",
                "WORKSTREAM_TRUSTED_PROXIES | ::1/129",
                "WORKSTREAM_TRUSTED_PROXIES | 10.0.0.1,",
                "WORKSTREAM_MAIL_FROM | nobody",
                "WORKSTREAM_MAIL_FROM | WorkStream <nobody>",
                "WORKSTREAM_MAIL_FROM | one@example.com, two@example.com",
                "WORKSTREAM_OPS_TOKEN | short",
                "WORKSTREAM_OPS_TOKEN | long enough but with spaces",
                "WORKSTREAM_OPS_TOKEN | ключ-из-русских-букв"
            })
    void startShouldBeRefusedWithSettingsNameWhenValueIsWrong(String name, String value) {
        Map<String, String> environment = Map.of(name, value);

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("must be");
    }

    @Test
    void startShouldNameEveryWrongSettingWhenThereAreSeveral() {
        Map<String, String> environment = Map.of("WORKSTREAM_HTTP_PORT", "0", "WORKSTREAM_RATE_LIMITS", "x");

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .hasMessageContaining("WORKSTREAM_HTTP_PORT is \"0\" but must be a port number from 1 to 65535")
                .hasMessageContaining("WORKSTREAM_RATE_LIMITS is \"x\" but must be on or off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKSTREAM_MASTER_KEY", "WORKSTREAM_OPS_TOKEN"})
    void messageShouldNotRepeatValueWhenItIsSecret(String name) {
        Map<String, String> environment = Map.of(name, "1:hush");

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .hasMessageContaining(name + " must be")
                .hasMessageNotContaining("hush");
    }

    @Test
    void keysShouldBeRequiredWhenDatabaseIsExternal() {
        Map<String, String> environment = Map.of("WORKSTREAM_DB_URL", "jdbc:postgresql://db:5432/workstream");

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .hasMessageContaining("WORKSTREAM_MASTER_KEY must be set")
                .hasMessageContaining("WORKSTREAM_JWT_KEY must be set")
                .hasMessageContaining("WORKSTREAM_DB_OWNER_PASSWORD must be set");
    }

    @ParameterizedTest
    @CsvSource({"WORKSTREAM_REDIS_URL, redis://redis:6379", "WORKSTREAM_JMS_URL, mq://broker:7676"})
    void keysShouldBeRequiredWhenAnotherServiceIsExternal(String name, String url) {
        Map<String, String> environment = Map.of(name, url);

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .hasMessageContaining("WORKSTREAM_MASTER_KEY must be set because " + name)
                .hasMessageContaining("WORKSTREAM_JWT_KEY must be set because " + name)
                .hasMessageNotContaining("WORKSTREAM_DB");
    }

    @Test
    void accountShouldBeRequiredWhenTheBrokerIsExternal() {
        Map<String, String> environment = Map.of("WORKSTREAM_JMS_URL", "mq://broker:7676");

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .hasMessageContaining("WORKSTREAM_JMS_USER must be set")
                .hasMessageContaining("WORKSTREAM_JMS_PASSWORD must be set");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKSTREAM_DB_PASSWORD, WORKSTREAM_DB_URL",
        "WORKSTREAM_DB_OWNER_USER, WORKSTREAM_DB_URL",
        "WORKSTREAM_JMS_USER, WORKSTREAM_JMS_URL"
    })
    void accountShouldBeRefusedWhenTheServiceIsEmbedded(String name, String url) {
        Map<String, String> environment = Map.of(name, "x");

        assertThatThrownBy(() -> SettingsCheck.requireValid(environment))
                .hasMessageContaining(name + " must be left out without " + url);
    }

    @Test
    void keysShouldBeNamedOnceWhenSeveralServicesAreExternal() {
        Map<String, String> environment =
                Map.of("WORKSTREAM_REDIS_URL", "redis://redis:6379", "WORKSTREAM_JMS_URL", "mq://broker:7676");

        Throwable refusal = catchThrowable(() -> SettingsCheck.requireValid(environment));

        assertThat(refusal.getMessage().lines().filter(line -> line.contains("WORKSTREAM_MASTER_KEY")))
                .hasSize(1);
    }

    @Test
    void settingsShouldBeAcceptedWhenAllAreRight(@TempDir Path directory) throws Exception {
        Path pem = Files.writeString(directory.resolve("jwt.pem"), "pem");
        Map<String, String> environment = new HashMap<>(Map.of(
                "WORKSTREAM_DB_URL", "jdbc:postgresql://db:5432/workstream?ssl=true",
                "WORKSTREAM_DB_USER", "app",
                "WORKSTREAM_DB_PASSWORD", "x",
                "WORKSTREAM_DB_OWNER_USER", "owner",
                "WORKSTREAM_DB_OWNER_PASSWORD", "x",
                "WORKSTREAM_MASTER_KEY", "2:" + KEY + ",1:" + KEY,
                "WORKSTREAM_JWT_KEY", pem + "," + pem,
                "WORKSTREAM_REDIS_URL", "rediss://user:word@redis:6380",
                "WORKSTREAM_JMS_URL", "mq://broker:7676"));
        environment.putAll(Map.of(
                "WORKSTREAM_JMS_USER", "node",
                "WORKSTREAM_JMS_PASSWORD", "x",
                "WORKSTREAM_PUBLIC_URL", "https://workstream.example:8443/",
                "WORKSTREAM_TRUSTED_PROXIES", "10.0.0.1, 192.168.0.0/16,::1,fd00::/8",
                "WORKSTREAM_MAIL_FROM", "WorkStream <no-reply@workstream.example>",
                "WORKSTREAM_OPS_TOKEN", "0123456789abcdef"));
        environment.putAll(Map.of(
                "WORKSTREAM_HTTP_ADDRESS", "::1",
                "WORKSTREAM_ROLES", "worker, web",
                "WORKSTREAM_STORAGE", "file:/data",
                "WORKSTREAM_EGRESS_ALLOW", "127.0.0.1:8090,[::1]:99",
                "WORKSTREAM_RATE_LIMITS", "off",
                "WORKSTREAM_SMTP_URL", ""));
        environment.putAll(Map.of(
                "WORKSTREAM_WHATSAPP_GRAPH_VERSION", "v26.0",
                "WORKSTREAM_WHATSAPP_UNKNOWN_HOLD_SECONDS", "3600",
                "WORKSTREAM_WHATSAPP_RETRY_SECONDS", "1, 2,3600",
                "WORKSTREAM_WHATSAPP_RATE_NUMBER_SECONDS", "5",
                "WORKSTREAM_JOB_WORKERS", "1",
                "WORKSTREAM_API_LIMIT_USER", "100",
                "WORKSTREAM_HEAP", "256M",
                "WORKSTREAM_EGRESS_CONNECT_TIMEOUT_MS", "600000"));

        assertThatCode(() -> SettingsCheck.requireValid(environment)).doesNotThrowAnyException();
    }
}
