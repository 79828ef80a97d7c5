package io.workstream.connector.jivo;

import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.CustomerMessage.Customer;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import io.workstream.conversation.DeliveryChannel;
import io.workstream.conversation.Dispatch;
import io.workstream.conversation.OutboundGateway;
import io.workstream.conversation.Verdict;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts what customers write to Jivo. A repetition carries the same message id, so one that did arrive is shown once. */
@ApplicationScoped
class JivoGateway implements OutboundGateway {

    private static final Duration UNTIL_RESUMED = Duration.ofSeconds(15);

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Inject
    MediaLinks links;

    @Inject
    JivoErrors errors;

    @Inject
    JivoLimits limits;

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.JIVO_OUTBOUND;
    }

    @Override
    public List<Content> parts(Content content, ContentWords words, @Nullable String quoted) {
        return JivoParts.of(content, words, quoted);
    }

    @Override
    public boolean carries(Form form, MediaFile file) {
        return true;
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
        Iterator<CustomerContent> ways = ways(dispatch).iterator();
        DeliveryReceipt receipt = send(address.get(), dispatch, ways.next());
        while (refusesTheKind(receipt) && ways.hasNext()) {
            // Too big, or of a kind that Jivo does not take from outside.
            receipt = send(address.get(), dispatch, ways.next());
        }
        return refusesTheKind(receipt) && dispatch.content() instanceof Content.Location
                // The part behind it tells the place in words, with a link to a map.
                ? Verdict.taken(Verdict.Kind.DELIVERED, receipt)
                : errors.judge(receipt, dispatch.attempts());
    }

    private DeliveryReceipt send(URI address, Dispatch dispatch, CustomerContent content) {
        String phone = dispatch.contactPhone();
        Customer customer = Customer.of(
                dispatch.conversationId().toString(), dispatch.contactName(), phone == null ? null : "+" + phone);
        CustomerMessage message =
                new CustomerMessage(customer, dispatch.deliveryId().toString(), content);
        return wires.jivo(connection -> connection.send(address, message));
    }

    /** The forms in which a part may be told, the best first. */
    private List<CustomerContent> ways(Dispatch dispatch) {
        if (!(dispatch.content() instanceof Content.Media media)) {
            return List.of(ChatContent.of(dispatch.content()));
        }
        ContentWords words = ContentWords.in(dispatch.language());
        MediaFile file = dispatch.file();
        return file != null && file.status() == MediaStatus.STORED
                ? ChatContent.ways(
                        media, file, new ChatContent.Link(links.forLife(file).url(), words), limits)
                : List.of(ChatContent.without(media, file, words));
    }

    private static boolean refusesTheKind(DeliveryReceipt receipt) {
        return receipt.outcome() == DeliveryReceipt.Outcome.REFUSED
                && receipt.httpStatus() >= 400
                && receipt.httpStatus() < 500
                && receipt.httpStatus() != 429
                && receipt.httpStatus() != 404;
    }
}
