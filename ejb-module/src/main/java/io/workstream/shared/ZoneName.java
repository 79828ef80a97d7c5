package io.workstream.shared;

import java.time.ZoneId;

/** Time zones as people name them. */
public final class ZoneName {

    private ZoneName() {}

    /** Refuses what is no IANA name, such as an offset. */
    public static void typed(String field, String timezone) {
        if (!ZoneId.getAvailableZoneIds().contains(timezone)) {
            throw SharedProblem.invalid(field, "must be an IANA time zone such as Europe/Moscow");
        }
    }
}
