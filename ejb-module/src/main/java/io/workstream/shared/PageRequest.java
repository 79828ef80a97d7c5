package io.workstream.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items, 1 to 200
 * @param after the last key that the caller has seen, absent for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    /** Reads the query parameters of a list; null means absent. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw SharedProblem.invalid("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return new PageRequest(wanted, cursor == null ? null : decoded(cursor));
    }

    /** The key of a list that is ordered by id. */
    public Optional<UUID> idAfter() {
        if (after == null) {
            return Optional.empty();
        }
        return Optional.of(Ids.parse(after).orElseThrow(PageRequest::foreignCursor));
    }

    /** The items of a list that goes up by id have ids above this one. */
    public UUID idsAbove() {
        return idAfter().orElse(BEFORE_ALL);
    }

    /** The items of a list that goes down by id have ids below this one. */
    public UUID idsBelow() {
        return idAfter().orElse(BEHIND_ALL);
    }

    /** The refusal of a cursor that this list did not give out. */
    public static Problem foreignCursor() {
        return SharedProblem.invalid("cursor", "is not one that this list gave out");
    }

    /** The first page of the usual length. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }

    static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw (Problem) foreignCursor().initCause(notOurs);
        }
    }
}
