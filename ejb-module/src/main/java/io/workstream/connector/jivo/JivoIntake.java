package io.workstream.connector.jivo;

import io.workstream.connector.JivoChannelLink;
import io.workstream.conversation.InboundKeys;
import io.workstream.conversation.Intake;
import io.workstream.conversation.OperatorReply;
import io.workstream.conversation.RawEvent;
import io.workstream.conversation.RawEvents;
import io.workstream.shared.Ids;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    Intake intake;

    /** Keeps a notification of Jivo's other interface, from which nothing follows. */
    public JivoAnswer note(JivoChannelLink channel, byte[] body, Map<String, String> headers) {
        tenancy.enter(channel.workspaceId());
        keep(channel, null, headers, body, RawEvent.Fate.IGNORED, null);
        return JivoAnswer.taken();
    }

    /** Writes down an event and what follows from it; one that can never be delivered is kept and refused. */
    public JivoAnswer take(JivoChannelLink channel, JivoEvent event, byte[] body, Map<String, String> headers) {
        tenancy.enter(channel.workspaceId());
        if (event.text() == null && !event.type().equals("text")) {
            // Typing, seen, start, stop and kinds that nobody knows: nothing to carry on.
            keep(channel, event.id(), headers, body, RawEvent.Fate.IGNORED, null);
            return JivoAnswer.taken();
        }
        String key = event.id() == null ? "body:" + digest(body) : "id:" + event.id();
        if (!first(channel, event, key)) {
            keep(channel, event.id(), headers, body, RawEvent.Fate.DUPLICATE, null);
            return JivoAnswer.taken();
        }
        Refusal refusal = carryOn(channel, event);
        if (refusal == null) {
            keep(channel, event.id(), headers, body, RawEvent.Fate.TAKEN, null);
            return JivoAnswer.taken();
        }
        keys.forget(channel.workspaceId(), channel.id(), key);
        keep(channel, event.id(), headers, body, RawEvent.Fate.REFUSED, refusal.reason());
        return JivoAnswer.refused(refusal.status(), refusal.reason());
    }

    private record Refusal(int status, String reason) {}

    private @Nullable Refusal carryOn(JivoChannelLink channel, JivoEvent event) {
        String text = event.text();
        if (text == null) {
            return new Refusal(422, "The message has no text.");
        }
        Optional<UUID> conversation = Optional.ofNullable(event.recipientId()).flatMap(Ids::parse);
        if (conversation.isEmpty()) {
            return new Refusal(422, "The recipient is missing or unknown.");
        }
        OperatorReply reply =
                new OperatorReply(channel.workspaceId(), channel.id(), conversation.get(), event.operatorName(), text);
        return switch (intake.answer(reply)) {
            case TAKEN -> null;
            case UNKNOWN_CONVERSATION -> new Refusal(422, "The recipient is missing or unknown.");
            case WINDOW_PASSED -> new Refusal(
                    409,
                    "More than 24 hours have passed since the customer's last message: WhatsApp allows only a template now.");
        };
    }

    private boolean first(JivoChannelLink channel, JivoEvent event, String key) {
        return event.id() == null
                ? keys.firstLately(channel.workspaceId(), channel.id(), key)
                : keys.first(channel.workspaceId(), channel.id(), key);
    }

    private void keep(
            JivoChannelLink channel,
            @Nullable String externalId,
            Map<String, String> headers,
            byte[] body,
            RawEvent.Fate fate,
            @Nullable String error) {
        rawEvents.keep(
                new RawEvent(channel.workspaceId(), "jivo", channel.id(), externalId, headers, body, fate, error));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
