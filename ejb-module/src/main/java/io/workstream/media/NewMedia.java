package io.workstream.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are still to come.
 *
 * @param conversationId null for an upload that no message carries yet
 * @param origin the provider's handle of it
 * @param originalUrl where to fetch it
 * @param fileName as the sender wrote it; made safe when kept
 * @param mimeType as announced, parameters and all
 * @param sizeBytes as announced
 */
public record NewMedia(
        UUID id,
        UUID workspaceId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        @Nullable UUID uploadedBy,
        @Nullable String origin,
        @Nullable String originalUrl,
        @Nullable String fileName,
        @Nullable String mimeType,
        @Nullable Long sizeBytes) {

    /** A file that a person is just uploading. */
    public static NewMedia upload(
            UUID id, UUID workspaceId, UUID uploadedBy, @Nullable String fileName, @Nullable String mimeType) {
        return new NewMedia(id, workspaceId, null, null, uploadedBy, null, null, fileName, mimeType, null);
    }
}
