package io.workstream.connector.whatsapp;

import io.workstream.connector.Connectors;
import io.workstream.connector.LinkStopped;
import io.workstream.connector.WhatsAppAccountLink;
import io.workstream.conversation.AccountRef;
import io.workstream.conversation.AddressChange;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.Intake;
import io.workstream.conversation.RawEvent;
import io.workstream.conversation.RawEvents;
import io.workstream.conversation.StatusReport;
import io.workstream.conversation.StatusReports;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one transaction of a webhook call: raw event, messages, reports, and all that follows from them. */
@Stateless
public class WhatsAppIntake {

    // Two calls that touch the same conversations lock them in the same order, so neither waits for the other in a
    // circle.
    private static final Comparator<InboundMessage> BY_PERSON = Comparator.comparing(
                    (InboundMessage message) -> String.valueOf(message.sender().phone()))
            .thenComparing(message -> String.valueOf(message.sender().bsuid()));
    private static final Comparator<StatusReport> BY_MESSAGE = Comparator.comparing(StatusReport::externalId);

    @Inject
    Tenancy tenancy;

    @Inject
    RawEvents rawEvents;

    @Inject
    Intake intake;

    @Inject
    StatusReports statusReports;

    @Inject
    Connectors connectors;

    @Inject
    Clock clock;

    /** Writes down what one genuine call says. Who moved is followed after they spoke: the same person in either order. */
    public void take(WhatsAppAccountLink account, JsonObject json, byte[] body, Map<String, String> headers) {
        tenancy.enter(account.workspaceId());
        WhatsAppEvents events = WhatsAppMapping.read(json, BusinessNumber.of(account), clock);
        AccountRef ref =
                new AccountRef(account.workspaceId(), account.id(), account.language(), account.jivoChannelId());
        int taken = 0;
        for (InboundMessage message : sorted(events.messages(), BY_PERSON)) {
            taken += intake.receive(ref, message) ? 1 : 0;
        }
        for (InboundMessage echo : sorted(events.echoes(), BY_PERSON)) {
            taken += intake.echo(ref, echo) ? 1 : 0;
        }
        for (AddressChange move : events.moves()) {
            taken += intake.moved(ref, move) ? 1 : 0;
        }
        for (StatusReport report : sorted(events.statuses(), BY_MESSAGE)) {
            taken += follow(account, report) ? 1 : 0;
        }
        rawEvents.keep(new RawEvent(
                account.workspaceId(),
                "whatsapp",
                account.id(),
                events.messages().isEmpty() ? null : events.messages().get(0).externalId(),
                headers,
                body,
                fate(events, taken),
                note(events)));
    }

    /** Some refusals of the whole account are told only afterwards, such as a payment that is due. */
    private boolean follow(WhatsAppAccountLink account, StatusReport report) {
        StatusReports.Effect effect = statusReports.take(account.workspaceId(), report);
        FailureView failure = report.failure();
        if (effect == StatusReports.Effect.FAILED && failure != null && MetaRule.of(failure.code()) == MetaRule.STOP) {
            connectors.stop(new LinkStopped(account.workspaceId(), account.id(), failure.code(), failure.reason()));
        }
        return effect != StatusReports.Effect.NONE;
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.size() < 2 ? items : items.stream().sorted(order).toList();
    }

    private static RawEvent.Fate fate(WhatsAppEvents events, int taken) {
        if (taken > 0) {
            return RawEvent.Fate.TAKEN;
        }
        return events.messages().isEmpty() && events.moves().isEmpty()
                ? RawEvent.Fate.IGNORED
                : RawEvent.Fate.DUPLICATE;
    }

    private static @Nullable String note(WhatsAppEvents events) {
        if (events.foreign() > 0) {
            return "about another number";
        }
        return events.unreadable() > 0 ? events.unreadable() + " items without a usable id or address" : null;
    }
}
