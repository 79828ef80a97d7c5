package io.workstream.connector.ra.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import io.workstream.connector.ra.api.MediaFile;
import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.Address;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.api.WhatsAppConnectionFactory;
import io.workstream.connector.ra.inbound.ConnectorResourceAdapter;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ResourceAllocationException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagedConnectionLifeTest {

    private static final URI CHANNEL = URI.create("http://forbidden.example/channel");

    private final ConnectorResourceAdapter adapter = new ConnectorResourceAdapter();
    private final JivoManagedConnectionFactory jivo = new JivoManagedConnectionFactory();
    private final WhatsAppManagedConnectionFactory whatsApp = new WhatsAppManagedConnectionFactory();
    private final BoundedConnections pool = new BoundedConnections(2);
    private JivoConnectionFactory connections;

    @BeforeEach
    void start() throws ResourceException {
        adapter.start(setting -> Optional.empty());
        jivo.setResourceAdapter(adapter);
        whatsApp.setResourceAdapter(adapter);
        connections = (JivoConnectionFactory) jivo.createConnectionFactory(pool);
    }

    @AfterEach
    void stop() {
        adapter.stop();
    }

    @Test
    void connectionShouldBeUsedAgainWhenItWasClosed() throws ResourceException {
        for (int i = 0; i < 5; i++) {
            try (JivoConnection connection = connections.getConnection()) {
                assertThat(connection.objectionTo(CHANNEL)).isPresent();
            }
        }

        assertThat(pool.created).hasSize(1);
    }

    @Test
    void poolShouldRefuseWhenEveryConnectionIsBusyAndLendAgainWhenOneIsClosed() throws ResourceException {
        JivoConnection first = connections.getConnection();
        JivoConnection second = connections.getConnection();
        assertThatThrownBy(connections::getConnection).isInstanceOf(ResourceAllocationException.class);

        first.close();
        JivoConnection third = connections.getConnection();

        assertThat(third.objectionTo(CHANNEL)).isPresent();
        assertThat(second.objectionTo(CHANNEL)).isPresent();
        assertThat(pool.created).hasSize(2);
    }

    @Test
    void handleShouldRefuseUseWhenItWasClosed() throws ResourceException {
        JivoConnection closed = connections.getConnection();
        closed.close();

        assertThatThrownBy(() -> closed.status(CHANNEL)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.objectionTo(CHANNEL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyCallShouldBeRefusedWhenHandleWasClosed() throws ResourceException {
        WhatsAppConnection closed = (WhatsAppConnection)
                whatsApp.createManagedConnection(null, null).getConnection(null, null);
        closed.close();
        CloudCredentials credentials = new CloudCredentials("1", "t");
        MediaLocation location = new MediaLocation(CHANNEL, null, null, -1);
        MediaFile file = new MediaFile("image/jpeg", "1.jpg", 1, InputStream.nullInputStream());

        List<ThrowingCallable> calls = List.of(
                () -> closed.send(credentials, new OutboundMessage(new Address(AddressKind.PHONE, "1"), "Hi", "tag")),
                () -> closed.markRead(credentials, "wamid.1"),
                () -> closed.typing(credentials, "wamid.1"),
                () -> closed.check(credentials),
                () -> closed.mediaLocation(credentials, "1"),
                () -> closed.download(credentials, location, 1, OutputStream.nullOutputStream()),
                () -> closed.uploadMedia(credentials, file),
                () -> closed.templates(credentials, "1", null));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void secondCloseShouldNotTakeConnectionFromItsNextBorrower() throws ResourceException {
        JivoConnection first = connections.getConnection();
        first.close();
        JivoConnection second = connections.getConnection();

        first.close();

        assertThat(second.objectionTo(CHANNEL)).isPresent();
        assertThat(pool.created).hasSize(1);
    }

    @Test
    void closeShouldBeToldOnceWithTheHandle() throws ResourceException {
        ManagedConnection managed = jivo.createManagedConnection(null, null);
        RecordedEvents events = new RecordedEvents();
        managed.addConnectionEventListener(events);
        JivoConnection handle = (JivoConnection) managed.getConnection(null, null);

        handle.close();
        handle.close();

        assertThat(events.closed).singleElement().satisfies(event -> {
            assertThat(event.getConnectionHandle()).isSameAs(handle);
            assertThat(event.getSource()).isSameAs(managed);
        });
    }

    @Test
    void listenerShouldHearNothingWhenItWasRemoved() throws ResourceException {
        ManagedConnection managed = jivo.createManagedConnection(null, null);
        RecordedEvents events = new RecordedEvents();
        managed.addConnectionEventListener(events);
        managed.removeConnectionEventListener(events);

        ((JivoConnection) managed.getConnection(null, null)).close();

        assertThat(events.closed).isEmpty();
    }

    @Test
    void cleanupShouldCutHandlesWithoutEvents() throws ResourceException {
        ManagedConnection managed = jivo.createManagedConnection(null, null);
        RecordedEvents events = new RecordedEvents();
        managed.addConnectionEventListener(events);
        JivoConnection old = (JivoConnection) managed.getConnection(null, null);

        managed.cleanup();
        old.close();
        JivoConnection fresh = (JivoConnection) managed.getConnection(null, null);

        assertThat(events.closed).isEmpty();
        assertThatThrownBy(() -> old.status(CHANNEL)).isInstanceOf(IllegalStateException.class);
        assertThat(fresh.objectionTo(CHANNEL)).isPresent();
    }

    @Test
    void everythingShouldBeRefusedWhenConnectionIsDestroyed() throws ResourceException {
        ManagedConnection managed = jivo.createManagedConnection(null, null);
        JivoConnection handle = (JivoConnection) managed.getConnection(null, null);

        managed.destroy();
        managed.destroy();

        assertThatThrownBy(() -> handle.status(CHANNEL)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> managed.getConnection(null, null)).isInstanceOf(ResourceException.class);
        assertThatThrownBy(managed::cleanup).isInstanceOf(ResourceException.class);
        assertThat(jivo.matchManagedConnections(Set.of(managed), null, null)).isNull();
    }

    @Test
    void handleShouldMoveWhenServerAssociatesItAnew() throws ResourceException {
        ManagedConnection first = jivo.createManagedConnection(null, null);
        ManagedConnection second = jivo.createManagedConnection(null, null);
        RecordedEvents events = new RecordedEvents();
        second.addConnectionEventListener(events);
        JivoConnection handle = (JivoConnection) first.getConnection(null, null);

        second.associateConnection(handle);
        first.destroy();

        assertThat(handle.objectionTo(CHANNEL)).isPresent();
        handle.close();
        assertThat(events.closed).hasSize(1);
    }

    @Test
    void handleShouldNotMoveWhenItIsOfAnotherKindOrClosed() throws ResourceException {
        ManagedConnection managed = jivo.createManagedConnection(null, null);
        Object foreign = whatsApp.createManagedConnection(null, null).getConnection(null, null);
        JivoConnection closed =
                (JivoConnection) jivo.createManagedConnection(null, null).getConnection(null, null);
        closed.close();

        assertThatThrownBy(() -> managed.associateConnection(foreign)).isInstanceOf(ResourceException.class);
        assertThatThrownBy(() -> managed.associateConnection(closed)).isInstanceOf(ResourceException.class);
        assertThatThrownBy(() -> managed.associateConnection("text")).isInstanceOf(ResourceException.class);
    }

    @Test
    void whatsAppConnectionShouldReachItsClient() throws ResourceException {
        WhatsAppConnectionFactory factory = (WhatsAppConnectionFactory) whatsApp.createConnectionFactory(pool);

        try (WhatsAppConnection connection = factory.getConnection()) {
            assertThat(connection.check(new CloudCredentials("x", "t")).outcome())
                    .isEqualTo(Outcome.FORBIDDEN);
        }
    }

    @Test
    void connectionShouldTellUnreachableWhenAdapterWasStopped() throws ResourceException {
        JivoConnection connection = connections.getConnection();

        adapter.stop();

        assertThat(connection
                        .status(URI.create("https://198.41.0.4/x"))
                        .receipt()
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        assertThatThrownBy(() -> jivo.createManagedConnection(null, null))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("not started");
    }

    @Test
    void connectionShouldOfferNoTransaction() throws ResourceException {
        ManagedConnection managed = jivo.createManagedConnection(null, null);

        assertThatThrownBy(managed::getXAResource).isInstanceOf(NotSupportedException.class);
        assertThatThrownBy(managed::getLocalTransaction).isInstanceOf(NotSupportedException.class);
        assertThat(managed.getMetaData().getEISProductName()).isEqualTo("Jivo");
    }
}
