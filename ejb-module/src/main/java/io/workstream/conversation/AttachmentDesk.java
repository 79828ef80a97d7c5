package io.workstream.conversation;

import io.workstream.media.Filling;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import io.workstream.media.MediaProblem;
import io.workstream.media.NewMedia;
import io.workstream.media.StorageRoom;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transactions around attachments of people. */
@Stateless
public class AttachmentDesk {

    @Inject
    WorkspaceAccess access;

    @Inject
    MediaFiles files;

    @Inject
    StorageRoom room;

    @Inject
    Clock clock;

    /** Notes a file that somebody is about to upload. */
    public MediaFile announce(Actor actor, UUID workspaceId, @Nullable String fileName, @Nullable String mimeType) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_REPLY);
        UUID id = Ids.next(clock);
        files.expect(NewMedia.upload(id, workspaceId, actor.userId(), fileName, mimeType));
        return required(workspaceId, id);
    }

    /** Notes that its bytes are here. Refused when its time was over before they were, or the workspace keeps too much. */
    public MediaFile uploaded(Actor actor, MediaFile file, Filling filling) {
        access.require(actor, file.workspaceId(), Scope.CONVERSATIONS_REPLY);
        room.require(file.workspaceId(), filling.object().size());
        if (!files.stored(file.workspaceId(), file.id(), filling)) {
            throw new Problem(MediaProblem.MEDIA_NOT_THERE);
        }
        return required(file.workspaceId(), file.id());
    }

    /** A file of a workspace, for somebody who may read its conversations. */
    public MediaFile show(Actor actor, UUID workspaceId, UUID mediaId) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_READ);
        return required(workspaceId, mediaId);
    }

    private MediaFile required(UUID workspaceId, UUID id) {
        return files.find(workspaceId, id).orElseThrow(() -> new Problem(MediaProblem.MEDIA_NOT_FOUND));
    }
}
