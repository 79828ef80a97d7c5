package io.workstream.media;

import io.workstream.storage.StoredObject;

/**
 * Bytes of a file that are in storage, while its row does not say so yet.
 *
 * @param mimeType by the bytes
 * @param animated whether it is a picture that moves, by its bytes
 */
public record Filling(StoredObject object, String mimeType, boolean animated) {

    /** Whether it is a page of the web. */
    public boolean webPage() {
        return ContentTypes.webPage(mimeType);
    }
}
