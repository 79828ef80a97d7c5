package io.workstream.connector.ra.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAllocationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The smallest pool that keeps the connector architecture's promises: bounded, matching, cleaning up on return. */
final class BoundedConnections implements ConnectionManager, ConnectionEventListener {

    private static final long serialVersionUID = 1L;

    private final int bound;
    private final transient Set<ManagedConnection> free = new LinkedHashSet<>();
    final transient List<ManagedConnection> created = new ArrayList<>();

    BoundedConnections(int bound) {
        this.bound = bound;
    }

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo info)
            throws ResourceException {
        ManagedConnection connection = factory.matchManagedConnections(free, null, info);
        if (connection == null) {
            if (created.size() == bound) {
                throw new ResourceAllocationException("all " + bound + " connections are busy");
            }
            connection = factory.createManagedConnection(null, info);
            connection.addConnectionEventListener(this);
            created.add(connection);
        }
        free.remove(connection);
        return connection.getConnection(null, info);
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        ManagedConnection connection = (ManagedConnection) event.getSource();
        try {
            connection.cleanup();
        } catch (ResourceException e) {
            throw new AssertionError(e);
        }
        free.add(connection);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        throw new AssertionError("no connection of ours fails as such");
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new AssertionError("no transactions");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new AssertionError("no transactions");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new AssertionError("no transactions");
    }
}
