package io.workstream.idempotency;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an earlier request with the same key.
 *
 * @param answer null while it is under way
 */
record IdempotencyRow(byte[] bodyHash, @Nullable StoredAnswer answer) {

    /** The earlier answer; refused when the body differs or there is no answer yet. */
    Claim.Answered repeatedWith(byte[] hash) {
        if (!Arrays.equals(bodyHash, hash)) {
            throw new Problem(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return repeated();
    }

    /** The earlier answer, whatever was asked; refused when there is none yet. */
    Claim.Answered repeated() {
        if (answer == null) {
            throw new Problem(SharedProblem.IDEMPOTENCY_KEY_IN_USE);
        }
        return new Claim.Answered(answer, bodyHash);
    }
}
