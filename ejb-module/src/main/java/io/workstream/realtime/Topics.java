package io.workstream.realtime;

import java.util.UUID;

/** Names of topics. */
public final class Topics {

    /** Type of the event that tells nodes that people's rights in a workspace have changed. */
    public static final String RIGHTS_CHANGED = "rights.changed";

    private static final String WORKSPACE = "ws:";

    private Topics() {}

    /** Between nodes only, no client reads it: who may do what in a workspace has changed. */
    public static String rights(UUID workspaceId) {
        return WORKSPACE + workspaceId;
    }

    /** Whether a topic belongs to the workspace of which {@link #rights} tells. */
    public static boolean below(String rights, String topic) {
        return topic.startsWith(rights + "/");
    }

    /** What happens in one conversation. */
    public static String conversation(UUID workspaceId, UUID conversationId) {
        return WORKSPACE + workspaceId + "/conversation:" + conversationId;
    }

    /** Which conversations of a workspace changed. */
    public static String conversations(UUID workspaceId) {
        return WORKSPACE + workspaceId + "/conversations";
    }

    /** State of a workspace's WhatsApp accounts and Jivo channels. */
    public static String connectors(UUID workspaceId) {
        return WORKSPACE + workspaceId + "/connectors";
    }
}
