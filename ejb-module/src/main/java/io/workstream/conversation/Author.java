package io.workstream.conversation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a message is.
 *
 * @param id the agent's user id
 * @param name for display, if known
 */
record Author(Kind kind, @Nullable UUID id, @Nullable String name) {

    /** The sides of the table. */
    enum Kind {
        CUSTOMER("in", "whatsapp"),
        /** The business itself, on its own phone: the customer has it already. */
        BUSINESS("out", "whatsapp"),
        OPERATOR("out", "jivo"),
        AGENT("out", "agent");

        private final String direction;
        private final String source;

        Kind(String direction, String source) {
            this.direction = direction;
            this.source = source;
        }

        String source() {
            return source;
        }

        String direction() {
            return direction;
        }
    }

    static Author customer(@Nullable String name) {
        return new Author(Kind.CUSTOMER, null, name);
    }

    static Author business() {
        return new Author(Kind.BUSINESS, null, null);
    }

    static Author operator(@Nullable String name) {
        return new Author(Kind.OPERATOR, null, name);
    }

    static Author agent(UUID userId, String name) {
        return new Author(Kind.AGENT, userId, name);
    }

    String direction() {
        return kind.direction;
    }

    String source() {
        return kind.source;
    }

    /** The line in which what follows from these words waits its turn, whether they go on or not. */
    DeliveryChannel line() {
        return kind == Kind.CUSTOMER ? DeliveryChannel.JIVO_OUTBOUND : DeliveryChannel.WA_OUTBOUND;
    }

    /** Where these words go on to; a customer's go nowhere without a route. */
    Optional<DeliveryChannel> destination(Conversation conversation) {
        return switch (kind) {
            case CUSTOMER -> Optional.ofNullable(conversation.jivoChannelId())
                    .map(channel -> DeliveryChannel.JIVO_OUTBOUND);
            case BUSINESS -> Optional.empty();
            case OPERATOR, AGENT -> Optional.of(DeliveryChannel.WA_OUTBOUND);
        };
    }
}
