package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import jakarta.resource.spi.ConnectionManager;

/** What the application looks up for Jivo. */
public final class PooledJivoConnections extends PooledConnections<JivoConnection> implements JivoConnectionFactory {

    private static final long serialVersionUID = 1L;

    PooledJivoConnections(JivoManagedConnectionFactory factory, ConnectionManager connections) {
        super(JivoConnection.class, factory, connections);
    }
}
