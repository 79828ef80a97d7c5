package io.workstream.connector.ra.whatsapp;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressSettings;
import io.workstream.connector.ra.egress.SettingSource;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that plays the Graph API in version v25.0, and a client of it for each test. */
final class Graph extends WireMockExtension {

    static final CloudCredentials CREDENTIALS = new CloudCredentials("100000000000001", "EAABtoken");

    private @Nullable EgressClient egress;
    private @Nullable WhatsAppClient client;

    Graph() {
        super(newInstance().options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort()));
    }

    WhatsAppClient client() {
        if (client == null) {
            throw new IllegalStateException("there is a client during a test only");
        }
        return client;
    }

    @Override
    protected void onBeforeEach(WireMockRuntimeInfo server) {
        Map<String, String> values = Map.of(
                "workstream.whatsapp.graph.url", "http://127.0.0.1:" + server.getHttpPort() + "/",
                "workstream.whatsapp.graph.version", "v25.0",
                "workstream.egress.answer-timeout-ms", "1000");
        SettingSource settings = setting -> Optional.ofNullable(values.get(setting));
        egress = new EgressClient(EgressSettings.from(settings), Clock.systemUTC());
        client = new WhatsAppClient(egress, WhatsAppSettings.from(settings));
    }

    @Override
    protected void onAfterEach(WireMockRuntimeInfo server) {
        if (egress != null) {
            egress.close();
        }
    }
}
