package io.workstream.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The sides that a message can be delivered to. */
public enum DeliveryChannel {
    /** Customer to operator. */
    JIVO_OUTBOUND,
    /** Operator or agent to customer. */
    WA_OUTBOUND;

    /** As the database and clients write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As metrics write it. */
    String word() {
        return this == JIVO_OUTBOUND ? "jivo" : "whatsapp";
    }

    /** Deliveries of one conversation to one side go one after another; the two sides do not wait for each other. */
    UUID serialKey(UUID conversationId) {
        return UUID.nameUUIDFromBytes((code() + "/" + conversationId).getBytes(StandardCharsets.UTF_8));
    }

    static DeliveryChannel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
