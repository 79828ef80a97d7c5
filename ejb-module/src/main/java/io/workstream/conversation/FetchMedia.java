package io.workstream.conversation;

import java.util.UUID;

/** Arguments of the job that fetches a message's file. */
public record FetchMedia(UUID mediaId) {

    static final String TYPE = "fetch_media";
}
