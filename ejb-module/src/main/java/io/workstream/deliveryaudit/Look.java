package io.workstream.deliveryaudit;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a list found. It goes through a bounded number of rows, however rare it is what is looked for.
 *
 * @param rows at most as many as wanted
 * @param reached where the look ended; null when it came to the end of the list
 */
record Look<T>(List<T> rows, @Nullable UUID reached) {

    /** Rows that a look goes through. */
    static final int MOST_EXAMINED = 20_000;

    /**
     * What is wanted.
     *
     * @param columns of the statement of {@link Filter}
     * @param beyond the row behind which it begins
     * @param limit of what is found
     */
    record Wanted<T>(String columns, RowMapper<T> mapper, Filter.Order order, UUID beyond, int limit) {}

    static <T> Look<T> at(Handle handle, Filter filter, Wanted<T> wanted) {
        UUID reached = filter.examines() ? end(handle, filter, wanted) : null;
        List<T> rows = filter.bound(handle.createQuery(filter.statement(wanted.columns, wanted.order)))
                .bind("beyond", wanted.beyond)
                .bind("end", reached == null ? wanted.order.end() : reached)
                .bind("limit", wanted.limit)
                .map(wanted.mapper)
                .list();
        return new Look<>(rows, reached);
    }

    private static <T> @Nullable UUID end(Handle handle, Filter filter, Wanted<T> wanted) {
        return filter.bound(handle.createQuery(filter.endOfLook(wanted.order)))
                .bind("beyond", wanted.beyond)
                .bind("skip", MOST_EXAMINED - 1)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }
}
