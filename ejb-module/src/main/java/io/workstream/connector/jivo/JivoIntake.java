package io.workstream.connector.jivo;

import io.workstream.conversation.Carried;
import io.workstream.conversation.InboundKeys;
import io.workstream.conversation.OperatorReply;
import io.workstream.conversation.OperatorSign;
import io.workstream.conversation.RawEvent.Fate;
import io.workstream.conversation.RawEvents;
import io.workstream.conversation.Replies;
import io.workstream.conversation.Signals;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The one transaction of a call from Jivo: raw event, message, and all that follows from it. */
@Stateless
public class JivoIntake {

    @Inject
    Tenancy tenancy;

    @Inject
    RawEvents rawEvents;

    @Inject
    InboundKeys keys;

    @Inject
    Replies replies;

    @Inject
    Signals signals;

    /** Keeps a notification of Jivo's other interface, from which nothing follows. */
    public JivoAnswer note(JivoCall call) {
        tenancy.enter(call.workspaceId());
        rawEvents.keep(call.kept(null, Fate.IGNORED, null));
        return JivoAnswer.taken();
    }

    /** Writes down an event and what follows from it; one that can never be delivered is kept and refused. */
    public JivoAnswer take(JivoCall call, JivoEvent event) {
        tenancy.enter(call.workspaceId());
        if (event.reading().equals(JivoReading.NOTHING)) {
            // Typing, seen, start, stop and kinds that nobody knows: no message.
            event.sign().ifPresent(kind -> pass(call, event, kind));
            rawEvents.keep(call.kept(event.id(), Fate.IGNORED, null));
            return JivoAnswer.taken();
        }
        String key = event.id() == null ? "body:" + digest(call.body()) : "id:" + event.id();
        if (!first(call, event, key)) {
            rawEvents.keep(call.kept(event.id(), Fate.DUPLICATE, null));
            return JivoAnswer.taken();
        }
        JivoAnswer answer = carryOn(call, event);
        if (answer.isRefusal()) {
            keys.forget(call.workspaceId(), call.channelId(), key);
            rawEvents.keep(call.kept(event.id(), Fate.REFUSED, answer.body()));
        } else {
            rawEvents.keep(call.kept(event.id(), Fate.TAKEN, null));
        }
        return answer;
    }

    private void pass(JivoCall call, JivoEvent event, OperatorSign.Kind kind) {
        event.conversationId()
                .map(conversation ->
                        new OperatorSign(kind, call.workspaceId(), call.channelId(), conversation, event.id()))
                .ifPresent(signals::byOperator);
    }

    private JivoAnswer carryOn(JivoCall call, JivoEvent event) {
        String language = call.channel().language();
        JivoRefusal unreadable = event.reading().refusal();
        if (unreadable != null) {
            return unreadable.in(language);
        }
        Carried carried = Objects.requireNonNull(event.reading().carried(), "what the event carries");
        Optional<UUID> conversation = event.conversationId();
        if (conversation.isEmpty()) {
            return JivoRefusal.NO_RECIPIENT.in(language);
        }
        OperatorReply reply = new OperatorReply(
                call.workspaceId(), call.channelId(), conversation.get(), event.id(), event.operatorName(), carried);
        return replies.byOperator(reply)
                .map(problem -> JivoRefusal.of(problem).in(language))
                .orElseGet(JivoAnswer::taken);
    }

    private boolean first(JivoCall call, JivoEvent event, String key) {
        return event.id() == null
                ? keys.firstLately(call.workspaceId(), call.channelId(), key)
                : keys.first(call.workspaceId(), call.channelId(), key);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
