package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a message came; a later one never goes back to an earlier one. */
public enum Tick {
    PENDING,
    SENT,
    DELIVERED,
    READ,
    /** Of voice notes: heard. */
    PLAYED,
    FAILED;

    /** The word that Meta uses for it in a status. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
