package io.workstream.connector.jivo;

import io.workstream.content.Content;
import io.workstream.content.Content.Notice.Subject;
import io.workstream.content.ContentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's console is sent of a customer's message. Kinds that the Chat API has are sent as themselves, others as
 * readable words in the workspace's language, and what says nothing is not sent at all.
 */
final class JivoParts {

    private static final Pattern MARK = Pattern.compile("rate:([1-5])");

    private JivoParts() {}

    /**
     * The parts in order; none when there is nothing to tell.
     *
     * @param quoted what the earlier message says that this one is about
     */
    static List<Content> of(Content content, ContentWords words, @Nullable String quoted) {
        if (content instanceof Content.Media) {
            return List.of(content);
        }
        if (content instanceof Content.Notice notice && silent(notice.subject())) {
            return List.of();
        }
        List<Content> parts = new ArrayList<>();
        if (content instanceof Content.Location) {
            parts.add(content);
        }
        if (content instanceof Content.Choice choice && choice.id() != null) {
            Matcher mark = MARK.matcher(choice.id());
            if (mark.matches()) {
                return List.of(new Content.Rating(null, Integer.valueOf(mark.group(1))));
            }
        }
        words.of(content, quoted).map(Content.Text::new).ifPresent(parts::add);
        return List.copyOf(parts);
    }

    /** What changes nothing for the operator: they go on talking to the same person. */
    private static boolean silent(Subject subject) {
        return subject == Subject.NUMBER_CHANGED || subject == Subject.IDENTITY_CHANGED;
    }
}
