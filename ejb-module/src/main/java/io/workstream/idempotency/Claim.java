package io.workstream.idempotency;

import java.time.Instant;

/** What to do with a request that named a key. */
public sealed interface Claim {

    /**
     * It is the first: carry it out, then finish or release it.
     *
     * @param since tells this attempt from one that takes over after it was given up
     */
    record Started(IdempotencyKey key, Instant since) implements Claim {}

    /** It was answered already. */
    record Answered(StoredAnswer answer) implements Claim {}
}
