package io.workstream.web.http;

import io.workstream.shared.DatabaseAway;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;

/** Looks through what containers wrap around a failure. */
public final class Failures {

    private static final int DEEPEST = 16;

    private Failures() {}

    /** The refusal that is at the bottom of a failure; empty when it is a fault of ours. */
    public static Optional<Problem> expected(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Problem(SharedProblem.EDIT_CONFLICT));
            }
            if (DatabaseAway.told(cause)) {
                return Optional.of(new Problem(SharedProblem.DATABASE_AWAY));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
