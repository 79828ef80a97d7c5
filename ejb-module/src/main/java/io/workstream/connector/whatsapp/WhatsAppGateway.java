package io.workstream.connector.whatsapp;

import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.Address;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.OutboundGateway;
import io.workstream.conversation.Verdict;
import io.workstream.media.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends answers to customers through Meta. */
@ApplicationScoped
class WhatsAppGateway implements OutboundGateway {

    private static final Duration UNTIL_RESUMED = Duration.ofSeconds(15);

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Inject
    WhatsAppUploads uploads;

    @Inject
    MetaErrors errors;

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.WA_OUTBOUND;
    }

    @Override
    public List<Content> parts(Content content, ContentWords words, @Nullable String quoted) {
        return WhatsAppParts.of(content, words);
    }

    @Override
    public boolean carries(Form form, MediaFile file) {
        return FileFit.own(form, file).isPresent();
    }

    @Override
    public Verdict send(Dispatch dispatch) {
        Optional<CloudCredentials> credentials =
                connectors.activeCredentials(dispatch.workspaceId(), dispatch.whatsappAccountId());
        if (credentials.isEmpty()) {
            return Verdict.waiting(UNTIL_RESUMED);
        }
        Optional<Address> address = address(dispatch);
        if (address.isEmpty()) {
            return Verdict.impossible("no-address", "The contact has no WhatsApp address.");
        }
        return send(new Line(credentials.get(), address.get(), dispatch));
    }

    /** Where a dispatch goes. */
    private record Line(CloudCredentials credentials, Address address, Dispatch dispatch) {}

    /** In the form that fits, and in each of the others that is left while Meta refuses the file in it. */
    private Verdict send(Line line) {
        Prepared prepared = uploads.prepare(line.credentials(), line.dispatch());
        while (prepared.content() != null) {
            OutboundContent content = prepared.content();
            DeliveryReceipt receipt = send(line, content);
            Optional<Prepared> other = errors.refusesForm(receipt)
                    ? uploads.inAnotherForm(line.credentials(), line.dispatch(), content)
                    : Optional.empty();
            if (other.isEmpty()) {
                return errors.judge(receipt, line.dispatch().attempts());
            }
            prepared = other.get();
        }
        return prepared.verdict();
    }

    private DeliveryReceipt send(Line line, OutboundContent content) {
        // The tag is our delivery's id: there is no idempotency key, so reports must find their way back without an
        // answer.
        OutboundMessage message = new OutboundMessage(
                line.address(), content, null, line.dispatch().deliveryId().toString());
        return wires.whatsApp(connection -> connection.send(line.credentials(), message));
    }

    private static Optional<Address> address(Dispatch dispatch) {
        if (dispatch.contactPhone() != null) {
            return Optional.of(new Address(AddressKind.PHONE, dispatch.contactPhone()));
        }
        return Optional.ofNullable(dispatch.contactBsuid()).map(value -> new Address(AddressKind.BSUID, value));
    }
}
