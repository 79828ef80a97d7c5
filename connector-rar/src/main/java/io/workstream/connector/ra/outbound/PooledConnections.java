package io.workstream.connector.ra.outbound;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.io.Serializable;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the application looks up; lends through the server's pool.
 *
 * @param <H> the connection interface of the kind
 */
public abstract class PooledConnections<H> implements Referenceable, Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<H> connection;
    private final ManagedConnectionFactory factory;
    private final ConnectionManager connections;
    private @Nullable Reference reference;

    PooledConnections(Class<H> connection, ManagedConnectionFactory factory, ConnectionManager connections) {
        this.connection = connection;
        this.factory = factory;
        this.connections = connections;
    }

    /** Borrows a connection. */
    public H getConnection() throws ResourceException {
        return connection.cast(connections.allocateConnection(factory, null));
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
