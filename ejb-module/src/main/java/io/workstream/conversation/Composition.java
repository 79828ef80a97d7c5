package io.workstream.conversation;

import io.workstream.content.CleanText;
import io.workstream.content.Content;
import io.workstream.content.ContentWords;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
        InboundMessage message = told.message();
        return message(conversation, told.author(), message.carried(), earlier, message.externalId());
    }

    /** What an operator or an agent answers. */
    NewMessage answer(Conversation conversation, Author author, Carried carried, @Nullable String eventId) {
        return message(conversation, author, carried, null, eventId);
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

    private NewMessage message(
            Conversation conversation,
            Author author,
            Carried carried,
            @Nullable Earlier earlier,
            @Nullable String externalId) {
        ContentWords words = ContentWords.in(conversation.language());
        String quoted = earlier == null ? null : earlier.quoted(words);
        List<Content> parts = author.destination(conversation)
                .map(side -> gateways.to(side).parts(carried.content(), words, quoted))
                .orElse(List.of());
        String text = words.of(carried.content(), quoted).orElse(null);
        UUID replyTo = earlier == null ? null : earlier.id();
        return new NewMessage(
                Ids.next(clock), conversation, author, carried, text, replyTo, externalId, parts, clock.instant());
    }
}
