package io.workstream.connector.whatsapp;

import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.conversation.FetchOrder;
import io.workstream.conversation.Fetched;
import io.workstream.conversation.Fetched.Outcome;
import io.workstream.conversation.MediaSource;
import io.workstream.media.MediaFile;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/** Fetches customers' files from Meta, in its two steps: where it lies, then its bytes. */
@ApplicationScoped
class WhatsAppMedia implements MediaSource {

    private static final String GONE = "WhatsApp does not have it any more, or does not hand it out.";

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Override
    public boolean has(MediaFile file) {
        return file.origin() != null;
    }

    @Override
    public Fetched fetch(FetchOrder order, OutputStream target) {
        Optional<CloudCredentials> credentials =
                connectors.activeCredentials(order.file().workspaceId(), order.whatsappAccountId());
        if (credentials.isEmpty()) {
            return Fetched.later("The WhatsApp number is paused.");
        }
        String mediaId = Objects.requireNonNull(order.file().origin(), "Meta's id of the file");
        try {
            Answer<MediaLocation> location =
                    wires.whatsApp(connection -> connection.mediaLocation(credentials.get(), mediaId));
            return location.found()
                    .map(found -> result(wires.whatsApp(
                            connection -> connection.download(credentials.get(), found, order.limit(), target))))
                    .orElseGet(() -> unfound(location.receipt()));
        } catch (Problem busy) {
            return Fetched.later("All connections to WhatsApp are busy.");
        }
    }

    private static Fetched unfound(DeliveryReceipt receipt) {
        String reason =
                Objects.requireNonNullElse(receipt.errorMessage(), "WhatsApp does not say where the file lies.");
        // 4xx but for "too many": the file is gone, or never was ours.
        boolean forGood = receipt.outcome() == DeliveryReceipt.Outcome.REFUSED
                && receipt.httpStatus() >= 400
                && receipt.httpStatus() < 500
                && receipt.httpStatus() != 429
                && receipt.httpStatus() != 401;
        // Meta's own words are about requests and object ids.
        return forGood ? Fetched.never(Outcome.NEVER, GONE) : Fetched.later(reason);
    }

    static Fetched result(Download download) {
        String reason = Objects.requireNonNullElse(download.reason(), "The file did not come.");
        return switch (download.ending()) {
            case COMPLETE -> Fetched.done();
            case TOO_LARGE -> Fetched.never(Outcome.TOO_LARGE, reason);
            case FORBIDDEN -> Fetched.never(Outcome.NEVER, reason);
                // The address of a file lives five minutes; the next try asks for a new one.
            case REFUSED, BROKEN_OFF, UNREACHABLE -> Fetched.later(reason);
        };
    }
}
