package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Members with few rights, made by hand: an invitation would take its mail's time. */
public final class Colleague {

    private Colleague() {}

    /** Somebody new who has one of the built-in roles in the bridge's workspace. */
    public static Person of(Bridge bridge, String role) {
        return join(bridge, role, Person.fresh());
    }

    /** The same for this person. */
    public static Person join(Bridge bridge, String role, Person person) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try (Connection connection =
                DriverManager.getConnection(url, "workstream_app", Stack.get().databasePassword())) {
            run(connection, "select set_config('workstream.workspace', ?::text, false)", bridge.workspace());
            run(
                    connection,
                    """
                    with joined as (
                        insert into workspace_members (workspace_id, user_id, joined_at) values (?::uuid, ?::uuid, now())
                        returning workspace_id, user_id)
                    insert into role_assignments (workspace_id, user_id, role_id)
                    select j.workspace_id, j.user_id, r.id from joined j, roles r
                    where r.workspace_id is null and r.code = ?
                    """,
                    bridge.workspace(),
                    person.id(),
                    role);
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
        return person;
    }

    private static void run(Connection connection, String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
