package io.workstream.connector;

import java.util.UUID;

/**
 * A WhatsApp account was refused as a whole and stands still. Fired within the transaction that stops it.
 *
 * @param code the provider's own code
 * @param reason the provider's own words
 */
public record LinkStopped(UUID workspaceId, UUID accountId, String code, String reason) {}
