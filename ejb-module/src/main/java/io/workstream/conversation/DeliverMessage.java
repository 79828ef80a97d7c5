package io.workstream.conversation;

import java.util.UUID;

/** Arguments of the job that carries one delivery out. */
public record DeliverMessage(UUID deliveryId) {

    static final String TYPE = "deliver-message";
}
