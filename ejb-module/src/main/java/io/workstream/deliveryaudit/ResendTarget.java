package io.workstream.deliveryaudit;

import java.util.UUID;

/** A delivery that somebody wants to be sent again. Public only because Jdbi maps nothing else. */
public record ResendTarget(UUID deliveryId, UUID messageId, UUID conversationId, String status) {}
