package io.workstream.content;

import java.net.URI;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in plain words what content carries, for receivers and places that take nothing but text. */
public final class ContentWords {

    private static final String BUNDLE = "io.workstream.content.words";
    private static final int LONGEST_QUOTE = 80;

    private final ResourceBundle bundle;
    private final Locale locale;

    private ContentWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Words in a workspace's language: {@code en} or {@code ru}. */
    public static ContentWords in(String language) {
        return new ContentWords(Locale.forLanguageTag(language));
    }

    /** The content in words, never blank; empty when there is nothing to say. */
    public Optional<String> of(Content content) {
        return of(content, null);
    }

    /**
     * The content in words, never blank; empty when there is nothing to say.
     *
     * @param quoted what the earlier message says that this content is about
     */
    public Optional<String> of(Content content, @Nullable String quoted) {
        return Optional.ofNullable(words(content, quoted)).map(String::strip).filter(words -> !Blank.is(words));
    }

    /** A line with a link to a file. */
    public String link(@Nullable String fileName, URI address) {
        return fileName == null ? say("file.link", address) : say("file.link.named", fileName, address);
    }

    /**
     * That an operator's own message did not reach the customer.
     *
     * @param text what it says
     * @param kind of its content, where it says nothing
     * @param failure why, and what to do next
     */
    public String undelivered(@Nullable String text, String kind, String failure) {
        return text == null || Blank.is(text)
                ? say("undelivered.wordless", named(kind), failure)
                : say("undelivered.message", shortened(text), failure);
    }

    /** That an operator's messages wait, because the account does not work. */
    public String heldBack() {
        return say("undelivered.waits");
    }

    /** That an operator's own file did not reach the customer, and why. */
    public String lostFile(@Nullable String fileName, @Nullable String failure) {
        String file = fileName == null ? say("undelivered.file") : say("undelivered.file.named", fileName);
        return reason(failure)
                .map(reason -> say("undelivered", file, reason))
                .orElseGet(() -> say("undelivered.plain", file));
    }

    /** Why something that was asked for is not done. */
    public String refusal(String code) {
        return say("refusal." + code);
    }

    /** The label of the button that opens a list. */
    public String choose() {
        return say("keyboard.choose");
    }

    /** What a message of this kind is called in a sentence. */
    public String named(String kind) {
        String key = "quote." + kind;
        return say(bundle.containsKey(key) ? key : "quote.other");
    }

    private @Nullable String words(Content content, @Nullable String quoted) {
        if (content instanceof Content.Text text) {
            return text.text();
        }
        if (content instanceof Content.Media media) {
            return media.caption();
        }
        if (content instanceof Content.Choice choice) {
            return choice.title();
        }
        if (content instanceof Content.Template template) {
            return template.text();
        }
        if (content instanceof Content.Location location) {
            return place(location);
        }
        if (content instanceof Content.Contacts contacts) {
            return contacts.cards().stream().map(this::card).collect(Collectors.joining("\n"));
        }
        if (content instanceof Content.Form form) {
            return form.fields().stream()
                    .map(field -> say("form.field", field.name(), field.value()))
                    .collect(Collectors.joining("\n"));
        }
        if (content instanceof Content.Order order) {
            return order(order);
        }
        return asked(content, quoted);
    }

    private @Nullable String asked(Content content, @Nullable String quoted) {
        if (content instanceof Content.Keyboard keyboard) {
            return numbered(keyboard);
        }
        if (content instanceof Content.Rating rating) {
            return rating(rating);
        }
        if (content instanceof Content.Reaction reaction) {
            return reaction.emoji() == null ? null : about("reaction", quoted, reaction.emoji());
        }
        if (content instanceof Content.Edit edit) {
            return edit.text() == null ? say("edit.blank") : edited(edit.text(), quoted);
        }
        if (content instanceof Content.Deletion) {
            return quoted == null ? say("deletion") : say("deletion.quoted", shortened(quoted));
        }
        return content instanceof Content.Notice notice ? notice(notice) : null;
    }

    private String place(Content.Location location) {
        String map = String.format(
                Locale.ROOT, "https://maps.google.com/maps?q=%.6f,%.6f", location.latitude(), location.longitude());
        return Stream.of(location.name(), location.address(), location.url(), say("location.map", map))
                .filter(line -> !Blank.is(line))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String card(Content.Contacts.Card card) {
        String name = card.organization() == null
                ? card.name()
                : say("contact.organization", card.name(), card.organization());
        List<String> ways = new ArrayList<>(card.phones());
        ways.addAll(card.emails());
        return ways.isEmpty() ? name : say("contact.line", name, String.join(", ", ways));
    }

    private String order(Content.Order order) {
        Stream<String> items = order.items().stream()
                .map(item -> item.price() == null || item.currency() == null
                        ? say("order.item", item.product(), item.quantity())
                        : say("order.item.price", item.product(), item.quantity(), item.price(), item.currency()));
        Stream<String> words = order.text() == null ? Stream.empty() : Stream.of(order.text());
        String title = say(order.items().isEmpty() ? "order.empty" : "order.title");
        return Stream.concat(Stream.concat(Stream.of(title), items), words).collect(Collectors.joining("\n"));
    }

    private String numbered(Content.Keyboard keyboard) {
        Stream<String> options = IntStream.range(0, keyboard.options().size())
                .mapToObj(i -> say(
                        "keyboard.option",
                        Integer.toString(i + 1),
                        keyboard.options().get(i).title()));
        return Stream.concat(Stream.concat(Stream.of(keyboard.text()), options), Stream.of(say("keyboard.answer")))
                .filter(line -> !Blank.is(line))
                .collect(Collectors.joining("\n"));
    }

    private String rating(Content.Rating rating) {
        if (rating.value() != null) {
            return say("rating.given", rating.value().toString());
        }
        return rating.text() == null || Blank.is(rating.text()) ? say("rating.ask") : rating.text();
    }

    private String edited(String text, @Nullable String quoted) {
        return quoted == null ? say("edit", text) : say("edit.quoted", text, shortened(quoted));
    }

    private String notice(Content.Notice notice) {
        String key = "notice." + notice.subject().name().toLowerCase(Locale.ROOT);
        if (notice.subject() != Content.Notice.Subject.FILE_UNAVAILABLE) {
            return say(key);
        }
        return reason(notice.detail()).map(reason -> say(key, reason)).orElseGet(() -> say(key + ".plain"));
    }

    private Optional<String> reason(@Nullable String fileFailure) {
        String key = "file_failure." + fileFailure;
        return bundle.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    private String about(String key, @Nullable String quoted, String what) {
        return quoted == null ? say(key, what) : say(key + ".quoted", what, shortened(quoted));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_QUOTE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
