package io.workstream.connector;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook needs to know of the account that it belongs to.
 *
 * @param phoneNumberId Meta's id of the number
 * @param jivoChannelId where the account's route leads, if anywhere
 */
public record WhatsAppAccountLink(
        UUID id, UUID workspaceId, String phoneNumberId, @Nullable UUID jivoChannelId, CloudSecrets secrets) {}
