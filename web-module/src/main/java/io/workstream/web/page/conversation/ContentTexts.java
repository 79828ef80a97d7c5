package io.workstream.web.page.conversation;

import io.workstream.content.Content;
import io.workstream.conversation.MessageView;
import io.workstream.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How content that is more than words is shown, in the reader's language. */
@Named("contentText")
@RequestScoped
public class ContentTexts {

    private static final Set<String> FILES = Set.of("photo", "video", "audio", "voice", "document", "sticker");
    private static final Set<String> CARDS =
            Set.of("location", "contacts", "choice", "form", "order", "keyboard", "rating", "notice", "template");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("location", "pi-map-marker"),
            Map.entry("contacts", "pi-id-card"),
            Map.entry("choice", "pi-check-circle"),
            Map.entry("form", "pi-list"),
            Map.entry("order", "pi-shopping-cart"),
            Map.entry("keyboard", "pi-th-large"),
            Map.entry("rating", "pi-star"),
            Map.entry("notice", "pi-info-circle"),
            Map.entry("template", "pi-file-edit"),
            Map.entry("reaction", "pi-heart"),
            Map.entry("edit", "pi-pencil"),
            Map.entry("deletion", "pi-trash"));
    private static final int MOST_STARS = 5;
    private static final int LONGEST_QUOTE = 120;

    @Inject
    Texts texts;

    /** Which part of the page draws it: {@code file}, {@code card} or {@code words}. An edited card is read as words. */
    public String part(MessageView message) {
        if (FILES.contains(message.kind())) {
            return "file";
        }
        return CARDS.contains(message.kind()) && message.editedAt() == null ? "card" : "words";
    }

    /** A picture of the font that stands for a kind. */
    public String icon(String kind) {
        return ICONS.getOrDefault(kind, "pi-comment");
    }

    /** A page with a map of the place. */
    public String map(Content.Location place) {
        return String.format(
                Locale.ROOT, "https://maps.google.com/maps?q=%.6f,%.6f", place.latitude(), place.longitude());
    }

    /** Where the place lies, for people. */
    public String coordinates(Content.Location place) {
        return String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
    }

    /** Whether an address from outside may become a link: nothing but the web. */
    public boolean linkable(@Nullable String address) {
        return address != null && address.matches("(?i)https?://[^\\s\"<>]{1,2000}");
    }

    /** A number to call, as links write it. */
    public String dialled(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    /** What there is to say, in the reader's own language. */
    public String notice(Content.Notice notice) {
        return texts.of("notice." + notice.subject().name().toLowerCase(Locale.ROOT));
    }

    /** Which template it is. */
    public String template(Content.Template template) {
        return texts.with("template.named", template.name(), template.language());
    }

    /** A mark as stars; empty where it is none of five. */
    public String stars(Content.Rating rating) {
        Integer value = rating.value();
        return value == null || value < 1 || value > MOST_STARS
                ? ""
                : "★".repeat(value) + "☆".repeat(MOST_STARS - value);
    }

    /** The price of an item; empty where the shop names none. */
    public String price(Content.Order.Item item) {
        return item.price() == null || item.currency() == null ? "" : item.price() + " " + item.currency();
    }

    /** A message in one line, for quoting. */
    public String quote(MessageView message) {
        String text = message.text();
        if (text == null || text.isBlank()) {
            return texts.orElse("kind." + message.kind(), texts.with("kind.other", message.kind()));
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** Signs on a message by direction, the customer's first. */
    public List<Map.Entry<String, String>> reactions(MessageView message) {
        return message.reactions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
