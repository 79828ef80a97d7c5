package io.workstream.conversation;

import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what people do beside writing, and has it passed on to the other side after the commit. Within the transaction
 * of whoever kept the raw event.
 */
@ApplicationScoped
public class Signals {

    /** WhatsApp goes on showing for 25 seconds that somebody is writing; consoles tell of each key. */
    private static final Duration TYPING_PACE = Duration.ofSeconds(5);

    @Inject
    Conversations conversations;

    @Inject
    SignalTargets targets;

    @Inject
    InboundKeys keys;

    @Inject
    JobService jobs;

    @Inject
    ConversationNews news;

    @Inject
    Clock clock;

    /** Does what an operator's sign says; nothing follows from one about a dialogue that the channel does not have. */
    public void byOperator(OperatorSign sign) {
        switch (sign.kind()) {
            case SEEN -> visible(sign).ifPresent(conversation -> seen(conversation, sign));
            case TYPING -> visible(sign).ifPresent(conversation -> typing(conversation, sign));
            case STARTED -> turn(sign, Conversation.OPEN);
            case STOPPED -> turn(sign, Conversation.CLOSED);
        }
    }

    /** A delivery that the customer has just read: once its message is read as a whole, the operator learns it. */
    void readByCustomer(Delivery delivery) {
        targets.readOperatorEvent(delivery)
                .ifPresent(event -> jobs.enqueue(NewJob.beside(
                        RelaySignal.TYPE,
                        delivery.workspaceId(),
                        new RelaySignal(
                                RelaySignal.Kind.CUSTOMER_READ,
                                delivery.conversationId(),
                                event,
                                null,
                                clock.instant()))));
    }

    /** What an operator wrote does not arrive, or not now: they learn it, in these words. */
    void undelivered(UUID workspaceId, UUID conversationId, String words) {
        // Each failure is news of its own, also of a message that was sent once more.
        String id = Ids.next(clock).toString();
        jobs.enqueue(NewJob.beside(
                RelaySignal.TYPE,
                workspaceId,
                new RelaySignal(RelaySignal.Kind.UNDELIVERED, conversationId, id, words, clock.instant())));
    }

    private void seen(Conversation conversation, OperatorSign sign) {
        targets.customersMessage(conversation, sign.seenId())
                .ifPresent(message -> relay(RelaySignal.Kind.OPERATOR_READ, conversation, message));
    }

    private void typing(Conversation conversation, OperatorSign sign) {
        Optional<String> message = targets.customersMessage(conversation, null);
        if (message.isPresent()
                && keys.firstWithin(
                        conversation.workspaceId(), sign.jivoChannelId(), "typing:" + conversation.id(), TYPING_PACE)) {
            relay(RelaySignal.Kind.OPERATOR_TYPING, conversation, message.get());
        }
    }

    private void relay(RelaySignal.Kind kind, Conversation conversation, String target) {
        jobs.enqueue(NewJob.beside(
                RelaySignal.TYPE,
                conversation.workspaceId(),
                new RelaySignal(kind, conversation.id(), target, null, clock.instant())));
    }

    private void turn(OperatorSign sign, String status) {
        conversations
                .locked(sign.workspaceId(), sign.conversationId())
                .filter(conversation -> conversation.routedTo(sign.jivoChannelId()))
                .filter(conversation -> !conversation.status().equals(status))
                .ifPresent(conversation -> news.changed(
                        status.equals(Conversation.OPEN)
                                ? conversations.opened(conversation)
                                : conversations.closed(conversation)));
    }

    private Optional<Conversation> visible(OperatorSign sign) {
        return conversations
                .find(sign.workspaceId(), sign.conversationId())
                .filter(conversation -> conversation.routedTo(sign.jivoChannelId()));
    }
}
