package io.workstream.shared;

import java.util.Optional;
import org.postgresql.util.PSQLState;

/** Which reference the database saw broken, such as a row that others still need. */
public final class BrokenReference {

    private BrokenReference() {}

    /** The name of the foreign key; empty when the failure was another. */
    public static Optional<String> constraint(Throwable failure) {
        return UniqueViolation.constraint(failure, PSQLState.FOREIGN_KEY_VIOLATION);
    }
}
