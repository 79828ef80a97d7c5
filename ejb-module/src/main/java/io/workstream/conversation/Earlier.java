package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.ContentWords;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that a later one is about. Public only because Jdbi maps nothing else. */
public record Earlier(
        UUID id,
        String kind,
        String direction,
        @Nullable String text,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    /** Whether nothing is new in a change of it that its own author made at this time, or in its deletion. */
    boolean knows(Content change, Instant at) {
        if (change instanceof Content.Edit edit) {
            boolean later = editedAt != null && (editedAt.isAfter(at) || Objects.equals(text, edit.text()));
            return deletedAt != null || later;
        }
        return change instanceof Content.Deletion && deletedAt != null;
    }

    /** What it says, for quoting: its words, else what it is. */
    String quoted(ContentWords words) {
        return text != null ? text : words.named(kind);
    }

    /** The provider's id of the message that this content is about; null when it is about none. */
    static @Nullable String target(Content content) {
        if (content instanceof Content.Reaction reaction) {
            return reaction.target();
        }
        if (content instanceof Content.Edit edit) {
            return edit.target();
        }
        return content instanceof Content.Deletion deletion ? deletion.target() : null;
    }
}
