package io.workstream.connector;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook needs to know of the account that it belongs to.
 *
 * @param phoneNumber E.164
 * @param phoneNumberId Meta's id of the number
 * @param language of its workspace
 * @param jivoChannelId where the account's route leads, if anywhere
 */
public record WhatsAppAccountLink(
        UUID id,
        UUID workspaceId,
        String phoneNumber,
        String phoneNumberId,
        String language,
        @Nullable UUID jivoChannelId,
        CloudSecrets secrets) {}
