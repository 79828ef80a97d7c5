package io.workstream.conversation;

import io.workstream.content.Content;
import java.util.List;

/**
 * A message that came later than what happened to it.
 *
 * @param told the message
 * @param marks what happened to it, in the order in which it was done
 */
record Overtaken(Told told, List<WaitingMark> marks) {

    /**
     * The message, as the other side is told of it. What was taken back is not told at all. Of a change that the other side
     * knows already it is told the words that hold; others it is told afterwards.
     */
    Told passed() {
        Content content = told.passed();
        if (content == null || takenBack()) {
            return told.passing(null);
        }
        for (WaitingMark mark : marks) {
            if (own(mark) && mark.messageId() != null && mark.content() instanceof Content.Edit edit) {
                content = edited(content, edit);
            }
        }
        return told.passing(content);
    }

    /** What nobody was told of yet; nothing goes on of what happened to a message that was taken back. */
    List<Told> untold() {
        boolean takenBack = takenBack();
        return marks.stream()
                .filter(mark -> mark.messageId() == null)
                .map(mark -> takenBack ? mark.told().passing(null) : mark.told())
                .toList();
    }

    /** What people were told of without the message. */
    List<WaitingMark> known() {
        return marks.stream().filter(mark -> mark.messageId() != null).toList();
    }

    private boolean takenBack() {
        return marks.stream().anyMatch(mark -> own(mark) && mark.content() instanceof Content.Deletion);
    }

    /** Everybody changes and takes back their own messages only. */
    private boolean own(WaitingMark mark) {
        return mark.told().author().direction().equals(told.author().direction());
    }

    private static Content edited(Content content, Content.Edit edit) {
        if (content instanceof Content.Media media) {
            return new Content.Media(media.form(), media.mediaId(), edit.text());
        }
        return content instanceof Content.Text && edit.text() != null ? new Content.Text(edit.text()) : content;
    }
}
