package io.workstream.connector.ra.whatsapp;

import static io.workstream.connector.ra.whatsapp.Json.addKnown;
import static io.workstream.connector.ra.whatsapp.Json.array;
import static io.workstream.connector.ra.whatsapp.Json.object;

import io.workstream.connector.ra.api.ContactCard;
import io.workstream.connector.ra.api.MediaKind;
import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.OutboundContent.Buttons;
import io.workstream.connector.ra.api.OutboundContent.Choices;
import io.workstream.connector.ra.api.OutboundContent.Contacts;
import io.workstream.connector.ra.api.OutboundContent.Location;
import io.workstream.connector.ra.api.OutboundContent.Media;
import io.workstream.connector.ra.api.OutboundContent.Prompt;
import io.workstream.connector.ra.api.OutboundContent.Reaction;
import io.workstream.connector.ra.api.OutboundContent.Row;
import io.workstream.connector.ra.api.OutboundContent.Section;
import io.workstream.connector.ra.api.OutboundContent.Text;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import io.workstream.connector.ra.api.Template;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;

/** Puts what we say into the JSON of the Cloud API. */
final class MessageWriter {

    private final TemplateWriter templates = new TemplateWriter();

    String message(OutboundMessage message) {
        OutboundMessage.Address address = message.address();
        Part part = part(message.content());
        JsonObjectBuilder body = object().add("messaging_product", "whatsapp")
                .add("recipient_type", "individual")
                .add(address.kind() == AddressKind.BSUID ? "recipient" : "to", address.value())
                .add("type", part.type())
                .add(part.type(), part.value())
                .add("biz_opaque_callback_data", message.tag());
        if (message.replyTo() != null) {
            body.add("context", object().add("message_id", message.replyTo()));
        }
        return body.build().toString();
    }

    String read(String messageId) {
        return receipt(messageId).build().toString();
    }

    /** Meta has no typing indicator of its own: it rides on a read mark. */
    String typing(String messageId) {
        return receipt(messageId)
                .add("typing_indicator", object().add("type", "text"))
                .build()
                .toString();
    }

    private static JsonObjectBuilder receipt(String messageId) {
        return object().add("messaging_product", "whatsapp")
                .add("status", "read")
                .add("message_id", messageId);
    }

    private Part part(OutboundContent content) {
        if (content instanceof Text text) {
            return new Part("text", object().add("body", text.body()).add("preview_url", text.preview()));
        } else if (content instanceof Media media) {
            return media(media);
        } else if (content instanceof Location location) {
            return location(location);
        } else if (content instanceof Contacts contacts) {
            return new Part("contacts", array(contacts.cards().stream().map(MessageWriter::card)));
        } else if (content instanceof Buttons buttons) {
            return buttons(buttons);
        } else if (content instanceof Choices choices) {
            return choices(choices);
        } else if (content instanceof Reaction reaction) {
            String emoji = reaction.emoji() == null ? "" : reaction.emoji();
            return new Part(
                    "reaction", object().add("message_id", reaction.messageId()).add("emoji", emoji));
        } else if (content instanceof Template template) {
            return new Part("template", templates.template(template));
        }
        // Java 17 cannot switch over a sealed type; a test sends one of each.
        throw new IllegalStateException("no words for " + content.getClass());
    }

    private static Part media(Media media) {
        boolean voice = media.kind() == MediaKind.VOICE;
        String type = voice ? "audio" : media.kind().name().toLowerCase(Locale.ROOT);
        JsonObjectBuilder value = object().add("id", media.mediaId());
        addKnown(value, "caption", media.caption());
        addKnown(value, "filename", media.filename());
        return new Part(type, voice ? value.add("voice", true) : value);
    }

    private static Part location(Location location) {
        JsonObjectBuilder value = object().add("latitude", location.latitude()).add("longitude", location.longitude());
        addKnown(value, "name", location.name());
        addKnown(value, "address", location.address());
        return new Part("location", value);
    }

    private static JsonObjectBuilder card(ContactCard card) {
        ContactCard.Name name = card.name();
        JsonObjectBuilder named = object().add("formatted_name", name.shown());
        // Meta wants one of the parts beside the whole.
        boolean inParts = name.first() != null || name.last() != null;
        addKnown(named, "first_name", inParts ? name.first() : name.shown());
        addKnown(named, "last_name", name.last());
        JsonObjectBuilder value = object().add("name", named);
        if (card.organization() != null) {
            value.add("org", object().add("company", card.organization()));
        }
        if (!card.phones().isEmpty()) {
            value.add("phones", array(card.phones().stream().map(MessageWriter::phone)));
        }
        if (!card.emails().isEmpty()) {
            value.add("emails", array(card.emails().stream().map(email -> object().add("email", email))));
        }
        if (!card.links().isEmpty()) {
            value.add("urls", array(card.links().stream().map(link -> object().add("url", link))));
        }
        return value;
    }

    private static JsonObjectBuilder phone(ContactCard.Phone phone) {
        JsonObjectBuilder value = object().add("phone", phone.number());
        addKnown(value, "type", phone.label());
        return addKnown(value, "wa_id", phone.whatsAppId());
    }

    private static Part buttons(Buttons buttons) {
        JsonObjectBuilder action = object().add(
                        "buttons", array(buttons.buttons().stream().map(button -> object().add("type", "reply")
                                .add("reply", object().add("id", button.id()).add("title", button.title())))));
        return new Part("interactive", prompt("button", buttons.prompt()).add("action", action));
    }

    private static Part choices(Choices choices) {
        JsonObjectBuilder action = object().add("button", choices.opener())
                .add("sections", array(choices.sections().stream().map(MessageWriter::section)));
        return new Part("interactive", prompt("list", choices.prompt()).add("action", action));
    }

    private static JsonObjectBuilder section(Section section) {
        return addKnown(object(), "title", section.title())
                .add("rows", array(section.rows().stream().map(MessageWriter::row)));
    }

    private static JsonObjectBuilder row(Row row) {
        return addKnown(object().add("id", row.id()).add("title", row.title()), "description", row.description());
    }

    private static JsonObjectBuilder prompt(String type, Prompt prompt) {
        JsonObjectBuilder value = object().add("type", type).add("body", object().add("text", prompt.body()));
        if (prompt.header() != null) {
            value.add("header", object().add("type", "text").add("text", prompt.header()));
        }
        if (prompt.footer() != null) {
            value.add("footer", object().add("text", prompt.footer()));
        }
        return value;
    }

    /** What a message consists of: its type, and what stands under the key of the same name. */
    private record Part(String type, JsonValue value) {

        Part(String type, JsonObjectBuilder value) {
            this(type, value.build());
        }
    }
}
