package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Jobs that would run in a minute or later. */
public final class JobRows {

    private JobRows() {}

    /** Lets a workspace's waiting jobs of a type run at the next nudge. Returns how many there are. */
    public static int makeDue(Bridge bridge, String type) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try (Connection connection = DriverManager.getConnection(
                        url, "workstream_app", Stack.get().databasePassword());
                PreparedStatement enter =
                        connection.prepareStatement("select set_config('workstream.workspace', ?, false)");
                PreparedStatement move = connection.prepareStatement(
                        "update jobs set run_at = now() where type = ? and status = 'queued' and serial_key is null")) {
            enter.setString(1, bridge.workspace());
            enter.execute();
            move.setString(1, type);
            return move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }
}
