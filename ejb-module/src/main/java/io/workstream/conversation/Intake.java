package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what arrives from outside, within the transaction of whoever kept the raw event: message, audit and the job
 * that carries it on are written together or not at all.
 */
@ApplicationScoped
public class Intake {

    @Inject
    InboundKeys keys;

    @Inject
    Contacts contacts;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    /** A customer's message. False when it was taken in before. */
    public boolean receive(AccountRef account, InboundMessage message) {
        if (!keys.first(account.workspaceId(), account.accountId(), message.externalId())) {
            return false;
        }
        UUID contactId = contacts.resolve(account.workspaceId(), message.sender());
        Conversation conversation = conversations.lockedForInbound(account, contactId, message);
        NewMessage taken = NewMessage.inbound(conversation, message, clock);
        messages.add(taken);
        outbox.received(taken);
        return true;
    }

    /** A message that the business itself sent, from its phone. False when it was taken in before or is one of ours. */
    public boolean echo(AccountRef account, InboundMessage echo) {
        if (deliveries.knows(account.workspaceId(), echo.externalId())
                || !keys.first(account.workspaceId(), account.accountId(), echo.externalId())) {
            return false;
        }
        UUID contactId = contacts.resolve(account.workspaceId(), echo.sender());
        Conversation conversation = conversations.lockedForEcho(account, contactId, echo);
        NewMessage taken = NewMessage.echo(conversation, echo, clock);
        messages.add(taken);
        outbox.noted(taken);
        return true;
    }

    /** A provider's report about something that we sent. False when we sent no such thing. */
    public boolean report(AccountRef account, StatusReport report) {
        Optional<DeliveryRow> row = deliveries.lockedFor(account.workspaceId(), report);
        if (row.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Instant at = report.at().isBefore(now) ? report.at() : now;
        Delivery delivery = deliveries.change(row.get(), sent -> apply(report, sent, at));
        outbox.moved(account.workspaceId(), delivery);
        return true;
    }

    /** What became of an operator's answer. */
    public enum Answered {
        TAKEN,
        /** The channel does not lead to such a conversation. */
        UNKNOWN_CONVERSATION,
        /** Only a template may be sent now. */
        WINDOW_PASSED
    }

    /**
     * An operator's answer; wakes a closed conversation up. Tells a refusal instead of throwing it, because the raw event is
     * kept all the same.
     */
    public Answered answer(OperatorReply reply) {
        Optional<Conversation> conversation = conversations
                .locked(reply.workspaceId(), reply.conversationId())
                .filter(found -> reply.jivoChannelId().equals(found.jivoChannelId()));
        if (conversation.isEmpty()) {
            return Answered.UNKNOWN_CONVERSATION;
        }
        if (!conversation.get().windowOpen(clock.instant())) {
            return Answered.WINDOW_PASSED;
        }
        Conversation answered = conversations.answered(conversation.get(), reply.text());
        NewMessage message = NewMessage.byOperator(answered, reply, clock);
        messages.add(message);
        outbox.answered(message, reply.text());
        return Answered.TAKEN;
    }

    private static void apply(StatusReport report, Delivery delivery, Instant at) {
        delivery.identify(report.externalId());
        switch (report.outcome()) {
            case SENT -> delivery.accept(report.externalId(), at);
            case DELIVERED -> delivery.deliver(at);
            case READ -> delivery.read(at);
            case FAILED -> {
                if (report.failure() != null) {
                    delivery.fail(report.failure(), at);
                }
            }
        }
    }
}
