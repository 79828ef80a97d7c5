package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.inbound.ConnectorResourceAdapter;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pooled connections of one kind; the server creates one per pool definition. The connector architecture wants
 * a class of its own for each pair of connection interfaces, so a kind adds its annotation, its name and its client.
 *
 * @param <C> the client that makes the calls
 */
public abstract class ConnectorManagedConnectionFactory<C>
        implements ManagedConnectionFactory, ResourceAdapterAssociation {

    private static final long serialVersionUID = 1L;

    private transient @Nullable ConnectorResourceAdapter adapter;
    private transient @Nullable PrintWriter logWriter;

    /** Asked for rather than kept: the server may serialise a factory, and a kind holds code. */
    abstract ConnectionKind<C> kind();

    /** The adapter's client for this kind; refused while the adapter is not started. */
    abstract C clientOf(ConnectorResourceAdapter started) throws ResourceException;

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("connections exist in the pool of a server only");
    }

    @Override
    public ManagedConnection createManagedConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo info)
            throws ResourceException {
        if (adapter == null) {
            throw new ResourceException("the connection factory has no resource adapter");
        }
        return new ConnectorManagedConnection<>(kind(), clientOf(adapter));
    }

    // The interface hands over a raw set.
    @SuppressWarnings("rawtypes")
    @Override
    public @Nullable ManagedConnection matchManagedConnections(
            Set candidates, @Nullable Subject subject, @Nullable ConnectionRequestInfo info) {
        return kind().firstUsable(candidates);
    }

    @Override
    public @Nullable ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter owner) throws ResourceException {
        if (!(owner instanceof ConnectorResourceAdapter connector)) {
            throw new ResourceException("not the adapter of this connection factory");
        }
        adapter = connector;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    /** Equal by configuration, as the connector architecture asks; there is none, so the kind decides. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }
}
