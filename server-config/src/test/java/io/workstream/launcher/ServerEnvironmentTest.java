package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerEnvironmentTest {

    @TempDir
    Path var;

    @Test
    void applicationShouldSeeEmbeddedPartsWhenNothingIsSet() {
        Map<String, String> variables = variables(Map.of());

        assertThat(variables)
                .containsEntry("WORKSTREAM_DB_URL", "jdbc:postgresql://127.0.0.1:18532/workstream")
                .containsEntry("WORKSTREAM_DB_USER", "workstream_app")
                .containsEntry("WORKSTREAM_DB_OWNER_USER", "workstream_owner")
                .containsEntry("WORKSTREAM_REDIS_URL", "redis://127.0.0.1:18479")
                .containsEntry("WORKSTREAM_PUBLIC_URL", "http://localhost:18280")
                .containsEntry("WORKSTREAM_HTTP_PORT", "18280")
                .containsEntry("WORKSTREAM_STORAGE", "file:" + var.resolve("storage"))
                .containsEntry("WORKSTREAM_ADMIN_EMAIL", "admin@workstream.local")
                .containsEntry("WORKSTREAM_JWT_KEY", var.resolve("keys/jwt.pem").toString())
                .containsKeys("WORKSTREAM_DB_PASSWORD", "WORKSTREAM_MASTER_KEY", "WORKSTREAM_ADMIN_PASSWORD");
    }

    @Test
    void brokerAccountShouldBeGeneratedWhenTheBrokerIsEmbedded() {
        Map<String, String> variables = variables(Map.of());

        assertThat(variables)
                .containsEntry("WORKSTREAM_JMS_USER", "workstream")
                .containsEntry("WORKSTREAM_JMS_PASSWORD", new Keys(var.resolve("keys")).password("jms-app.password"));
    }

    @Test
    void brokerAccountShouldBeTheCallersWhenTheBrokerIs() {
        Map<String, String> variables = variables(Map.of(
                "WORKSTREAM_JMS_URL", "mq://broker:7676",
                "WORKSTREAM_JMS_USER", "node",
                "WORKSTREAM_JMS_PASSWORD", "word"));

        assertThat(variables)
                .containsEntry("WORKSTREAM_JMS_USER", "node")
                .containsEntry("WORKSTREAM_JMS_PASSWORD", "word");
        assertThat(var.resolve("keys/jms-app.password")).doesNotExist();
    }

    @Test
    void callersValuesShouldWinWhenSet() {
        Map<String, String> variables = variables(Map.of(
                "WORKSTREAM_REDIS_URL", "redis://elsewhere:6379",
                "WORKSTREAM_ROLES", "worker",
                "WORKSTREAM_ADMIN_PASSWORD", "chosen by me",
                "PATH", "/bin"));

        assertThat(variables)
                .containsEntry("WORKSTREAM_REDIS_URL", "redis://elsewhere:6379")
                .containsEntry("WORKSTREAM_ROLES", "worker")
                .containsEntry("WORKSTREAM_ADMIN_PASSWORD", "chosen by me")
                .doesNotContainKey("PATH");
        assertThat(var.resolve("keys/first-admin.password")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "WORKSTREAM_DB_URL, jdbc:postgresql://db:5432/workstream",
        "WORKSTREAM_REDIS_URL, redis://elsewhere:6379",
        "WORKSTREAM_JMS_URL, mq://elsewhere:7676"
    })
    void noSharedKeyShouldBeMadeUpWhenAServiceIsExternal(String name, String url) {
        Map<String, String> variables = variables(Map.of(name, url));

        assertThat(variables).doesNotContainKeys("WORKSTREAM_MASTER_KEY", "WORKSTREAM_JWT_KEY");
        assertThat(var.resolve("keys/master.key")).doesNotExist();
    }

    @Test
    void noDatabasePasswordShouldBeMadeUpWhenDatabaseIsExternal() {
        Map<String, String> variables = variables(Map.of("WORKSTREAM_DB_URL", "jdbc:postgresql://db:5432/workstream"));

        assertThat(variables).doesNotContainKeys("WORKSTREAM_DB_PASSWORD", "WORKSTREAM_DB_OWNER_PASSWORD");
    }

    @Test
    void demoShouldReachOnlyTheSimulatorsWhenStarted() {
        Simulators simulators = new Simulators(Path.of(System.getProperty("java.home"), "lib/modules"), Map.of());

        Map<String, String> variables = simulators.environment(Map.of("WORKSTREAM_EGRESS_ALLOW", "10.0.0.1:80"));

        assertThat(variables)
                .containsEntry("WORKSTREAM_WHATSAPP_GRAPH_URL", "http://127.0.0.1:8090/graph")
                .containsEntry("WORKSTREAM_EGRESS_ALLOW", "10.0.0.1:80,127.0.0.1:8090");
    }

    @Test
    void demoShouldBeRefusedWhenAddressIsNotLoopback() {
        Simulators simulators = new Simulators(Path.of("simulators.jar"), Map.of());

        assertThatThrownBy(() -> simulators.environment(Map.of("WORKSTREAM_HTTP_ADDRESS", "0.0.0.0")))
                .hasMessageContaining("WORKSTREAM_HTTP_ADDRESS")
                .hasMessageContaining("loopback");
    }

    private Map<String, String> variables(Map<String, String> environment) {
        return new ServerEnvironment(Stacks.in(var, environment), new Keys(var.resolve("keys"))).variables();
    }
}
