package io.workstream.connector;

import java.time.Instant;
import java.util.UUID;

/** A route from a WhatsApp account to a Jivo channel. */
public record RouteView(UUID id, UUID workspaceId, UUID whatsappAccountId, UUID jivoChannelId, Instant createdAt) {}
