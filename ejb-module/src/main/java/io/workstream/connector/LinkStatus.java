package io.workstream.connector;

import java.util.Locale;

/** Whether an account or a channel is in use. */
public enum LinkStatus {
    /** Being set up; nothing flows yet. */
    ONBOARDING,
    ACTIVE,
    /** Stopped by a person; what is to be sent waits. */
    PAUSED,
    /** Stopped because the other side refuses us; what is to be sent waits for somebody to mend it. */
    ERROR;

    /** As the database and clients write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
