package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/** What the application looks up for Jivo; lends through the server's pool. */
public final class PooledJivoConnections implements JivoConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final JivoManagedConnectionFactory factory;
    private final ConnectionManager connections;
    private @Nullable Reference reference;

    PooledJivoConnections(JivoManagedConnectionFactory factory, ConnectionManager connections) {
        this.factory = factory;
        this.connections = connections;
    }

    @Override
    public JivoConnection getConnection() throws ResourceException {
        return (JivoConnection) connections.allocateConnection(factory, null);
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
