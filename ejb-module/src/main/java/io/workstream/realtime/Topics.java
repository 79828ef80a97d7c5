package io.workstream.realtime;

import java.util.UUID;

/** Names of topics. */
public final class Topics {

    private Topics() {}

    /** What happens in one conversation. */
    public static String conversation(UUID workspaceId, UUID conversationId) {
        return "ws:" + workspaceId + "/conversation:" + conversationId;
    }

    /** Which conversations of a workspace changed. */
    public static String conversations(UUID workspaceId) {
        return "ws:" + workspaceId + "/conversations";
    }

    /** State of a workspace's WhatsApp accounts and Jivo channels. */
    public static String connectors(UUID workspaceId) {
        return "ws:" + workspaceId + "/connectors";
    }
}
