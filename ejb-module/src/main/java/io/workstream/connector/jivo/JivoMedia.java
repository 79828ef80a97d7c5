package io.workstream.connector.jivo;

import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.Download;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.AttachmentService;
import io.workstream.conversation.FetchOrder;
import io.workstream.conversation.Fetched;
import io.workstream.conversation.MediaSource;
import io.workstream.media.MediaFailure;
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

    /** What an operator sends, Jivo took already: as much as WhatsApp takes of anything, as a document if not as what it is. */
    @Override
    public long most(Form form, boolean moving) {
        return AttachmentService.MOST_BYTES;
    }

    @Override
    public Fetched fetch(FetchOrder order, long limit, OutputStream target) {
        URI link = URI.create(Objects.requireNonNull(order.file().originalUrl(), "link of the file"));
        try {
            return result(wires.jivo(connection -> connection.download(link, limit, target)));
        } catch (Problem busy) {
            return Fetched.later(MediaFailure.BUSY, null);
        }
    }

    static Fetched result(Download download) {
        return switch (download.ending()) {
            case COMPLETE -> Fetched.done();
            case TOO_LARGE, FORBIDDEN -> Fetched.never(Fetched.failure(download), download.reason());
            case REFUSED -> Fetched.refusal(download.httpStatus()) == MediaFailure.SOURCE_FAILED
                    ? Fetched.later(MediaFailure.SOURCE_FAILED, download.reason())
                    : Fetched.never(Fetched.failure(download), download.reason());
            case BROKEN_OFF, UNREACHABLE -> Fetched.later(Fetched.failure(download), download.reason());
        };
    }
}
