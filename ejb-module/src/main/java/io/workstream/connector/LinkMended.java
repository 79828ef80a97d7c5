package io.workstream.connector;

import java.util.UUID;

/** A WhatsApp account is not in error, or is no more. Fired within the transaction that makes it so. */
public record LinkMended(UUID workspaceId, UUID accountId) {}
