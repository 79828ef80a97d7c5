package io.workstream.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that a customer sent and Meta still has, unless told otherwise. */
public final class MediaFileBuilder {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private MediaStatus status = MediaStatus.PENDING;
    private @Nullable UUID messageId = ID;
    private @Nullable String fileName;
    private @Nullable String link;
    private @Nullable String mimeType;
    private MediaTraits traits = MediaTraits.NONE;
    private @Nullable Long sizeBytes;
    private @Nullable String storageKey;

    private MediaFileBuilder() {}

    public static MediaFileBuilder aFile() {
        return new MediaFileBuilder();
    }

    /** That nobody has sent yet. */
    public MediaFileBuilder uploaded() {
        messageId = null;
        return this;
    }

    /** That an operator sent as a link. */
    public MediaFileBuilder linked(String address) {
        link = address;
        return this;
    }

    public MediaFileBuilder named(String name) {
        fileName = name;
        return this;
    }

    public MediaFileBuilder storedAs(Filling filling) {
        status = MediaStatus.STORED;
        mimeType = filling.mimeType();
        traits = filling.traits();
        sizeBytes = filling.object().size();
        storageKey = filling.object().key();
        return this;
    }

    public MediaFile build() {
        return new MediaFile(
                ID,
                ID,
                messageId == null ? null : ID,
                messageId,
                status,
                link == null ? "77" : null,
                link,
                fileName,
                mimeType,
                traits,
                sizeBytes,
                null,
                storageKey,
                null,
                null,
                0,
                Instant.MAX);
    }
}
