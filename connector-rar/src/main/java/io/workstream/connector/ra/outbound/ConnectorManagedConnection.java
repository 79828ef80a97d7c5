package io.workstream.connector.ra.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * One place in the server's pool. It is born when the pool grows, lent through handles, cleaned up between borrowers
 * (which cuts the handles of the last one off), and destroyed when the pool shrinks; from then on it refuses to be used.
 */
final class ConnectorManagedConnection<C> implements ManagedConnection {

    private final ConnectionKind<C> kind;
    private final C client;
    private final Set<ConnectionHandle<C>> handles = new HashSet<>();
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private boolean destroyed;
    private @Nullable PrintWriter logWriter;

    ConnectorManagedConnection(ConnectionKind<C> kind, C client) {
        this.kind = kind;
        this.client = client;
    }

    @Override
    public synchronized Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo info)
            throws ResourceException {
        refuseWhenDestroyed();
        ConnectionHandle<C> handle = kind.handles().apply(new HandleLink<>(this));
        handles.add(handle);
        return handle;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        ConnectionHandle<C> handle = own(connection);
        synchronized (this) {
            refuseWhenDestroyed();
            handles.add(handle);
        }
        ConnectorManagedConnection<C> last = handle.link().moveTo(this);
        if (last != null && last != this) {
            last.forget(handle);
        }
    }

    /** Every handle made by a connection of our kind wraps our kind of client. */
    @SuppressWarnings("unchecked")
    private ConnectionHandle<C> own(Object connection) throws ResourceException {
        if (connection instanceof ConnectionHandle<?> handle && handle.link().isOpenTo(kind)) {
            return (ConnectionHandle<C>) handle;
        }
        throw new ResourceException("not an open connection to " + kind.product());
    }

    @Override
    public synchronized void cleanup() throws ResourceException {
        refuseWhenDestroyed();
        cutHandles();
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        cutHandles();
        listeners.clear();
    }

    private void cutHandles() {
        handles.forEach(handle -> handle.link().cut());
        handles.clear();
    }

    /** Called by a handle that the application closed; the pool takes the connection back when it hears the event. */
    void handleClosed(ConnectionHandle<C> handle) {
        forget(handle);
        ConnectionEvent closed = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        closed.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(closed));
    }

    private synchronized void forget(ConnectionHandle<C> handle) {
        handles.remove(handle);
    }

    synchronized C client() {
        if (destroyed) {
            throw new IllegalStateException("this connection is destroyed");
        }
        return client;
    }

    boolean isOf(ConnectionKind<?> wanted) {
        return kind.equals(wanted);
    }

    synchronized boolean isUsableAs(ConnectionKind<?> wanted) {
        return kind.equals(wanted) && !destroyed;
    }

    private void refuseWhenDestroyed() throws ResourceException {
        if (destroyed) {
            throw new jakarta.resource.spi.IllegalStateException("this connection is destroyed");
        }
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("a sent message cannot be rolled back");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("a sent message cannot be rolled back");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new ProductMetaData(kind.product());
    }

    @Override
    public synchronized void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public synchronized @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    private record ProductMetaData(String product) implements ManagedConnectionMetaData {

        @Override
        public String getEISProductName() {
            return product;
        }

        /** Each call names its own version. */
        @Override
        public String getEISProductVersion() {
            return "";
        }

        /** No limit of its own: the pool sets one. */
        @Override
        public int getMaxConnections() {
            return 0;
        }

        /** Credentials travel with each call. */
        @Override
        public String getUserName() {
            return "";
        }
    }
}
