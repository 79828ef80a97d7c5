package io.workstream.conversation;

import java.time.Instant;
import java.util.UUID;

/** Makes conversations in any state. */
final class ConversationBuilder {

    private static final Instant BORN = Instant.parse("2026-03-14T09:00:00Z");

    private String status = Conversation.OPEN;
    private Instant windowExpiresAt = BORN.plus(Conversation.WINDOW);
    private UUID jivoChannelId = new UUID(0, 3);
    private String phone = "15550100001";

    private ConversationBuilder() {}

    static ConversationBuilder aConversation() {
        return new ConversationBuilder();
    }

    ConversationBuilder being(String present) {
        status = present;
        return this;
    }

    ConversationBuilder lastInbound(Instant at) {
        windowExpiresAt = at.plus(Conversation.WINDOW);
        return this;
    }

    ConversationBuilder neverWrittenTo() {
        windowExpiresAt = null;
        return this;
    }

    ConversationBuilder withoutRoute() {
        jivoChannelId = null;
        return this;
    }

    ConversationBuilder withoutPhone() {
        phone = null;
        return this;
    }

    Conversation build() {
        return new Conversation(
                new UUID(0, 1),
                new UUID(0, 9),
                new UUID(0, 2),
                jivoChannelId,
                new UUID(0, 4),
                status,
                17,
                BORN,
                "latest",
                windowExpiresAt,
                BORN,
                "Anna",
                phone,
                "en");
    }
}
