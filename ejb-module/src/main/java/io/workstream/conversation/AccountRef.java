package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account that a message came through, and where its route leads. */
public record AccountRef(UUID workspaceId, UUID accountId, @Nullable UUID jivoChannelId) {}
