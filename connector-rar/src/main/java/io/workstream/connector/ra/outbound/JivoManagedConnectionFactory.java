package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import io.workstream.connector.ra.inbound.ConnectorResourceAdapter;
import io.workstream.connector.ra.jivo.JivoClient;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/** Makes the pooled connections to Jivo; the server creates one per pool definition. */
@ConnectionDefinition(
        connectionFactory = JivoConnectionFactory.class,
        connectionFactoryImpl = PooledJivoConnections.class,
        connection = JivoConnection.class,
        connectionImpl = JivoHandle.class)
public class JivoManagedConnectionFactory implements ManagedConnectionFactory, ResourceAdapterAssociation {

    private static final long serialVersionUID = 1L;
    private static final ConnectionKind<JivoClient> KIND = new ConnectionKind<>("Jivo", JivoHandle::new);

    private transient @Nullable ConnectorResourceAdapter adapter;
    private transient @Nullable PrintWriter logWriter;

    @Override
    public Object createConnectionFactory(ConnectionManager connections) {
        return new PooledJivoConnections(this, connections);
    }

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
        return new ConnectorManagedConnection<>(KIND, adapter.jivo());
    }

    // The interface hands over a raw set.
    @SuppressWarnings("rawtypes")
    @Override
    public @Nullable ManagedConnection matchManagedConnections(
            Set candidates, @Nullable Subject subject, @Nullable ConnectionRequestInfo info) {
        return KIND.firstUsable(candidates);
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

    /** Equal by configuration, as the connector architecture asks; there is none. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JivoManagedConnectionFactory;
    }

    @Override
    public int hashCode() {
        return JivoManagedConnectionFactory.class.hashCode();
    }
}
