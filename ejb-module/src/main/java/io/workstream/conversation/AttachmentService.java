package io.workstream.conversation;

import io.workstream.media.Filling;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaStatus;
import io.workstream.media.MediaStore;
import io.workstream.media.MediaView;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.storage.NotStoredException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Files that people attach to what they write. Bytes flow with no transaction open. */
@ApplicationScoped
public class AttachmentService {

    /** Largest file that a person may attach: the most that WhatsApp takes as a document. */
    public static final long MOST_BYTES = 100L << 20;

    private static final Logger LOG = Logger.getLogger(AttachmentService.class.getName());

    @Inject
    AttachmentDesk desk;

    @Inject
    MediaStore store;

    @Inject
    MediaLinks links;

    /**
     * Keeps a file until a message carries it, or its time is over.
     *
     * @param fileName as the person calls it
     * @param mimeType as the person's browser believes; the bytes decide
     * @throws Problem {@code MEDIA_NOT_STORED} when our own disk fails, besides refusals
     * @throws IOException when the bytes break off
     */
    public MediaView upload(
            Actor actor, UUID workspaceId, @Nullable String fileName, @Nullable String mimeType, InputStream bytes)
            throws IOException {
        MediaFile expected = desk.announce(actor, workspaceId, fileName, mimeType);
        Filling filling = filled(expected, bytes);
        try {
            return desk.uploaded(actor, expected, filling).view();
        } catch (Problem refused) {
            store.discard(filling);
            throw refused;
        }
    }

    private Filling filled(MediaFile expected, InputStream bytes) throws IOException {
        try {
            return store.fill(expected, MOST_BYTES, bytes::transferTo);
        } catch (NotStoredException failure) {
            LOG.log(Level.SEVERE, "file " + expected.id() + " that somebody uploaded could not be stored", failure);
            throw (Problem) new Problem(MediaProblem.MEDIA_NOT_STORED).initCause(failure);
        }
    }

    /** A link that opens a file for the next minutes. */
    public MediaLinks.Link link(Actor actor, UUID workspaceId, UUID mediaId) {
        MediaFile file = desk.show(actor, workspaceId, mediaId);
        if (file.status() != MediaStatus.STORED) {
            throw new Problem(MediaProblem.MEDIA_NOT_THERE);
        }
        return links.to(file, MediaLinks.FOR_PAGES);
    }
}
