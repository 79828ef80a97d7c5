/**
 * Remembers the first answer to a request that named an {@code Idempotency-Key} (level 1), for 24 hours. Start with
 * {@link io.workstream.idempotency.IdempotencyStore}.
 */
@NullMarked
package io.workstream.idempotency;

import org.jspecify.annotations.NullMarked;
