package io.workstream.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of the job that passes a sign on to the other side.
 *
 * @param target the receiver's own id of the message that the sign is about; ours, where words are to be shown
 * @param words what is to be shown; null for a mere sign
 * @param at when it was given
 */
public record RelaySignal(Kind kind, UUID conversationId, String target, @Nullable String words, Instant at) {

    static final String TYPE = "relay_signal";

    /** What is passed on, to whom, and how long it is worth anything. */
    public enum Kind {
        /** The operator has read the customer's message. */
        OPERATOR_READ(DeliveryChannel.WA_OUTBOUND, Duration.ofMinutes(5)),
        /** The operator is writing. */
        OPERATOR_TYPING(DeliveryChannel.WA_OUTBOUND, Duration.ofSeconds(5)),
        /** The customer has read the operator's message. */
        CUSTOMER_READ(DeliveryChannel.JIVO_OUTBOUND, Duration.ofMinutes(5)),
        /** What the operator wrote does not reach the customer, or waits. */
        UNDELIVERED(DeliveryChannel.JIVO_OUTBOUND, Duration.ofHours(4));

        private final DeliveryChannel side;
        private final Duration useful;

        Kind(DeliveryChannel side, Duration useful) {
            this.side = side;
            this.useful = useful;
        }

        DeliveryChannel side() {
            return side;
        }
    }

    /** Whether nobody would care for it any more. */
    boolean staleAt(Instant now) {
        return at.plus(kind.useful).isBefore(now);
    }
}
