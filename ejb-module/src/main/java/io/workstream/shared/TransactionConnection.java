package io.workstream.shared;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * All statements of a transaction, SQL and JPA, go through the one connection that the persistence context holds until the
 * end. Payara's pool would give a second holder another connection, lead its statements to the first one while the calling
 * bean runs, and no longer behind it: they would stand outside of the transaction. And a transaction that needs two
 * connections waits for ever where all of them wait for their second.
 */
final class TransactionConnection implements ConnectionFactory {

    private static final Object KEY = TransactionConnection.class;

    private final ConnectionFactory pool;
    private final ConnectionFactory persistence;
    private final TransactionSynchronizationRegistry registry;

    /**
     * @param pool gives connections where there is no transaction
     * @param persistence gives the connection of the current transaction, which is not ours to close
     */
    TransactionConnection(
            ConnectionFactory pool, ConnectionFactory persistence, TransactionSynchronizationRegistry registry) {
        this.pool = pool;
        this.persistence = persistence;
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
        Connection connection = persistence.openConnection();
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
}
