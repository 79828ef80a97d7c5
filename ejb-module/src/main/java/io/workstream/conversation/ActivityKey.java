package io.workstream.conversation;

import io.workstream.shared.Ids;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Place of a conversation in a list ordered by latest activity. */
record ActivityKey(Instant at, UUID id) {

    private static final ActivityKey NEWEST = new ActivityKey(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static ActivityKey read(PageRequest request) {
        String after = request.after();
        if (after == null) {
            return NEWEST;
        }
        int slash = after.indexOf('/');
        if (slash < 0) {
            throw PageRequest.foreignCursor();
        }
        try {
            UUID id = Ids.parse(after.substring(slash + 1)).orElseThrow(PageRequest::foreignCursor);
            Instant at = Instant.parse(after.substring(0, slash));
            // The database knows fewer years than Instant does.
            if (at.isBefore(Instant.EPOCH) || at.isAfter(NEWEST.at)) {
                throw PageRequest.foreignCursor();
            }
            return new ActivityKey(at, id);
        } catch (DateTimeException foreign) {
            throw (Problem) PageRequest.foreignCursor().initCause(foreign);
        }
    }

    String text() {
        return at + "/" + id;
    }
}
