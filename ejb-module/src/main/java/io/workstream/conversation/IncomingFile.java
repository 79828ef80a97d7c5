package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a message from outside speaks of; its bytes are fetched later.
 *
 * @param id the row that it will have
 * @param origin the provider's handle of it; null when it is fetched by its address, or cannot be had at all
 * @param url its address; null when it is fetched by its handle, or cannot be had at all
 * @param name as the sender wrote it
 * @param mimeType as announced
 * @param size in bytes, as announced
 */
public record IncomingFile(
        UUID id,
        @Nullable String origin,
        @Nullable String url,
        @Nullable String name,
        @Nullable String mimeType,
        @Nullable Long size) {

    /** Whether there is anything to fetch. */
    public boolean obtainable() {
        return origin != null || url != null;
    }
}
