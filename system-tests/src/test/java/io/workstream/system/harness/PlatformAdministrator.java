package io.workstream.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Administrators of the platform, made by hand: the first one's password is printed to the operator only. */
public final class PlatformAdministrator {

    private PlatformAdministrator() {}

    /** Somebody new who administers the platform. */
    public static Person fresh() {
        Person person = Person.fresh();
        administers(person, true);
        return person;
    }

    /** Takes the right away. */
    public static void dismiss(Person person) {
        administers(person, false);
    }

    private static void administers(Person person, boolean does) {
        String url = "jdbc:postgresql://127.0.0.1:" + Stack.get().databasePort() + "/workstream";
        try (Connection connection = DriverManager.getConnection(
                        url, "workstream_app", Stack.get().databasePassword());
                PreparedStatement statement =
                        connection.prepareStatement("update users set is_platform_admin = ? where id = ?::uuid")) {
            statement.setBoolean(1, does);
            statement.setString(2, person.id());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("could not change the product's database", e);
        }
    }
}
