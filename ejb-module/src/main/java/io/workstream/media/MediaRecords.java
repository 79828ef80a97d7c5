package io.workstream.media;

import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** The short transactions around a transfer of bytes. */
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
}
