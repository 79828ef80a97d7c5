package io.workstream.conversation;

import io.workstream.content.CleanText;
import io.workstream.content.Content;
import io.workstream.content.ContentWords;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes messages complete: what people read of them, and what each side is sent. */
@ApplicationScoped
class Composition {

    private static final int LONGEST_PREVIEW = 120;

    @Inject
    Gateways gateways;

    @Inject
    Clock clock;

    /** What a provider reported: a customer's message, or one that the business sent elsewhere. */
    NewMessage reported(Conversation conversation, Told told, @Nullable Earlier earlier) {
        ContentWords words = ContentWords.in(conversation.language());
        String quoted = earlier == null ? null : earlier.quoted(words);
        List<Content> parts = parts(conversation, told.author(), told.passed(), quoted);
        return new NewMessage(
                Ids.next(clock),
                conversation,
                told.author(),
                told.message().carried(),
                words.of(told.content(), quoted).orElse(null),
                earlier == null ? null : earlier.id(),
                told.message().externalId(),
                parts,
                clock.instant());
    }

    /** What an operator or an agent answers. */
    NewMessage answer(Conversation conversation, Author author, Carried carried, @Nullable String eventId) {
        ContentWords words = ContentWords.in(conversation.language());
        List<Content> parts = parts(conversation, author, carried.content(), null);
        String text = words.of(carried.content()).orElse(null);
        return new NewMessage(
                Ids.next(clock), conversation, author, carried, text, null, eventId, parts, clock.instant());
    }

    /** What the list of conversations shows of a content; null when it goes on showing what it showed. */
    static @Nullable String preview(String language, Content content) {
        if (Earlier.target(content) != null) {
            return null;
        }
        ContentWords words = ContentWords.in(language);
        return words.of(content)
                .map(Composition::shortened)
                .orElseGet(() -> content instanceof Content.Media media
                        ? words.named(media.form().code())
                        : null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PREVIEW ? text : CleanText.cleaned(text.substring(0, LONGEST_PREVIEW));
    }

    private List<Content> parts(
            Conversation conversation, Author author, @Nullable Content passed, @Nullable String quoted) {
        if (passed == null) {
            return List.of();
        }
        ContentWords words = ContentWords.in(conversation.language());
        return author.destination(conversation)
                .map(side -> gateways.to(side).parts(passed, words, quoted))
                .orElse(List.of());
    }
}
