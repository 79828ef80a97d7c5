package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.Test;

class TransactionConnectionTest {

    private final OneTransaction transaction = new OneTransaction();
    private final Connections pool = new Connections();
    private final Connections persistence = new Connections();
    private final TransactionConnection connections = new TransactionConnection(pool, persistence, transaction);

    private static final class Connections implements ConnectionFactory {

        private final List<Connection> opened = new ArrayList<>();
        private final List<Connection> closed = new ArrayList<>();

        @Override
        public Connection openConnection() {
            Connection connection = (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> null);
            opened.add(connection);
            return connection;
        }

        @Override
        public void closeConnection(Connection connection) {
            closed.add(connection);
        }
    }

    @Test
    void statementsOfATransactionShouldGoThroughTheOneConnectionOfThePersistenceContext() throws SQLException {
        Connection first = connections.openConnection();
        connections.closeConnection(first);
        Connection second = connections.openConnection();
        connections.closeConnection(second);

        assertThat(second == first).isTrue();
        assertThat(persistence.opened).hasSize(1);
        assertThat(pool.opened).isEmpty();
    }

    @Test
    void connectionShouldStayThePersistenceContextsToCloseWhenAStatementEndsIt() throws SQLException {
        Connection connection = connections.openConnection();

        transaction.end(Status.STATUS_MARKED_ROLLBACK);
        connections.closeConnection(connection);

        assertThat(persistence.closed).isEmpty();
        assertThat(pool.closed).isEmpty();
    }

    @Test
    void statementShouldHaveAConnectionOfItsOwnWhenThereIsNoTransaction() throws SQLException {
        transaction.end(Status.STATUS_NO_TRANSACTION);

        connections.closeConnection(connections.openConnection());

        assertThat(persistence.opened).isEmpty();
        assertThat(pool.closed).isEqualTo(pool.opened).hasSize(1);
    }

    @Test
    void statementShouldHaveAConnectionOfItsOwnWhenTheTransactionIsBoundToRollBack() throws SQLException {
        transaction.end(Status.STATUS_MARKED_ROLLBACK);

        connections.closeConnection(connections.openConnection());

        assertThat(persistence.opened).isEmpty();
        assertThat(pool.closed).isEqualTo(pool.opened).hasSize(1);
    }
}
