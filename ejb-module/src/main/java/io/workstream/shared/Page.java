package io.workstream.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the part that follows, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page out of rows that were read one beyond the limit.
     *
     * @param key gives the sort key of a row, as {@link PageRequest#after()} will see it
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, PageRequest.encoded(key.apply(items.get(items.size() - 1))));
    }

    /** A part that may be short, because the search for it stopped behind this sort key and can go on there. */
    public static <T> Page<T> goingOn(List<T> items, String key) {
        return new Page<>(List.copyOf(items), PageRequest.encoded(key));
    }

    /** The same part with other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
