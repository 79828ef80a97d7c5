package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaView;
import io.workstream.media.NewMedia;
import io.workstream.shared.Problem;
import io.workstream.shared.WriteBehind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Gives messages their files: those that somebody uploaded, and those that have still to be fetched. */
@ApplicationScoped
class MessageFiles {

    @Inject
    WriteBehind rows;

    @Inject
    MediaFiles files;

    @Inject
    JobService jobs;

    /** Gives a message the file that it carries, if it does. Refused when an upload is not there, or is another's. */
    Optional<MediaView> add(NewMessage message) {
        UUID mediaId = message.content().mediaId();
        if (mediaId == null) {
            return Optional.empty();
        }
        // The file's row names its message.
        rows.flush();
        IncomingFile incoming = message.carried().file();
        UUID workspaceId = message.conversation().workspaceId();
        if (incoming != null) {
            expect(message, incoming);
        } else if (!files.attach(workspaceId, mediaId, message.conversation().id(), message.id())) {
            throw new Problem(whyNot(files.find(workspaceId, mediaId)));
        }
        return files.find(workspaceId, mediaId).map(MediaFile::view);
    }

    /** Why an upload cannot be attached. */
    static MediaProblem whyNot(Optional<MediaFile> file) {
        if (file.isEmpty()) {
            return MediaProblem.MEDIA_NOT_FOUND;
        }
        return file.get().messageId() == null ? MediaProblem.MEDIA_NOT_THERE : MediaProblem.MEDIA_USED;
    }

    /** Asks once more for a message's file that could not be had; who waits behind it in the line gets it, or a reason. */
    void fetchAgain(UUID workspaceId, UUID serialKey, MessageView message) {
        if (message.content() instanceof Content.Media media && files.expectAgain(workspaceId, media.mediaId())) {
            fetch(workspaceId, serialKey, media.mediaId());
        }
    }

    private void fetch(UUID workspaceId, UUID serialKey, UUID mediaId) {
        jobs.enqueue(NewJob.inOrder(FetchMedia.TYPE, workspaceId, serialKey, new FetchMedia(mediaId)));
    }

    private void expect(NewMessage message, IncomingFile incoming) {
        Conversation conversation = message.conversation();
        files.expect(new NewMedia(
                incoming.id(),
                conversation.workspaceId(),
                conversation.id(),
                message.id(),
                null,
                incoming.origin(),
                incoming.url(),
                incoming.name(),
                incoming.mimeType(),
                incoming.size()));
        if (incoming.obtainable()) {
            fetch(conversation.workspaceId(), message.author().line().serialKey(conversation.id()), incoming.id());
        } else {
            files.failed(conversation.workspaceId(), incoming.id(), MediaFailure.WITHHELD, null);
        }
    }
}
