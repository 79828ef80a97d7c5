package io.workstream.connector.ra.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.connector.ra.egress.SettingSource;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectorResourceAdapterTest {

    private final ConnectorResourceAdapter adapter = new ConnectorResourceAdapter();

    @AfterEach
    void stop() {
        adapter.stop();
    }

    @Test
    void adapterShouldServeClientsOnlyBetweenStartAndStop() throws ResourceException {
        assertThatThrownBy(adapter::jivo).isInstanceOf(ResourceException.class);

        adapter.start((SettingSource) setting -> Optional.empty());
        assertThat(adapter.jivo()).isNotNull();
        assertThat(adapter.whatsApp()).isNotNull();

        adapter.stop();
        adapter.stop();
        assertThatThrownBy(adapter::whatsApp).isInstanceOf(ResourceException.class);
    }

    @Test
    void startShouldFailWithVariableNameWhenSettingIsWrong() {
        SettingSource settings =
                setting -> setting.equals("workstream.egress.allow") ? Optional.of("nonsense") : Optional.empty();

        assertThatThrownBy(() -> adapter.start(settings))
                .isInstanceOf(ResourceAdapterInternalException.class)
                .hasMessageContaining("WORKSTREAM_EGRESS_ALLOW");
    }

    @Test
    void activationShouldBeRefusedBecauseNothingComesIn() {
        assertThatThrownBy(() -> adapter.endpointActivation(null, null))
                .isInstanceOf(NotSupportedException.class)
                .hasMessageContaining("webhook");
    }
}
