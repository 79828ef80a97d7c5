package io.workstream.connector.jivo;

import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.OutboundGateway;
import io.workstream.conversation.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Posts what customers write to Jivo. Jivo's rules (Chat API, "Answer codes"): 2xx is taken and nothing more is ever heard;
 * 4xx must never be sent again; anything else up to three times more, 3 to 60 seconds apart. A repetition carries the same
 * message id, so one that did arrive is shown once.
 */
@ApplicationScoped
class JivoGateway implements OutboundGateway {

    private static final Duration UNTIL_RESUMED = Duration.ofSeconds(15);
    private static final Duration[] PAUSES = {Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(60)};

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.JIVO_OUTBOUND;
    }

    @Override
    public Verdict send(Dispatch dispatch) {
        UUID channelId = dispatch.jivoChannelId();
        if (channelId == null) {
            return Verdict.impossible("no-route", "The route to Jivo was removed.");
        }
        Optional<URI> address = connectors.activeAddress(dispatch.workspaceId(), channelId);
        if (address.isEmpty()) {
            return Verdict.waiting(UNTIL_RESUMED);
        }
        String phone = dispatch.contactPhone();
        CustomerMessage message = new CustomerMessage(
                dispatch.conversationId().toString(),
                dispatch.contactName(),
                phone == null ? null : "+" + phone,
                dispatch.deliveryId().toString(),
                dispatch.text());
        return judge(wires.jivo(connection -> connection.send(address.get(), message)), dispatch.attempts());
    }

    static Verdict judge(DeliveryReceipt receipt, int attempts) {
        boolean refused = receipt.httpStatus() >= 400 && receipt.httpStatus() < 500;
        if (receipt.outcome() == DeliveryReceipt.Outcome.ACCEPTED) {
            return Verdict.taken(Verdict.Kind.DELIVERED, receipt);
        }
        if (refused || receipt.outcome() == DeliveryReceipt.Outcome.FORBIDDEN || attempts > PAUSES.length) {
            return Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt));
        }
        return Verdict.again(Verdict.Kind.RETRY, receipt, PAUSES[attempts - 1]);
    }

    private static FailureView failure(DeliveryReceipt receipt) {
        String reason = receipt.errorMessage();
        String code = receipt.outcome() == DeliveryReceipt.Outcome.FORBIDDEN
                ? "address-forbidden"
                : receipt.httpStatus() == 0 ? "no-connection" : "http-" + receipt.httpStatus();
        return new FailureView(code, reason == null ? "Jivo gave no reason." : reason);
    }
}
