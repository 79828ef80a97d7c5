package io.workstream.identity;

import java.time.Instant;

/**
 * Tries to get in that are not taken for now.
 *
 * @param kind what was tried too often in vain: {@code account}; from an address {@code address}, {@code register}, {@code forgot}
 * @param failures how often
 * @param since when the last one was
 * @param until when the next one is taken
 */
public record LoginLock(String kind, int failures, Instant since, Instant until) {}
