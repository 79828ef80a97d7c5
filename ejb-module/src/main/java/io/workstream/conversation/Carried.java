package io.workstream.conversation;

import io.workstream.content.Content;
import org.jspecify.annotations.Nullable;

/** What one message of a provider carries: its content and the file that belongs to it. */
public record Carried(Content content, @Nullable IncomingFile file) {

    /** Content without a file. */
    public static Carried only(Content content) {
        return new Carried(content, null);
    }
}
