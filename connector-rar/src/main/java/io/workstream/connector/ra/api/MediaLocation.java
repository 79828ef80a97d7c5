package io.workstream.connector.ra.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider keeps a file for the next few minutes; the address asks for the account's token.
 *
 * @param url address of the content
 * @param mimeType as declared by the sender, parameters included
 * @param sha256 of the content, hexadecimal, if told
 * @param size in bytes, -1 if not told
 */
public record MediaLocation(URI url, @Nullable String mimeType, @Nullable String sha256, long size) {

    /** The address holds a signature. */
    @Override
    public String toString() {
        return "MediaLocation[" + mimeType + ", " + size + " bytes]";
    }
}
