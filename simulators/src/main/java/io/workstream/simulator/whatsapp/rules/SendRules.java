package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a send request as strictly as the reference describes it. */
public final class SendRules {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_TAG = 512;
    private static final int ANY = Integer.MAX_VALUE;
    private static final String[] ENVELOPE = {
        "messaging_product", "recipient_type", "to", "recipient", "type", "context", "biz_opaque_callback_data"
    };

    private final Account account;

    public SendRules(Account account) {
        this.account = account;
    }

    /** Throws the {@link GraphError} that the body deserves. */
    public SendRequest read(ObjectNode node) {
        Fields body = new Fields(node, "");
        if (!"whatsapp".equals(body.string("messaging_product"))) {
            throw GraphError.badParameter("Param messaging_product must be one of {WHATSAPP}");
        }
        if (body.has("recipient_type") && !"individual".equals(body.string("recipient_type"))) {
            throw GraphError.badParameter("Param recipient_type must be one of {INDIVIDUAL}");
        }
        String input = body.has("to") || !body.has("recipient") ? body.string("to") : body.string("recipient");
        String to = Recipients.read(input, body.has("to"));
        // Meta takes text when the type is left out.
        String type = body.has("type") ? body.string("type") : "text";
        Content content = content(type, body).answering(context(body));
        String[] known = Arrays.copyOf(ENVELOPE, ENVELOPE.length + 1);
        known[ENVELOPE.length] = type;
        body.only(known);
        return new SendRequest(input, to, content, body.maybeText("biz_opaque_callback_data", LONGEST_TAG));
    }

    private Content content(String type, Fields body) {
        return switch (type) {
            case "text" -> text(body.object(type));
            case "image", "video", "audio", "document", "sticker" -> MediaRules.read(type, body.object(type), account);
            case "location" -> location(body.object(type));
            case "contacts" -> contacts(body.list(type));
            case "reaction" -> reaction(body.object(type));
            case "interactive" -> InteractiveRules.read(body.object(type), account);
            case "template" -> TemplateRules.read(body.object(type), account);
            default -> throw GraphError.badParameter("Param type must be one of {AUDIO, CONTACTS, DOCUMENT, IMAGE,"
                    + " INTERACTIVE, LOCATION, REACTION, STICKER, TEMPLATE, TEXT, VIDEO}, not " + type);
        };
    }

    private static @Nullable String context(Fields body) {
        return body.maybeObject("context")
                .map(context -> {
                    if (!context.node().path("message_id").isTextual()) {
                        throw GraphError.badParameter("Param context must be an object with message_id");
                    }
                    return context.only("message_id").text("message_id", ANY);
                })
                .orElse(null);
    }

    private static Content text(Fields text) {
        text.only("body", "preview_url").maybeFlag("preview_url");
        return Content.of("text", text.text("body", LONGEST_TEXT), text.node());
    }

    private static Content location(Fields location) {
        location.only("latitude", "longitude", "name", "address");
        location.number("latitude", -90, 90);
        location.number("longitude", -180, 180);
        String name = location.maybeText("name", ANY).orElse("");
        String address = location.maybeText("address", ANY).orElse("");
        return Content.of("location", (name + "\n" + address).strip(), location.node());
    }

    private static Content contacts(List<Fields> cards) {
        if (cards.isEmpty()) {
            throw GraphError.missing("The parameter contacts must hold at least one contact");
        }
        StringBuilder names = new StringBuilder();
        ObjectNode shown = Json.object();
        for (Fields card : cards) {
            card.only("name", "phones", "emails", "org", "urls", "addresses", "birthday");
            names.append('\n').append(card.object("name").text("formatted_name", ANY));
            card.maybeList("phones").forEach(phone -> phone.text("phone", ANY));
            shown.withArray("/contacts").add(card.node());
        }
        return Content.of("contacts", names.toString().strip(), shown);
    }

    private static Content reaction(Fields reaction) {
        reaction.only("message_id", "emoji").text("message_id", ANY);
        String emoji = reaction.string("emoji");
        boolean plain = emoji.chars().anyMatch(c -> Character.isLetter(c) || Character.isWhitespace(c));
        if (plain || emoji.codePointCount(0, emoji.length()) > 16) {
            throw GraphError.badParameter("Param reaction['emoji'] must be an emoji");
        }
        return Content.of("reaction", emoji, reaction.node());
    }

    /** The text under a key, empty when there is none. */
    static String textOf(JsonNode node) {
        String text = node.textValue();
        return text == null ? "" : text;
    }
}
