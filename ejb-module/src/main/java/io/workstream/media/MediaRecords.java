package io.workstream.media;

import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Short transactions around files, for those who have none open. */
@Stateless
public class MediaRecords {

    @Inject
    Tenancy tenancy;

    @Inject
    MediaFiles files;

    /** A file of a workspace. */
    public MediaFile required(UUID workspaceId, UUID id) {
        tenancy.enter(workspaceId);
        return files.find(workspaceId, id).orElseThrow(() -> new Problem(MediaProblem.MEDIA_NOT_FOUND));
    }

    /**
     * Lets some files live as long as their workspace keeps media now; returns the last of them, empty when none was left.
     *
     * @param behind the last one of the call before; all zeros at first
     */
    public Optional<UUID> keepAsLongAsAsked(UUID workspaceId, UUID behind) {
        tenancy.enter(workspaceId);
        return files.keepAsLongAsAsked(workspaceId, behind);
    }
}
