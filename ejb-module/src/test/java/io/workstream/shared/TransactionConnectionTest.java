package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.Test;

class TransactionConnectionTest {

    private final OneTransaction transaction = new OneTransaction();
    private final List<Connection> closed = new ArrayList<>();
    private final TransactionConnection connections = new TransactionConnection(new Pool(), transaction);

    private final class Pool implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> null);
        }

        @Override
        public void closeConnection(Connection connection) {
            closed.add(connection);
        }
    }

    @Test
    void statementsOfATransactionShouldShareAConnectionUntilItHasEnded() throws SQLException {
        Connection first = connections.openConnection();
        connections.closeConnection(first);
        Connection second = connections.openConnection();
        connections.closeConnection(second);

        assertThat(second == first).isTrue();
        assertThat(closed).isEmpty();

        transaction.end(Status.STATUS_COMMITTED);

        assertThat(closed).hasSize(1);
    }

    @Test
    void connectionShouldGoBackWhenTheTransactionRollsBack() throws SQLException {
        connections.closeConnection(connections.openConnection());

        transaction.end(Status.STATUS_ROLLEDBACK);

        assertThat(closed).hasSize(1);
    }

    @Test
    void connectionShouldGoBackWhenTheTransactionTakesNobodyInAnyMore() {
        OneTransaction full = new OneTransaction() {

            @Override
            public void registerInterposedSynchronization(Synchronization synchronization) {
                throw new IllegalStateException("timed out");
            }
        };

        assertThatThrownBy(() -> new TransactionConnection(new Pool(), full).openConnection())
                .isInstanceOf(IllegalStateException.class);

        assertThat(closed).hasSize(1);
    }

    @Test
    void statementShouldHaveAConnectionOfItsOwnWhenThereIsNoTransaction() throws SQLException {
        transaction.end(Status.STATUS_NO_TRANSACTION);

        connections.closeConnection(connections.openConnection());

        assertThat(closed).hasSize(1);
    }

    @Test
    void statementShouldHaveAConnectionOfItsOwnWhenTheTransactionIsBoundToRollBack() throws SQLException {
        transaction.end(Status.STATUS_MARKED_ROLLBACK);

        connections.closeConnection(connections.openConnection());

        assertThat(closed).hasSize(1);
    }
}
