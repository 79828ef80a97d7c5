package io.workstream.web.page.conversation;

import io.workstream.conversation.ContactView;
import io.workstream.conversation.MessageView;
import io.workstream.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Words about messages: who wrote, how far it came. */
@Named("messageText")
@RequestScoped
public class MessageTexts {

    private static final String IN = "in";

    private static final List<String> STATUSES =
            List.of("received", "queued", "sending", "unknown", "failed", "accepted", "delivered", "read");

    private static final List<String> KINDS = List.of(
            "photo",
            "video",
            "audio",
            "voice",
            "document",
            "sticker",
            "location",
            "contacts",
            "choice",
            "form",
            "order",
            "keyboard",
            "rating",
            "notice",
            "template");

    @Inject
    Texts texts;

    /** How people call a contact: name, else number, else a word for nobody in particular. */
    public String contact(ContactView contact) {
        String name = contact.name();
        if (name != null && !name.isBlank()) {
            return name;
        }
        String phone = contact.phone();
        return phone == null ? texts.of("contact.unknown") : phone;
    }

    /** First letter for the round picture. */
    public String initial(ContactView contact) {
        String name = contact(contact);
        int first = name.codePoints().filter(Character::isLetter).findFirst().orElse('#');
        return new String(Character.toChars(Character.toUpperCase(first)));
    }

    /** Who wrote it. */
    public String author(MessageView message, ContactView contact) {
        if (message.direction().equals(IN)) {
            return contact(contact);
        }
        String name = message.authorName();
        String source = texts.orElse("source." + message.source(), message.source());
        return name == null || name.isBlank() ? source : name + " · " + source;
    }

    /** A picture in words: its caption, else whose it is. */
    public String pictured(MessageView message, ContactView contact) {
        String caption = message.text();
        return caption == null || caption.isBlank() ? kind(message.kind()) + ", " + author(message, contact) : caption;
    }

    /** How far it came; towards Jivo for the customer's messages, towards the customer for ours. */
    public String status(String direction, String status) {
        return texts.orElse("message." + direction + "." + status, status);
    }

    /** All states of one direction as JSON, for the script that moves ticks. */
    public String statuses(String direction) {
        JsonObjectBuilder labels = Json.createObjectBuilder();
        STATUSES.forEach(status -> labels.add(status, status(direction, status)));
        return labels.build().toString();
    }

    /** The kinds' names as JSON, for the script that tells of new messages. */
    public String kinds() {
        JsonObjectBuilder names = Json.createObjectBuilder();
        KINDS.forEach(kind -> names.add(kind, kind(kind)));
        return names.build().toString();
    }

    /** Who set a sign on a message. */
    public String reacted(String direction, String emoji) {
        return texts.with(direction.equals(IN) ? "reaction.in" : "reaction.out", emoji);
    }

    /** What stands for a message of a kind that has no text. */
    public String kind(String kind) {
        return texts.orElse("kind." + kind, texts.with("kind.other", kind));
    }

    /** The side that a delivery goes to. */
    public String hop(String channel) {
        return texts.orElse("hop." + channel, channel);
    }
}
