package io.workstream.web.page.conversation;

import io.workstream.content.Content;
import io.workstream.conversation.MessageView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message as the timeline shows it.
 *
 * @param quoted the message that it answers, where that is among those shown
 */
public record TimelineEntry(MessageView message, @Nullable MessageView quoted) {

    /** Whether it answers an earlier message, shown or not. */
    public boolean isAnswer() {
        return message.replyTo() != null && !aboutAnother(message);
    }

    /**
     * Whether it is seen elsewhere: a reaction, an edit or a deletion stands on the message that it is about. One that did
     * not arrive is shown by itself, since somebody has to learn of that.
     */
    static boolean standsElsewhere(MessageView message) {
        return message.replyTo() != null && aboutAnother(message) && !Objects.equals(message.status(), "failed");
    }

    private static boolean aboutAnother(MessageView message) {
        Content content = message.content();
        return content instanceof Content.Reaction
                || content instanceof Content.Edit
                || content instanceof Content.Deletion;
    }
}
