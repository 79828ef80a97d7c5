package io.workstream.idempotency;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.time.Instant;
import java.util.Arrays;

/** What to do with a request that named a key. */
public sealed interface Claim {

    /**
     * It is the first: carry it out, then finish or release it.
     *
     * @param since tells this attempt from one that takes over after it was given up
     */
    record Started(IdempotencyKey key, Instant since) implements Claim {}

    /**
     * It was answered already.
     *
     * @param contentHash of what was asked then
     */
    record Answered(StoredAnswer answer, byte[] contentHash) implements Claim {

        /** The answer, for whoever asks the same as then; refused for other content. */
        public StoredAnswer to(byte[] hash) {
            if (!Arrays.equals(contentHash, hash)) {
                throw new Problem(SharedProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return answer;
        }
    }
}
