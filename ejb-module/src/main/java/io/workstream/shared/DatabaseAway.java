package io.workstream.shared;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that cannot be reached from a statement that is wrong. */
public final class DatabaseAway {

    private static final String CONNECTION_FAILED = "08";
    private static final String SHUTTING_DOWN = "57P";
    /** Payara's pool wraps the driver's exception into one without a state. */
    private static final String POOL = "Error in allocating a connection";

    private DatabaseAway() {}

    /** Whether this very exception, its causes aside, says so. */
    public static boolean told(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith(CONNECTION_FAILED)
                || state.startsWith(SHUTTING_DOWN)
                || String.valueOf(sql.getMessage()).startsWith(POOL);
    }

    /** Whether this exception or any of its causes says so. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::told);
    }
}
