package io.workstream.shared;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Keeps one connection for all statements of a transaction. The pool would hand out the same one for each, but looks for it
 * and enlists it every time, which costs as much as a small statement.
 */
final class TransactionConnection implements ConnectionFactory {

    private static final Logger LOG = Logger.getLogger(TransactionConnection.class.getName());
    private static final Object KEY = TransactionConnection.class;

    private final ConnectionFactory pool;
    private final TransactionSynchronizationRegistry registry;

    TransactionConnection(ConnectionFactory pool, TransactionSynchronizationRegistry registry) {
        this.pool = pool;
        this.registry = registry;
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return pool.openConnection();
        }
        if (registry.getResource(KEY) instanceof Connection kept) {
            return kept;
        }
        Connection connection = pool.openConnection();
        try {
            registry.registerInterposedSynchronization(new Release(pool, connection));
        } catch (IllegalStateException ended) {
            // The transaction has run out of time while the pool was waited for: nobody would give it back.
            pool.closeConnection(connection);
            throw ended;
        }
        registry.putResource(KEY, connection);
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!isKept(connection)) {
            pool.closeConnection(connection);
        }
    }

    private boolean isKept(Connection connection) {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
                && registry.getResource(KEY) == connection;
    }

    private record Release(ConnectionFactory pool, Connection connection) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Others may still write before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            try {
                pool.closeConnection(connection);
            } catch (SQLException failure) {
                // The transaction has ended as it should; the pool replaces what is broken.
                LOG.log(Level.FINE, "a connection could not be given back", failure);
            }
        }
    }
}
