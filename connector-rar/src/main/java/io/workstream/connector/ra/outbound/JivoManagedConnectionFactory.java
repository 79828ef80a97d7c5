package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import io.workstream.connector.ra.inbound.ConnectorResourceAdapter;
import io.workstream.connector.ra.jivo.JivoClient;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;

/** Makes the pooled connections to Jivo. */
@ConnectionDefinition(
        connectionFactory = JivoConnectionFactory.class,
        connectionFactoryImpl = PooledJivoConnections.class,
        connection = JivoConnection.class,
        connectionImpl = JivoHandle.class)
public class JivoManagedConnectionFactory extends ConnectorManagedConnectionFactory<JivoClient> {

    private static final long serialVersionUID = 1L;
    private static final ConnectionKind<JivoClient> KIND = new ConnectionKind<>("Jivo", JivoHandle::new);

    @Override
    public Object createConnectionFactory(ConnectionManager connections) {
        return new PooledJivoConnections(this, connections);
    }

    @Override
    ConnectionKind<JivoClient> kind() {
        return KIND;
    }

    @Override
    JivoClient clientOf(ConnectorResourceAdapter started) throws ResourceException {
        return started.jivo();
    }
}
