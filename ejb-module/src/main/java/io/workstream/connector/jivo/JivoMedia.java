package io.workstream.connector.jivo;

import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.Download;
import io.workstream.conversation.FetchOrder;
import io.workstream.conversation.Fetched;
import io.workstream.conversation.Fetched.Outcome;
import io.workstream.conversation.MediaSource;
import io.workstream.media.MediaFile;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.URI;
import java.util.Objects;

/** Fetches operators' files from the links that Jivo gives. */
@ApplicationScoped
class JivoMedia implements MediaSource {

    @Inject
    Wires wires;

    @Override
    public boolean has(MediaFile file) {
        return file.originalUrl() != null;
    }

    @Override
    public Fetched fetch(FetchOrder order, OutputStream target) {
        URI link = URI.create(Objects.requireNonNull(order.file().originalUrl(), "link of the file"));
        try {
            return result(wires.jivo(connection -> connection.download(link, order.limit(), target)));
        } catch (Problem busy) {
            return Fetched.later("All connections to Jivo are busy.");
        }
    }

    static Fetched result(Download download) {
        String reason = Objects.requireNonNullElse(download.reason(), "The file did not come.");
        return switch (download.ending()) {
            case COMPLETE -> Fetched.done();
            case TOO_LARGE -> Fetched.never(Outcome.TOO_LARGE, reason);
            case FORBIDDEN -> Fetched.never(Outcome.NEVER, reason);
            case REFUSED -> download.httpStatus() >= 500 || download.httpStatus() == 429
                    ? Fetched.later(reason)
                    : Fetched.never(Outcome.NEVER, reason);
            case BROKEN_OFF, UNREACHABLE -> Fetched.later(reason);
        };
    }
}
