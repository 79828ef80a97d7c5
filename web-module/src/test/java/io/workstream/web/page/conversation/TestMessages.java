package io.workstream.web.page.conversation;

import io.workstream.content.Content;
import io.workstream.conversation.ContactView;
import io.workstream.conversation.ConversationView;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.MessageView;
import io.workstream.media.MediaView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages and conversations for tests of their shape. */
final class TestMessages {

    static final ContactView IVAN = new ContactView(UUID.randomUUID(), "Ivan Testov", "+15550100001");

    private String direction = "in";
    private String source = "whatsapp";
    private @Nullable String author;
    private Content content = new Content.Text("hello");
    private @Nullable String text = "hello";
    private @Nullable MediaView media;
    private @Nullable UUID replyTo;
    private String status = "delivered";
    private @Nullable Instant editedAt;
    private @Nullable FailureView failure;

    private TestMessages() {}

    /** The customer's text, unless said otherwise. */
    static TestMessages aMessage() {
        return new TestMessages();
    }

    static MessageView message(long seq, String direction, String source, @Nullable String author, Instant at) {
        TestMessages message = aMessage();
        message.direction = direction;
        message.source = source;
        message.author = author;
        return message.view(seq, at);
    }

    TestMessages carrying(Content given) {
        content = given;
        return this;
    }

    TestMessages reading(@Nullable String words) {
        text = words;
        return this;
    }

    /** A file of this kind. */
    TestMessages file(Content.Media.Form form, MediaView file) {
        media = file;
        content = new Content.Media(form, file.id(), null);
        return reading(null);
    }

    TestMessages answering(@Nullable UUID earlier) {
        replyTo = earlier;
        return this;
    }

    TestMessages status(String reached) {
        status = reached;
        return this;
    }

    /** It did not arrive. */
    TestMessages failed(String way, FailureView reason) {
        direction = way;
        status = "failed";
        failure = reason;
        return this;
    }

    TestMessages editedAt(Instant at) {
        editedAt = at;
        return this;
    }

    MessageView view(long seq, Instant at) {
        return new MessageView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                seq,
                direction,
                source,
                author,
                content.code(),
                text,
                content,
                media,
                replyTo,
                Map.of(),
                status,
                failure,
                at,
                null,
                null,
                null,
                null,
                editedAt,
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
