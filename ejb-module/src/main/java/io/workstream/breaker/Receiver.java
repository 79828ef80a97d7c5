package io.workstream.breaker;

import java.util.UUID;

/**
 * Whose calls stand and fall together: one WhatsApp account or one Jivo channel.
 *
 * @param side who answers
 * @param workspaceId whose it is
 * @param linkId the account or channel
 */
public record Receiver(Side side, UUID workspaceId, UUID linkId) {

    /** Who answers. */
    public enum Side {
        WHATSAPP,
        JIVO
    }
}
