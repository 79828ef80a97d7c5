package io.workstream.simulator.wire;

import java.util.Locale;

/** Whose exchanges with the product can go wrong. */
public enum FaultTarget {
    /** Calls to the Graph API. */
    GRAPH,
    /** Calls to Jivo. */
    JIVO,
    /** The second step of a media download. */
    MEDIA,
    /** Meta's webhooks. */
    META_WEBHOOK,
    /** Jivo's webhooks. */
    JIVO_WEBHOOK,
    /** What Meta tells of an accepted message. */
    STATUSES;

    /** As the control API calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
