package io.workstream.system.harness;

import static io.workstream.system.harness.Patience.soon;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Holds rows, so that requests that change them stand still at the same moment, and then lets them go on. */
public final class RowLock implements AutoCloseable {

    private final Connection connection;

    private RowLock(Connection connection) {
        this.connection = connection;
    }

    /** Holds rows of a workspace; the statement's one argument is its id. */
    public static RowLock of(Bridge bridge, String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try {
            RowLock lock = new RowLock(DriverManager.getConnection(
                    url, "workstream_app", Stack.get().databasePassword()));
            lock.connection.setAutoCommit(false);
            lock.run("select set_config('workstream.workspace', ?, true)", bridge.workspace());
            lock.run(sql, bridge.workspace());
            return lock;
        } catch (SQLException e) {
            throw new IllegalStateException("could not hold rows of the product's database", e);
        }
    }

    /** Returns once so many transactions wait, for these rows or for each other. */
    public void awaitWaiting(int transactions) {
        soon().until(() -> Database.number("select count(*) from pg_locks where not granted") >= transactions);
    }

    private void run(String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.execute();
        }
    }

    /** Lets the rows go; may be called again. */
    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not let rows of the product's database go", e);
        }
    }
}
