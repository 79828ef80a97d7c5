package io.workstream.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Reads out of a failed statement which unique rule it broke: two people wanted the same name at the same moment. */
public final class UniqueViolation {

    private UniqueViolation() {}

    /** The name of the broken constraint or index; empty when the failure was another. */
    public static Optional<String> constraint(Throwable failure) {
        return constraint(failure, PSQLState.UNIQUE_VIOLATION);
    }

    static Optional<String> constraint(Throwable failure, PSQLState state) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && state.getState().equals(sql.getSQLState())) {
                return Optional.of(name(sql.getServerErrorMessage()));
            }
        }
        return Optional.empty();
    }

    private static String name(@Nullable ServerErrorMessage message) {
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "" : constraint;
    }
}
