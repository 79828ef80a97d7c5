package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandFileTest {

    private static final String CONFIG = "set configs.config.server-config.";

    @Test
    void commandsShouldCarryPortsAndLoopbackWhenRendered() {
        String commands = CommandFile.preboot(Stacks.in(Path.of("var"), Map.of()));

        assertThat(commands.lines())
                .contains(
                        CONFIG + "network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1",
                        CONFIG + "network-config.network-listeners.network-listener.http-listener-1.port=18280",
                        CONFIG + "network-config.network-listeners.network-listener.admin-listener.port=28348",
                        CONFIG + "admin-service.jmx-connector.system.address=127.0.0.1",
                        CONFIG + "jms-service.type=EMBEDDED")
                .allSatisfy(line -> assertThat(line).startsWith("set ").doesNotContain("@{"));
    }

    @Test
    void httpShouldBeClosedUntilTheApplicationIsThere() {
        String commands = CommandFile.preboot(Stacks.in(Path.of("var"), Map.of()));

        assertThat(commands.lines())
                .contains(CONFIG + "network-config.network-listeners.network-listener.http-listener-1.enabled=false");
    }

    @Test
    void accessLogShouldHaveNothingThatCarriesTokens() {
        String commands = CommandFile.preboot(Stacks.in(Path.of("var"), Map.of()));

        assertThat(commands.lines().filter(line -> line.contains("access-log.format")))
                .singleElement()
                .asString()
                .contains("%attribute.workstream.path%")
                .doesNotContain("%request%", "%http-uri%", "%query-str%", "%header", "%cookie", "%referer");
    }

    @Test
    void slowSendersShouldHoldThreadsForABoundedTime() {
        String commands = CommandFile.preboot(Stacks.in(Path.of("var"), Map.of()));

        assertThat(commands.lines())
                .contains(
                        CONFIG + "network-config.transports.transport.tcp.read-timeout-millis=10000",
                        CONFIG + "network-config.protocols.protocol.http-listener-1.http.request-timeout-seconds=300");
    }

    @Test
    void brokerShouldBeRemoteWhenUrlIsSet() {
        Map<String, String> environment = Map.of("WORKSTREAM_JMS_URL", "mq://broker.internal:7676");

        String commands = CommandFile.preboot(Stacks.in(Path.of("var"), environment));

        assertThat(commands.lines())
                .contains(
                        CONFIG + "jms-service.type=REMOTE",
                        CONFIG + "jms-service.jms-host.default_JMS_host.host=broker.internal",
                        CONFIG + "jms-service.jms-host.default_JMS_host.port=7676");
    }

    @Test
    void renderingShouldFailWhenPlaceIsUnknown() {
        assertThatThrownBy(() -> CommandFile.render("set x=@{nothing}", Map.of()))
                .hasMessageContaining("nothing");
    }

    @Test
    void startCommandShouldBeTheJavaLinesWhenDryRunIsRead() {
        String dryRun =
                "Dump of JVM Invocation line:\n/opt/jdk/bin/java\n-cp\na b\nMain\n\nCommand start-domain executed.\n";

        assertThat(StartCommand.of(dryRun)).containsExactly("/opt/jdk/bin/java", "-cp", "a b", "Main");
    }

    @Test
    void startShouldFailWhenDryRunPrintsNoCommand() {
        assertThatThrownBy(() -> StartCommand.of("Domain already running.\n"))
                .hasMessageContaining("Domain already running");
    }
}
