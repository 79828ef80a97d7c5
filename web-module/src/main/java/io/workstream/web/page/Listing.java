package io.workstream.web.page;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of a list that a page has read so far. */
public class Listing<T> implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final ArrayList<T> items = new ArrayList<>();
    private @Nullable String next;

    /** Reads the first part anew. */
    public void load(Function<PageRequest, Page<T>> source) {
        Page<T> page = source.apply(PageRequest.first());
        items.clear();
        take(page);
    }

    /** Reads the part that follows. */
    public void more(Function<PageRequest, Page<T>> source) {
        if (next != null) {
            take(source.apply(PageRequest.of(null, next)));
        }
    }

    private void take(Page<T> page) {
        items.addAll(page.items());
        next = page.next();
    }

    /** What has been read. */
    public List<T> getItems() {
        return items;
    }

    /** Where it goes on; null at the end. */
    public @Nullable String getNext() {
        return next;
    }

    /** Whether there is more to read. */
    public boolean isMore() {
        return next != null;
    }
}
