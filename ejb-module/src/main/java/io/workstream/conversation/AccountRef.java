package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account that a message came through.
 *
 * @param language of its workspace
 * @param jivoChannelId where its route leads, if anywhere
 */
public record AccountRef(UUID workspaceId, UUID accountId, String language, @Nullable UUID jivoChannelId) {}
