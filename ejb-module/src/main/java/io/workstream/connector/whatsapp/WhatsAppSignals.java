package io.workstream.connector.whatsapp;

import io.workstream.breaker.CallGate;
import io.workstream.breaker.Receiver;
import io.workstream.breaker.Receiver.Side;
import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.RelaySignal;
import io.workstream.conversation.Signal;
import io.workstream.conversation.SignalGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows customers that their message was read, or that an answer is being written. */
@ApplicationScoped
class WhatsAppSignals implements SignalGateway {

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Inject
    CallGate gate;

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.WA_OUTBOUND;
    }

    @Override
    public boolean send(Signal signal) {
        if (gate.shut(new Receiver(Side.WHATSAPP, signal.workspaceId(), signal.whatsappAccountId()))) {
            return false;
        }
        Optional<CloudCredentials> credentials =
                connectors.activeCredentials(signal.workspaceId(), signal.whatsappAccountId());
        return credentials.map(known -> settled(call(known, signal))).orElse(false);
    }

    private DeliveryReceipt call(CloudCredentials credentials, Signal signal) {
        return wires.whatsApp(connection -> signal.kind() == RelaySignal.Kind.OPERATOR_TYPING
                ? connection.typing(credentials, signal.target())
                : connection.markRead(credentials, signal.target()));
    }

    /** Meta's refusals of a sign are final, except that it may be too busy. */
    static boolean settled(DeliveryReceipt receipt) {
        return switch (receipt.outcome()) {
            case ACCEPTED, FORBIDDEN, UNANSWERED -> true;
            case UNREACHABLE -> false;
            case REFUSED -> receipt.httpStatus() < 500 && receipt.httpStatus() != 429;
        };
    }
}
