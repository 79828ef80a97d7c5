package io.workstream.connector.ra.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.connector.ra.api.JivoConnectionFactory;
import io.workstream.connector.ra.inbound.ConnectorResourceAdapter;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import java.util.Set;
import javax.naming.Reference;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagedConnectionFactoryTest {

    private final ConnectorResourceAdapter adapter = new ConnectorResourceAdapter();
    private final JivoManagedConnectionFactory jivo = new JivoManagedConnectionFactory();
    private final WhatsAppManagedConnectionFactory whatsApp = new WhatsAppManagedConnectionFactory();

    @BeforeEach
    void start() throws ResourceException {
        adapter.start(setting -> Optional.empty());
        jivo.setResourceAdapter(adapter);
        whatsApp.setResourceAdapter(adapter);
    }

    @AfterEach
    void stop() {
        adapter.stop();
    }

    @Test
    void matchShouldFindOnlyConnectionsOfItsOwnKind() throws ResourceException {
        ManagedConnection toJivo = jivo.createManagedConnection(null, null);
        ManagedConnection toWhatsApp = whatsApp.createManagedConnection(null, null);

        assertThat(jivo.matchManagedConnections(Set.of(toJivo, toWhatsApp), null, null))
                .isSameAs(toJivo);
        assertThat(whatsApp.matchManagedConnections(Set.of(toJivo, toWhatsApp), null, null))
                .isSameAs(toWhatsApp);
        assertThat(whatsApp.matchManagedConnections(Set.of(toJivo), null, null)).isNull();
    }

    @Test
    void factoriesShouldBeEqualOnlyWithinTheirKind() {
        assertThat(jivo).isEqualTo(new JivoManagedConnectionFactory()).isNotEqualTo(whatsApp);
        assertThat(jivo).hasSameHashCodeAs(new JivoManagedConnectionFactory());
        assertThat(whatsApp).isEqualTo(new WhatsAppManagedConnectionFactory());
    }

    @Test
    void factoryShouldRefuseAdapterOfAnotherProduct() {
        ResourceAdapter foreign = new ForeignAdapter();

        assertThatThrownBy(() -> jivo.setResourceAdapter(foreign)).isInstanceOf(ResourceException.class);

        assertThat(jivo.getResourceAdapter()).isSameAs(adapter);
    }

    @Test
    void factoryShouldMakeNoConnectionWhenItHasNoAdapter() {
        JivoManagedConnectionFactory alone = new JivoManagedConnectionFactory();

        assertThatThrownBy(() -> alone.createManagedConnection(null, null)).isInstanceOf(ResourceException.class);
    }

    @Test
    void factoryShouldRefuseToServeWithoutPool() {
        assertThatThrownBy(jivo::createConnectionFactory).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void factoryShouldWorkAgainWhenItWasSerialised() throws Exception {
        JivoManagedConnectionFactory copy = copyOf(jivo);
        copy.setResourceAdapter(adapter);

        ManagedConnection managed = copy.createManagedConnection(null, null);

        assertThat(managed.getMetaData().getEISProductName()).isEqualTo("Jivo");
        assertThat(copy).isEqualTo(jivo);
    }

    @Test
    void connectionFactoryShouldKeepItsReference() throws Exception {
        JivoConnectionFactory connections =
                (JivoConnectionFactory) jivo.createConnectionFactory(new BoundedConnections(1));
        Reference reference = new Reference("x");

        connections.setReference(reference);

        assertThat(connections.getReference()).isSameAs(reference);
    }

    private static JivoManagedConnectionFactory copyOf(JivoManagedConnectionFactory original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (JivoManagedConnectionFactory) in.readObject();
        }
    }

    private static final class ForeignAdapter implements ResourceAdapter {

        @Override
        public void start(BootstrapContext context) {}

        @Override
        public void stop() {}

        @Override
        public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) {}

        @Override
        public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {}

        @Override
        public XAResource[] getXAResources(ActivationSpec[] specs) {
            return new XAResource[0];
        }
    }
}
