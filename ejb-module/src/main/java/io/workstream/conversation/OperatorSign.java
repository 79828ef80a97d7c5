package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator did in the outside console beside writing.
 *
 * @param workspaceId whose channel it is
 * @param jivoChannelId the channel that it came through
 * @param conversationId the dialogue that it is about
 * @param seenId of {@code SEEN}: our id of what was read, if it is told
 */
public record OperatorSign(
        Kind kind, UUID workspaceId, UUID jivoChannelId, UUID conversationId, @Nullable String seenId) {

    /** What operators do. */
    public enum Kind {
        /** They read what the customer wrote. */
        SEEN,
        /** They are writing. */
        TYPING,
        /** They took the dialogue up. */
        STARTED,
        /** They ended it. */
        STOPPED
    }
}
