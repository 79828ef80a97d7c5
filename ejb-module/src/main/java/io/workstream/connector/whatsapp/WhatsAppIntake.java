package io.workstream.connector.whatsapp;

import io.workstream.connector.Connectors;
import io.workstream.connector.LinkStopped;
import io.workstream.conversation.AccountRef;
import io.workstream.conversation.AddressChange;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.Intake;
import io.workstream.conversation.RawEvents;
import io.workstream.conversation.StatusReport;
import io.workstream.conversation.StatusReports;
import io.workstream.metrics.Counters;
import io.workstream.notice.NoticeDesk;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The one transaction of webhook calls: raw events, messages, reports, and all that follows from them. */
@Stateless
public class WhatsAppIntake {

    // Two calls about the same messages lock them in the same order, so neither waits for the other in a circle.
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
    NoticeDesk notices;

    @Inject
    Counters counters;

    /**
     * Writes down what genuine calls about one account say, in their order. Who moved is followed after they spoke: the same
     * person in either order.
     *
     * @return for each call how many of its items were new
     */
    public List<Integer> take(List<WhatsAppCall> calls) {
        AccountRef account = calls.get(calls.size() - 1).ref();
        tenancy.enter(account.workspaceId());
        List<InboundMessage> messages = calls.stream()
                .flatMap(call -> call.events().messages().stream())
                .toList();
        Iterator<Boolean> received = intake.receive(account, messages).iterator();
        return calls.stream().map(call -> take(account, call, received)).toList();
    }

    private int take(AccountRef account, WhatsAppCall call, Iterator<Boolean> received) {
        WhatsAppEvents events = call.events();
        int taken = 0;
        for (int i = 0; i < events.messages().size(); i++) {
            taken += received.next() ? 1 : 0;
        }
        for (InboundMessage echo : events.echoes()) {
            taken += intake.echo(account, echo) ? 1 : 0;
        }
        for (AddressChange move : events.moves()) {
            taken += intake.moved(account, move) ? 1 : 0;
        }
        for (StatusReport report : events.statuses().stream().sorted(BY_MESSAGE).toList()) {
            taken += follow(account, report) ? 1 : 0;
        }
        rawEvents.keep(call.kept(taken));
        if (events.lost() > 0) {
            counters.lost("whatsapp", events.lost());
            notices.lost(account.workspaceId(), account.accountId());
        }
        return taken;
    }

    /** Some refusals of the whole account are told only afterwards, such as a payment that is due. */
    private boolean follow(AccountRef account, StatusReport report) {
        StatusReports.Effect effect = statusReports.take(account.workspaceId(), report);
        FailureView failure = report.failure();
        if (effect == StatusReports.Effect.FAILED && failure != null && MetaRule.of(failure.code()) == MetaRule.STOP) {
            connectors.stop(new LinkStopped(
                    account.workspaceId(), account.accountId(), failure.code(), failure.reason(), report.at()));
        }
        return effect != StatusReports.Effect.NONE;
    }
}
