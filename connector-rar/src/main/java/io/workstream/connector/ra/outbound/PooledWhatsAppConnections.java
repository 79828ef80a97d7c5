package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.api.WhatsAppConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/** What the application looks up for WhatsApp; lends through the server's pool. */
public final class PooledWhatsAppConnections implements WhatsAppConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final WhatsAppManagedConnectionFactory factory;
    private final ConnectionManager connections;
    private @Nullable Reference reference;

    PooledWhatsAppConnections(WhatsAppManagedConnectionFactory factory, ConnectionManager connections) {
        this.factory = factory;
        this.connections = connections;
    }

    @Override
    public WhatsAppConnection getConnection() throws ResourceException {
        return (WhatsAppConnection) connections.allocateConnection(factory, null);
    }

    @Override
    public void setReference(Reference newReference) {
        reference = newReference;
    }

    @Override
    public @Nullable Reference getReference() {
        return reference;
    }
}
