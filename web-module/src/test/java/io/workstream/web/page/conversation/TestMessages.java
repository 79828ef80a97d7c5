package io.workstream.web.page.conversation;

import io.workstream.content.Content;
import io.workstream.conversation.ContactView;
import io.workstream.conversation.ConversationView;
import io.workstream.conversation.MessageView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages and conversations for tests of their shape. */
final class TestMessages {

    static final ContactView IVAN = new ContactView(UUID.randomUUID(), "Ivan Testov", "+15550100001");

    private TestMessages() {}

    static MessageView message(long seq, String direction, String source, @Nullable String author, Instant at) {
        return new MessageView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                seq,
                direction,
                source,
                author,
                "text",
                "hello",
                new Content.Text("hello"),
                null,
                null,
                Map.of(),
                "delivered",
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ConversationView conversation(String status, @Nullable Instant windowExpiresAt) {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        return new ConversationView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                IVAN,
                status,
                now,
                "hello",
                windowExpiresAt,
                now);
    }
}
