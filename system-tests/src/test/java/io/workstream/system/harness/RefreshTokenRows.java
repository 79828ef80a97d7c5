package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Reaches into the rows of refresh tokens, where only time could bring about what a test is about. */
public final class RefreshTokenRows {

    private RefreshTokenRows() {}

    /** Makes a person's spent tokens look as if they had been spent so much earlier. */
    public static void spentEarlier(Person person, Duration by) {
        Map<String, String> product = Stack.get().processes().environment();
        try (Connection connection = DriverManager.getConnection(
                        product.get("WORKSTREAM_DB_URL"),
                        product.get("WORKSTREAM_DB_USER"),
                        product.get("WORKSTREAM_DB_PASSWORD"));
                PreparedStatement move = connection.prepareStatement(
                        "update refresh_tokens set used_at = used_at - make_interval(secs => ?) where user_id = ?")) {
            move.setDouble(1, by.toSeconds());
            move.setObject(2, UUID.fromString(person.id()));
            move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }
}
