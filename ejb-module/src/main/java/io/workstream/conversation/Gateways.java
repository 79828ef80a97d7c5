package io.workstream.conversation;

import io.workstream.breaker.CallEnd;
import io.workstream.breaker.CallGate;
import io.workstream.breaker.Receiver;
import io.workstream.breaker.Receiver.Side;
import io.workstream.connector.ra.api.DeliveryReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gateways to all sides, each call behind the gate of its receiver. */
@ApplicationScoped
class Gateways {

    private static final int SERVER_ERROR = 500;

    @Inject
    @Any
    Instance<OutboundGateway> gateways;

    @Inject
    CallGate gate;

    @Inject
    DeliveryFigures figures;

    OutboundGateway to(DeliveryChannel side) {
        return gateways.stream()
                .filter(gateway -> gateway.channel() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no gateway for " + side));
    }

    /** Makes the call, unless its receiver is not to be called now: then the delivery waits and no attempt is used up. */
    Verdict send(Dispatch dispatch) {
        Verdict verdict = guarded(dispatch);
        figures.concluded(dispatch, verdict);
        return verdict;
    }

    private Verdict guarded(Dispatch dispatch) {
        UUID link = link(dispatch);
        OutboundGateway gateway = to(dispatch.channel());
        if (link == null) {
            return gateway.send(dispatch);
        }
        Receiver receiver = new Receiver(side(dispatch), dispatch.workspaceId(), link);
        Optional<Duration> wait = gate.enter(receiver);
        return wait.isPresent() ? Verdict.waiting(wait.get()) : send(gateway, dispatch, receiver);
    }

    private Verdict send(OutboundGateway gateway, Dispatch dispatch, Receiver receiver) {
        CallEnd end = CallEnd.NOT_MADE;
        try {
            Verdict verdict = gateway.send(dispatch);
            end = end(verdict.receipt());
            return verdict.kind() == Verdict.Kind.REST_ACCOUNT
                    ? verdict.after(gate.rest(receiver, verdict.pause()))
                    : verdict;
        } finally {
            gate.ended(receiver, end);
        }
    }

    /** Only silence and faults of the receiver's own count against it. */
    static CallEnd end(@Nullable DeliveryReceipt receipt) {
        if (receipt == null) {
            return CallEnd.NOT_MADE;
        }
        return switch (receipt.outcome()) {
            case ACCEPTED -> CallEnd.TAKEN;
            case FORBIDDEN -> CallEnd.NOT_MADE;
            case UNREACHABLE -> CallEnd.AWAY;
            case REFUSED, UNANSWERED -> receipt.httpStatus() == 0 || receipt.httpStatus() >= SERVER_ERROR
                    ? CallEnd.AWAY
                    : CallEnd.ANSWERED;
        };
    }

    private static Side side(Dispatch dispatch) {
        return dispatch.channel() == DeliveryChannel.WA_OUTBOUND ? Side.WHATSAPP : Side.JIVO;
    }

    /** The account or channel that is called; none where the route was removed. */
    private static @Nullable UUID link(Dispatch dispatch) {
        return dispatch.channel() == DeliveryChannel.WA_OUTBOUND
                ? dispatch.whatsappAccountId()
                : dispatch.jivoChannelId();
    }
}
