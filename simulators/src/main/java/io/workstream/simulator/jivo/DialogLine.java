package io.workstream.simulator.jivo;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line in the console: from the customer or from an operator, with what the product said to it. */
public record DialogLine(
        String id, @Nullable String agent, String text, Instant at, Progress status, int count, String reason) {

    /** How far a line came; lines of customers are always delivered. */
    public enum Progress {
        SENT,
        DELIVERED,
        FAILED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DialogLine of(ReceivedEvent event) {
        return new DialogLine(event.id(), null, event.shown(), event.at(), Progress.DELIVERED, event.count(), "");
    }

    DialogLine with(Progress progress, String why) {
        return new DialogLine(id, agent, text, at, progress, count, why);
    }

    DialogLine again() {
        return new DialogLine(id, agent, text, at, status, count + 1, reason);
    }
}
