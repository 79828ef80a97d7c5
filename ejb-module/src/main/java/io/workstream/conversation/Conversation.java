package io.workstream.conversation;

import io.workstream.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue with one contact through one account. Born with the first message as {@code pending}; an answer opens it; it
 * is closed by a person and wakes up with the customer's next message. Each customer message opens a window of 24 hours in
 * which anything may be answered. Public only because Jdbi maps nothing else.
 */
public record Conversation(
        UUID id,
        UUID workspaceId,
        UUID whatsappAccountId,
        @Nullable UUID jivoChannelId,
        UUID contactId,
        String status,
        long lastSeq,
        Instant lastMessageAt,
        @Nullable String lastText,
        @Nullable Instant windowExpiresAt,
        Instant createdAt,
        @Nullable String contactName,
        @Nullable String contactPhone,
        String language) {

    static final Duration WINDOW = Duration.ofHours(24);

    static final String PENDING = "pending";
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    /** The outside console sees only the conversations that are routed to it. */
    boolean routedTo(UUID channelId) {
        return channelId.equals(jivoChannelId);
    }

    void requireNotClosed() {
        if (status.equals(CLOSED)) {
            throw new Problem(ConversationProblem.CONVERSATION_CLOSED, Map.of("conversation", id));
        }
    }

    boolean windowOpen(Instant now) {
        return windowExpiresAt != null && windowExpiresAt.isAfter(now);
    }

    void requireOpenWindow(Instant now) {
        if (!windowOpen(now)) {
            throw new Problem(ConversationProblem.REPLY_WINDOW_PASSED, Map.of("conversation", id));
        }
    }

    /** The same, when it had come only so far. */
    Conversation at(long seq) {
        return new Conversation(
                id,
                workspaceId,
                whatsappAccountId,
                jivoChannelId,
                contactId,
                status,
                seq,
                lastMessageAt,
                lastText,
                windowExpiresAt,
                createdAt,
                contactName,
                contactPhone,
                language);
    }

    ConversationView view() {
        ContactView contact = new ContactView(contactId, contactName, contactPhone == null ? null : "+" + contactPhone);
        return new ConversationView(
                id,
                workspaceId,
                whatsappAccountId,
                jivoChannelId,
                contact,
                status,
                lastMessageAt,
                lastText,
                windowExpiresAt,
                createdAt);
    }
}
