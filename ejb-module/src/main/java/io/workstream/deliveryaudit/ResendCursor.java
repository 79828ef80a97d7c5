package io.workstream.deliveryaudit;

import io.workstream.shared.Ids;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * How far sending many again has come.
 *
 * @param after the last delivery that was gone through
 * @param until when it began: what was made later is left alone, or an outage would keep it going for ever
 */
public record ResendCursor(UUID after, Instant until) {

    private static final String BETWEEN = "/";

    static ResendCursor first(Instant now) {
        return new ResendCursor(BirthIds.FIRST, now);
    }

    static ResendCursor read(PageRequest request, Instant now) {
        String text = request.after();
        if (text == null) {
            return first(now);
        }
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != 2) {
            throw PageRequest.foreignCursor();
        }
        try {
            return new ResendCursor(
                    Ids.parse(parts[0]).orElseThrow(PageRequest::foreignCursor), Instant.parse(parts[1]));
        } catch (DateTimeException notATime) {
            throw (Problem) PageRequest.foreignCursor().initCause(notATime);
        }
    }

    String behind(UUID delivery) {
        return delivery + BETWEEN + until;
    }
}
