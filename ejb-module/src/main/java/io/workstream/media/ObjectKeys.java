package io.workstream.media;

import io.workstream.shared.Ids;
import java.util.Optional;
import java.util.UUID;

/**
 * Names of the objects that hold files: {@code media-temp/{workspace}/{conversation}/{message}/{file}.{attempt}}. Who
 * fetches a file that somebody else is fetching still, because a lease was lost, so never writes into the other's object.
 */
final class ObjectKeys {

    /** Where all of them lie. */
    static final String PLACE = "media-temp";

    private ObjectKeys() {}

    /** The object of one attempt to fill a file. */
    static String attempt(MediaFile file, UUID attempt) {
        String place = file.messageId() == null ? "uploads" : file.conversationId() + "/" + file.messageId();
        return PLACE + "/" + file.workspaceId() + "/" + place + "/" + file.id() + "." + attempt;
    }

    /** The file that an object was made for. */
    static Optional<UUID> file(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return Ids.parse(dot < 0 ? name : name.substring(0, dot));
    }
}
