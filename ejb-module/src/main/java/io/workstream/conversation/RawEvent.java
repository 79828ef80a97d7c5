package io.workstream.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that came from outside, as it came.
 *
 * @param provider {@code whatsapp} or {@code jivo}
 * @param accountId account or channel that it came through
 * @param externalId the sender's id of it, if it has one
 * @param headers the few that help to understand it
 * @param fate what was done with it
 * @param error why it was not taken
 */
public record RawEvent(
        UUID workspaceId,
        String provider,
        UUID accountId,
        @Nullable String externalId,
        Map<String, String> headers,
        byte[] body,
        Fate fate,
        @Nullable String error) {

    /** What was done with an event. */
    public enum Fate {
        TAKEN,
        DUPLICATE,
        IGNORED,
        REFUSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
