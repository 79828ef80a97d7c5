package io.workstream.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its row has it.
 *
 * @param origin the provider's handle of it, where it comes from one
 * @param originalUrl the address that it is fetched from, where it has one
 * @param fileName as the sender named it, made safe
 * @param mimeType by its bytes once it is stored, until then as announced; without parameters
 * @param traits nothing worth telling until it is stored
 * @param sizeBytes of the bytes once stored, until then as announced
 * @param sha256 64 hexadecimal digits, once stored
 * @param storageKey names the object that holds its bytes, once stored
 * @param failure why it could not be had
 * @param failureDetail the same as its source put it
 * @param tries how often it was asked for in vain
 * @param expiresAt when its bytes are removed
 */
public record MediaFile(
        UUID id,
        UUID workspaceId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        MediaStatus status,
        @Nullable String origin,
        @Nullable String originalUrl,
        @Nullable String fileName,
        @Nullable String mimeType,
        MediaTraits traits,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        @Nullable String storageKey,
        @Nullable MediaFailure failure,
        @Nullable String failureDetail,
        int tries,
        Instant expiresAt) {

    /** The file as clients see it. */
    public MediaView view() {
        return new MediaView(
                id,
                status.code(),
                fileName,
                mimeType,
                sizeBytes,
                sha256,
                failure == null ? null : failure.code(),
                failureDetail,
                expiresAt);
    }

    /** Whether its name tells that it is no page of the web, whatever else it is. */
    public boolean namesNoPage() {
        return fileName != null && ContentTypes.namesNoPage(fileName);
    }

    /** What to call it when it has no name: its id with the ending of its type. */
    public String nameOrMade() {
        return fileName != null ? fileName : FileNames.made(id, mimeType);
    }
}
