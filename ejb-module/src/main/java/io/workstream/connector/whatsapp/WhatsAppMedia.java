package io.workstream.connector.whatsapp;

import io.workstream.connector.Connectors;
import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.FetchOrder;
import io.workstream.conversation.Fetched;
import io.workstream.conversation.MediaSource;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches customers' files from Meta, in its two steps: where it lies, then its bytes. */
@ApplicationScoped
class WhatsAppMedia implements MediaSource {

    /** Meta's code for a parameter that names nothing, such as an id that has ended. */
    private static final String NO_SUCH_OBJECT = "100";

    @Inject
    Connectors connectors;

    @Inject
    Wires wires;

    @Override
    public boolean has(MediaFile file) {
        return file.origin() != null;
    }

    @Override
    public long most(Form form, boolean moving) {
        return FileFit.most(form, moving);
    }

    @Override
    public Fetched fetch(FetchOrder order, long limit, OutputStream target) {
        Optional<CloudCredentials> credentials =
                connectors.activeCredentials(order.file().workspaceId(), order.whatsappAccountId());
        if (credentials.isEmpty()) {
            return Fetched.later(MediaFailure.ACCOUNT_PAUSED, null);
        }
        String mediaId = Objects.requireNonNull(order.file().origin(), "Meta's id of the file");
        try {
            Answer<MediaLocation> location =
                    wires.whatsApp(connection -> connection.mediaLocation(credentials.get(), mediaId));
            return location.found()
                    .map(found -> result(
                            wires.whatsApp(connection -> connection.download(credentials.get(), found, limit, target)),
                            found.sha256()))
                    .orElseGet(() -> unfound(location.receipt()));
        } catch (Problem busy) {
            return Fetched.later(MediaFailure.BUSY, null);
        }
    }

    static Fetched unfound(DeliveryReceipt receipt) {
        if (MetaErrors.rule(receipt) == MetaRule.STOP) {
            return Fetched.stopped(MetaErrors.failure(receipt));
        }
        // Limits, maintenance and refused tokens come as 400 too: only "no such object" is for good.
        boolean forGood = NO_SUCH_OBJECT.equals(receipt.errorCode()) || receipt.httpStatus() == 404;
        return forGood
                ? Fetched.never(MediaFailure.GONE, receipt.errorMessage())
                : Fetched.later(failure(receipt), receipt.errorMessage());
    }

    private static MediaFailure failure(DeliveryReceipt receipt) {
        return switch (receipt.outcome()) {
            case FORBIDDEN -> MediaFailure.FORBIDDEN;
            case UNREACHABLE -> MediaFailure.UNREACHABLE;
            case UNANSWERED -> MediaFailure.INTERRUPTED;
            case REFUSED, ACCEPTED -> Fetched.refusal(receipt.httpStatus());
        };
    }

    static Fetched result(Download download, @Nullable String sha256) {
        return switch (download.ending()) {
            case COMPLETE -> Fetched.done(sha256);
            case TOO_LARGE, FORBIDDEN -> Fetched.never(Fetched.failure(download), download.reason());
                // The address of a file lives five minutes; the next try asks for a new one.
            case REFUSED, BROKEN_OFF, UNREACHABLE -> Fetched.later(Fetched.failure(download), download.reason());
        };
    }
}
