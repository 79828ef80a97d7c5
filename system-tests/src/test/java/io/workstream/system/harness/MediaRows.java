package io.workstream.system.harness;

/** Reaches into the rows of files, where only time could bring about what a test is about. */
public final class MediaRows {

    private MediaRows() {}

    /** Lets a file's time be over, while nobody has swept its bytes away yet. */
    public static void expire(Bridge bridge, String mediaId) {
        String sql = "update message_media set expires_at = now() where id = cast(? as uuid)";
        if (Database.change(bridge, sql, mediaId) != 1) {
            throw new IllegalStateException("there is no file " + mediaId);
        }
    }
}
