package io.workstream.web.page;

import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditQuery;
import io.workstream.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page's address asks of the audit, and what was found so far. What makes no sense asks for nothing. */
public class AuditSearch implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final HashMap<String, String> asked = new HashMap<>();
    private final Listing<AuditEntry> listing = new Listing<>();

    /** Takes these fields out of the page's address. */
    public void read(HttpServletRequest request, Set<String> fields) {
        for (String field : fields) {
            String value = request.getParameter(field);
            asked.put(field, value == null ? "" : value.strip());
        }
    }

    /** What was put into a field of the search. */
    public String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    /** Whether anything is asked for. */
    public boolean isNarrowed() {
        return asked.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The entries read so far. */
    public Listing<AuditEntry> getListing() {
        return listing;
    }

    /**
     * What is sought.
     *
     * @param actorId by whom, where that is asked for
     * @param zone whose days the dates mean
     */
    public AuditQuery query(@Nullable UUID actorId, ZoneId zone) {
        Instant first = day("from", 0, zone);
        Instant last = day("to", 1, zone);
        String action = asked("action");
        UUID object = Ids.parse(asked("object")).orElse(null);
        return new AuditQuery(first, last, actorId, action.isEmpty() ? null : action, null, object);
    }

    /** The start of a day of the reader's, so many days after the one in the field. */
    private @Nullable Instant day(String field, int after, ZoneId zone) {
        try {
            return asked(field).isEmpty()
                    ? null
                    : Days.of(asked(field)).plusDays(after).atStartOfDay(zone).toInstant();
        } catch (DateTimeException notADay) {
            asked.put(field, "");
            return null;
        }
    }
}
