package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wrote in the outside console.
 *
 * @param workspaceId whose channel it is
 * @param jivoChannelId the channel that it came through
 * @param conversationId the dialogue that it answers
 * @param eventId the console's id of it, by which it is told that the customer has read it
 * @param authorName the operator's name, if known
 * @param carried what it carries
 */
public record OperatorReply(
        UUID workspaceId,
        UUID jivoChannelId,
        UUID conversationId,
        @Nullable String eventId,
        @Nullable String authorName,
        Carried carried) {}
