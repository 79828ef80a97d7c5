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
        Prepared prepared = uploads.prepare(credentials.get(), dispatch);
        OutboundContent content = prepared.content();
        if (content == null) {
            return prepared.verdict();
        }
        // The tag is our delivery's id: there is no idempotency key, so reports must find their way back without an
        // answer.
        OutboundMessage message = new OutboundMessage(
                address.get(), content, null, dispatch.deliveryId().toString());
        DeliveryReceipt receipt = wires.whatsApp(connection -> connection.send(credentials.get(), message));
        return errors.judge(receipt, dispatch.attempts());
    }

    private static Optional<Address> address(Dispatch dispatch) {
        if (dispatch.contactPhone() != null) {
            return Optional.of(new Address(AddressKind.PHONE, dispatch.contactPhone()));
        }
        return Optional.ofNullable(dispatch.contactBsuid()).map(value -> new Address(AddressKind.BSUID, value));
    }
}
