package io.workstream.conversation;

import io.workstream.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message about to be written into its conversation, at the place that the conversation's {@code lastSeq} gave it. */
record NewMessage(
        UUID id,
        Conversation conversation,
        String direction,
        String source,
        @Nullable UUID authorId,
        @Nullable String authorName,
        String kind,
        @Nullable String text,
        @Nullable String externalId,
        String status,
        Instant createdAt) {

    static final String RECEIVED = "received";

    static NewMessage inbound(Conversation conversation, InboundMessage message, Clock clock) {
        boolean goesOn = conversation.jivoChannelId() != null && message.text() != null;
        return new NewMessage(
                Ids.next(clock),
                conversation,
                "in",
                "whatsapp",
                null,
                message.sender().name(),
                message.kind(),
                message.text(),
                message.externalId(),
                goesOn ? DeliveryStatus.QUEUED.code() : RECEIVED,
                clock.instant());
    }

    static NewMessage echo(Conversation conversation, InboundMessage message, Clock clock) {
        return new NewMessage(
                Ids.next(clock),
                conversation,
                "out",
                "whatsapp",
                null,
                null,
                message.kind(),
                message.text(),
                message.externalId(),
                DeliveryStatus.ACCEPTED.code(),
                clock.instant());
    }

    static NewMessage byOperator(Conversation conversation, OperatorReply reply, Clock clock) {
        return new NewMessage(
                Ids.next(clock),
                conversation,
                "out",
                "jivo",
                null,
                reply.authorName(),
                "text",
                reply.text(),
                null,
                DeliveryStatus.QUEUED.code(),
                clock.instant());
    }

    static NewMessage byAgent(Conversation conversation, UUID agentId, String text, Clock clock) {
        return new NewMessage(
                Ids.next(clock),
                conversation,
                "out",
                "agent",
                agentId,
                null,
                "text",
                text,
                null,
                DeliveryStatus.QUEUED.code(),
                clock.instant());
    }

    MessageView view() {
        return new MessageView(
                id,
                conversation.id(),
                conversation.lastSeq(),
                direction,
                source,
                authorName,
                kind,
                text,
                status,
                null,
                createdAt,
                null,
                null,
                null,
                null);
    }
}
