package io.workstream.connector;

import io.workstream.shared.SharedProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    static LinkStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Refuses what a person may not switch to; null switches nothing. */
    static void requireSwitchable(@Nullable String code) {
        if (code != null && !code.equals(ACTIVE.code()) && !code.equals(PAUSED.code())) {
            throw SharedProblem.invalid("status", "must be active or paused");
        }
    }
}
