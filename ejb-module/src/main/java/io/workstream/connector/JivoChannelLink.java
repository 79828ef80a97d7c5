package io.workstream.connector;

import java.util.UUID;

/**
 * What an event from Jivo needs to know of the channel that it belongs to.
 *
 * @param language of its workspace
 */
public record JivoChannelLink(UUID id, UUID workspaceId, String language) {}
