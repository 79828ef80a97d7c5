package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** Does something while row-level security is off: what is kept apart then, the product's own conditions keep apart. */
    public static void withoutRowLevelSecurity(Runnable deed) {
        List<String> tables = protectedTables();
        tables.forEach(table -> asOwner("alter table " + table + " disable row level security"));
        try {
            deed.run();
        } finally {
            tables.forEach(table -> asOwner("alter table " + table + " enable row level security"));
        }
    }

    private static List<String> protectedTables() {
        String sql = "select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace";
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the product's database", e);
        }
    }

    private static void asOwner(String sql) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }

    private static Connection owner() throws SQLException {
        Map<String, String> product = Stack.get().processes().environment();
        return DriverManager.getConnection(
                product.get("WORKSTREAM_DB_URL"),
                product.get("WORKSTREAM_DB_OWNER_USER"),
                product.get("WORKSTREAM_DB_OWNER_PASSWORD"));
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
