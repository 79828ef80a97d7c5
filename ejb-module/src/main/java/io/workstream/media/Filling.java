package io.workstream.media;

import io.workstream.storage.StoredObject;

/**
 * Bytes of a file that are in storage, while its row does not say so yet.
 *
 * @param mimeType by the bytes
 * @param traits by the bytes, too
 */
public record Filling(StoredObject object, String mimeType, MediaTraits traits) {

    /** Whether it is a page of the web. */
    public boolean webPage() {
        return ContentTypes.webPage(mimeType);
    }
}
