package io.workstream.connector;

import java.time.Instant;
import java.util.UUID;

/**
 * A WhatsApp account was refused as a whole and stands still. Fired within the transaction that stops it.
 *
 * @param code the provider's own code
 * @param reason the provider's own words
 * @param asOf when the provider judged at the earliest: the start of the call, or the report's own time
 */
public record LinkStopped(UUID workspaceId, UUID accountId, String code, String reason, Instant asOf) {}
