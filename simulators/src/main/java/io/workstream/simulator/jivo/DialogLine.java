package io.workstream.simulator.jivo;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.workstream.simulator.files.FetchedFile;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line in the console: from the customer or from an operator, with what the product said to it. {@code message} is
 * the object as it stands on the wire, {@code file} what came of fetching its link.
 */
public record DialogLine(
        String id,
        @Nullable String agent,
        String text,
        Instant at,
        Progress status,
        int count,
        String reason,
        JsonNode message,
        @Nullable FetchedFile file) {

    /** How far a line came; lines of customers are always delivered. */
    public enum Progress {
        SENT,
        DELIVERED,
        READ,
        FAILED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DialogLine of(ReceivedEvent event) {
        return new DialogLine(
                event.id(),
                null,
                event.shown(),
                event.at(),
                Progress.DELIVERED,
                event.count(),
                "",
                event.message(),
                null);
    }

    static DialogLine of(AgentEvent event, String agent, Instant at) {
        String text = event.message().path("text").asText("");
        String id = event.message().path("id").asText();
        return new DialogLine(id, agent, text, at, Progress.SENT, 1, "", event.message(), null);
    }

    public String type() {
        return message.path("type").asText();
    }

    DialogLine with(Progress progress, String why) {
        return new DialogLine(id, agent, text, at, progress, count, why, message, file);
    }

    DialogLine with(FetchedFile fetched) {
        return new DialogLine(id, agent, text, at, status, count, reason, message, fetched);
    }

    DialogLine again() {
        return new DialogLine(id, agent, text, at, status, count + 1, reason, message, file);
    }
}
