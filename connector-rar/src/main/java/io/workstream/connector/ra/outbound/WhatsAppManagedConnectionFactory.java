package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.api.WhatsAppConnectionFactory;
import io.workstream.connector.ra.inbound.ConnectorResourceAdapter;
import io.workstream.connector.ra.whatsapp.WhatsAppClient;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;

/** Makes the pooled connections to WhatsApp. */
@ConnectionDefinition(
        connectionFactory = WhatsAppConnectionFactory.class,
        connectionFactoryImpl = PooledWhatsAppConnections.class,
        connection = WhatsAppConnection.class,
        connectionImpl = WhatsAppHandle.class)
public class WhatsAppManagedConnectionFactory extends ConnectorManagedConnectionFactory<WhatsAppClient> {

    private static final long serialVersionUID = 1L;
    private static final ConnectionKind<WhatsAppClient> KIND = new ConnectionKind<>("WhatsApp", WhatsAppHandle::new);

    @Override
    public Object createConnectionFactory(ConnectionManager connections) {
        return new PooledWhatsAppConnections(this, connections);
    }

    @Override
    ConnectionKind<WhatsAppClient> kind() {
        return KIND;
    }

    @Override
    WhatsAppClient clientOf(ConnectorResourceAdapter started) throws ResourceException {
        return started.whatsApp();
    }
}
