package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wrote in the outside console.
 *
 * @param workspaceId whose channel it is
 * @param jivoChannelId the channel that it came through
 * @param conversationId the dialogue that it answers
 * @param authorName the operator's name, if known
 * @param carried what it carries
 */
public record OperatorReply(
        UUID workspaceId, UUID jivoChannelId, UUID conversationId, @Nullable String authorName, Carried carried) {}
