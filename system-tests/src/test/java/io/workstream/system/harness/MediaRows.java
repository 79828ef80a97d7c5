package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Reaches into the rows of files, where only time could bring about what a test is about. */
public final class MediaRows {

    private MediaRows() {}

    /** Lets a file's time be over, while nobody has swept its bytes away yet. */
    public static void expire(Bridge bridge, String mediaId) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try (Connection connection = DriverManager.getConnection(
                        url, "workstream_app", Stack.get().databasePassword());
                PreparedStatement enter =
                        connection.prepareStatement("select set_config('workstream.workspace', ?, false)");
                PreparedStatement move = connection.prepareStatement(
                        "update message_media set expires_at = now() where id = cast(? as uuid)")) {
            enter.setString(1, bridge.workspace());
            enter.execute();
            move.setString(1, mediaId);
            if (move.executeUpdate() != 1) {
                throw new IllegalStateException("there is no file " + mediaId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }
}
