package io.workstream.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.simulator.SimulatorSettings;
import io.workstream.simulator.Simulators;
import io.workstream.simulator.jivo.JivoChannel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoWiringTest {

    private static final DemoOwner OWNER = DemoOwner.withPassword(DemoOwner.DEFAULT_PASSWORD);

    private StubApi product;

    @BeforeEach
    void start() {
        product = new StubApi();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void wiringShouldCreateEverythingWhenProductIsEmpty() {
        try (Simulators simulators = Simulators.start(SimulatorSettings.onFreePorts())) {
            WiredDemo demo = new DemoWiring(product.url(), OWNER, simulators).wire();

            assertThat(product.created)
                    .containsExactly(
                            "/api/v1/workspaces",
                            "/api/v1/workspaces/id-1/whatsapp-accounts",
                            "/api/v1/workspaces/id-1/jivo-channels",
                            "/api/v1/workspaces/id-1/routes");
            assertThat(simulators.numbers().isVerified("100000000000001")).isTrue();
            JivoChannel channel = simulators.jivo().channels().get(0);
            assertThat(channel.inboundUrl()).isEqualTo(URI.create(product.url() + "/webhooks/jivo/id-3"));
            assertThat(product.things
                            .get("/api/v1/workspaces/id-1/jivo-channels/id-3")
                            .path("outboundUrl")
                            .textValue())
                    .isEqualTo(simulators.baseUrl().resolve(channel.path()).toString());
            assertThat(printed(demo))
                    .contains(
                            "owner@demo.example / Demo-Owner-2026!",
                            product.url().toString());
        }
    }

    @Test
    void wiringShouldReuseWhatExistsWhenSimulatorsStartAgainOnAnotherPort() {
        try (Simulators first = Simulators.start(SimulatorSettings.onFreePorts())) {
            new DemoWiring(product.url(), OWNER, first).wire();
        }

        try (Simulators second = Simulators.start(SimulatorSettings.onFreePorts())) {
            new DemoWiring(product.url(), OWNER, second).wire();

            assertThat(product.created).hasSize(4);
            assertThat(second.numbers().isVerified("100000000000001")).isTrue();
            assertThat(product.things
                            .get("/api/v1/workspaces/id-1/jivo-channels/id-3")
                            .path("outboundUrl")
                            .textValue())
                    .startsWith(second.baseUrl().toString());
        }
    }

    @Test
    void wiringShouldSayWhichCallFailedWhenProductRefuses() {
        try (Simulators simulators = Simulators.start(SimulatorSettings.onFreePorts())) {
            DemoWiring wiring = new DemoWiring(simulators.baseUrl(), OWNER, simulators);

            assertThatThrownBy(wiring::wire).hasMessageContaining("auth/register answered 404");
        }
    }

    private static String printed(WiredDemo demo) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        demo.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
