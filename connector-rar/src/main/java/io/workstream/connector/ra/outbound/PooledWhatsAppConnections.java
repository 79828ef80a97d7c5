package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.api.WhatsAppConnectionFactory;
import jakarta.resource.spi.ConnectionManager;

/** What the application looks up for WhatsApp. */
public final class PooledWhatsAppConnections extends PooledConnections<WhatsAppConnection>
        implements WhatsAppConnectionFactory {

    private static final long serialVersionUID = 1L;

    PooledWhatsAppConnections(WhatsAppManagedConnectionFactory factory, ConnectionManager connections) {
        super(WhatsAppConnection.class, factory, connections);
    }
}
