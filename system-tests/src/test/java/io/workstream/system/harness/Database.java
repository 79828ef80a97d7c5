package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A look into the product's database; changes are for what only time could bring about. */
public final class Database {

    private Database() {}

    /** The number that a query gives whose answer is one number; by the load generator's role, which can only read. */
    public static long number(String sql, Object... arguments) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream?user=workstream_bench";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the product's database", e);
        }
    }

    /** Changes rows of a workspace as the application could; returns how many. */
    public static int change(Bridge bridge, String sql, String argument) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try (Connection connection = DriverManager.getConnection(
                        url, "workstream_app", Stack.get().databasePassword());
                PreparedStatement enter =
                        connection.prepareStatement("select set_config('workstream.workspace', ?, false)");
                PreparedStatement move = connection.prepareStatement(sql)) {
            enter.setString(1, bridge.workspace());
            enter.execute();
            move.setString(1, argument);
            return move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }

    /** Changes rows that belong to no workspace as the application could. */
    public static void run(String sql, Object... arguments) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try (Connection connection = DriverManager.getConnection(
                        url, "workstream_app", Stack.get().databasePassword());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }

    /** How many calls to an account's or a channel's webhook were kept. */
    public static long keptEvents(String accountId) {
        return number("select count(*) from raw_events where account_id = cast(? as uuid)", accountId);
    }

    /** The same, of one fate: {@code taken, duplicate, ignored, refused}. */
    public static long keptEvents(String accountId, String fate) {
        return number(
                "select count(*) from raw_events where account_id = cast(? as uuid) and status = ?", accountId, fate);
    }
}
