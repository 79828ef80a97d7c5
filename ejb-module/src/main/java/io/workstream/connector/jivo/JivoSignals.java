package io.workstream.connector.jivo;

import io.workstream.breaker.CallGate;
import io.workstream.breaker.Receiver;
import io.workstream.breaker.Receiver.Side;
import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.CustomerMessage.Customer;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Signal;
import io.workstream.conversation.SignalGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;

/** Tells operators what became of what they wrote: that the customer has read it, or that its file did not arrive. */
@ApplicationScoped
class JivoSignals implements SignalGateway {

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Inject
    CallGate gate;

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.JIVO_OUTBOUND;
    }

    @Override
    public boolean send(Signal signal) {
        UUID channelId = signal.jivoChannelId();
        if (channelId == null) {
            return true;
        }
        if (gate.shut(new Receiver(Side.JIVO, signal.workspaceId(), channelId))) {
            return false;
        }
        return connectors
                .activeAddress(signal.workspaceId(), channelId)
                .map(address -> settled(call(address, signal)))
                .orElse(false);
    }

    private DeliveryReceipt call(URI address, Signal signal) {
        Customer customer = Customer.of(signal.conversationId().toString(), null, null);
        CustomerMessage message = new CustomerMessage(customer, signal.target(), content(signal));
        return wires.jivo(connection -> connection.send(address, message));
    }

    /** The Chat API has no mark for a failed message: the operator is told in words. */
    static CustomerContent content(Signal signal) {
        String words = signal.words();
        return words == null ? new CustomerContent.Seen(signal.target()) : new CustomerContent.Text(words);
    }

    /** By Jivo's rules 4xx is never to be repeated; whatever else went wrong may be. */
    static boolean settled(DeliveryReceipt receipt) {
        return switch (receipt.outcome()) {
            case ACCEPTED, FORBIDDEN -> true;
            case UNREACHABLE, UNANSWERED -> false;
            case REFUSED -> receipt.httpStatus() < 500;
        };
    }
}
