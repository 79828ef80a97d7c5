package io.workstream.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agent sends to a customer. */
public sealed interface AgentReply {

    /** Words, 1 to 32,768 characters. */
    record Words(String text) implements AgentReply {}

    /**
     * A file that was uploaded before.
     *
     * @param caption words beside it
     */
    record Attachment(UUID mediaId, @Nullable String caption) implements AgentReply {}

    /**
     * A template of the account, which alone may be sent when the reply window has passed.
     *
     * @param parameters one for each of its gaps, in order: its heading's, its text's, those of its links
     * @param mediaId the file for its heading, which was uploaded before; for templates that show one
     */
    record Template(String name, String language, List<String> parameters, @Nullable UUID mediaId)
            implements AgentReply {}
}
