package io.workstream.connector.whatsapp;

import io.workstream.content.CleanText;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.Content.Notice.Subject;
import io.workstream.content.LooseJson;
import io.workstream.conversation.Carried;
import io.workstream.conversation.IncomingFile;
import io.workstream.shared.Problem;
import io.workstream.shared.TamedJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what one message of the Cloud API carries (messages, "by type"). Nothing is ever refused: what cannot be understood
 * becomes its text, its file, or the notice that there was something.
 */
final class WhatsAppContent {

    private static final Map<String, Form> FILES = Map.of(
            "image", Form.PHOTO,
            "video", Form.VIDEO,
            "audio", Form.AUDIO,
            "document", Form.DOCUMENT,
            "sticker", Form.STICKER);
    private static final List<String> KINDS = List.of(
            "text",
            "image",
            "video",
            "audio",
            "document",
            "sticker",
            "location",
            "contacts",
            "interactive",
            "button",
            "reaction",
            "order",
            "system",
            "edit",
            "revoke");
    /** What every message says of itself: a kind that is called so would find that in its place. */
    private static final Set<String> STATED =
            Set.of("id", "from", "from_user_id", "to", "to_user_id", "timestamp", "type");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?");
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final int LONGEST_AMOUNT = 20;
    private static final Carried UNSUPPORTED = Carried.only(new Content.Notice(Subject.UNSUPPORTED, null));

    private final Supplier<UUID> ids;

    /** Takes ids of files from the supplier. */
    WhatsAppContent(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** What a message carries. */
    Carried read(JsonObject message) {
        String type = type(message);
        return as(type, message)
                .or(() -> unknown(message, type))
                .or(() -> beside(message, type))
                .orElse(UNSUPPORTED);
    }

    private Optional<Carried> as(String type, JsonObject message) {
        Form form = FILES.get(type);
        return form == null ? words(message, type).map(Carried::only) : file(message, type, form);
    }

    /** The message's type; where it is missing, the known object that it carries. */
    private static String type(JsonObject message) {
        return LooseJson.text(message, "type")
                .or(() -> KINDS.stream().filter(message::containsKey).findFirst())
                .orElse("unsupported");
    }

    private static Optional<Content> words(JsonObject message, String type) {
        if (type.equals("contacts")) {
            return ContactCards.of(message);
        }
        Optional<JsonObject> object = LooseJson.object(message, type);
        return switch (type) {
            case "text" -> object.flatMap(text -> LooseJson.text(text, "body")).map(Content.Text::new);
            case "location" -> object.flatMap(WhatsAppContent::location);
            case "interactive" -> object.flatMap(WhatsAppContent::interactive);
            case "button" -> object.flatMap(button -> choice(button, "payload", "text"));
            case "reaction" -> object.flatMap(reaction -> LooseJson.text(reaction, "message_id")
                    .map(target -> new Content.Reaction(
                            target, LooseJson.text(reaction, "emoji").orElse(null))));
            case "order" -> object.flatMap(WhatsAppContent::order);
            case "edit" -> object.flatMap(WhatsAppContent::edit);
            case "revoke" -> object.flatMap(revoke -> LooseJson.text(revoke, "original_message_id"))
                    .map(Content.Deletion::new);
            case "system" -> object.flatMap(WhatsAppContent::system);
            default -> Optional.empty();
        };
    }

    private Optional<Carried> file(JsonObject message, String type, Form form) {
        return LooseJson.object(message, type).map(object -> {
            boolean voice = form == Form.AUDIO && object.getBoolean("voice", false);
            String caption = form == Form.AUDIO || form == Form.STICKER
                    ? null
                    : LooseJson.text(object, "caption").orElse(null);
            // Errors beside a file mean that it cannot be fetched, whatever its id says.
            boolean lost = !LooseJson.objects(message, "errors").isEmpty();
            IncomingFile file = incoming(object, lost);
            return new Carried(new Content.Media(voice ? Form.VOICE : form, file.id(), caption), file);
        });
    }

    private IncomingFile incoming(JsonObject object, boolean lost) {
        return new IncomingFile(
                ids.get(),
                lost ? null : LooseJson.text(object, "id").orElse(null),
                null,
                LooseJson.text(object, "filename").orElse(null),
                LooseJson.text(object, "mime_type").orElse(null),
                LooseJson.number(object, "file_size").orElse(null));
    }

    private static Optional<Content> location(JsonObject location) {
        Optional<Double> latitude = LooseJson.decimal(location, "latitude", 90);
        Optional<Double> longitude = LooseJson.decimal(location, "longitude", 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.of(Stream.of("name", "address", "url")
                            .flatMap(key -> LooseJson.text(location, key).stream())
                            .collect(Collectors.joining("\n")))
                    .filter(words -> !words.isEmpty())
                    .map(Content.Text::new);
        }
        return Optional.of(new Content.Location(
                latitude.get(),
                longitude.get(),
                LooseJson.text(location, "name").orElse(null),
                LooseJson.text(location, "address").orElse(null),
                LooseJson.text(location, "url").orElse(null)));
    }

    private static Optional<Content> interactive(JsonObject interactive) {
        return LooseJson.object(interactive, "button_reply")
                .or(() -> LooseJson.object(interactive, "list_reply"))
                .flatMap(reply -> choice(reply, "id", "title"))
                .or(() -> LooseJson.object(interactive, "nfm_reply").flatMap(WhatsAppContent::form));
    }

    /** An option without its title is called by its id, which most shops can read. */
    private static Optional<Content> choice(JsonObject reply, String id, String title) {
        return LooseJson.text(reply, title)
                .or(() -> LooseJson.text(reply, id))
                .map(text -> new Content.Choice(
                        LooseJson.text(reply, id).orElse(null),
                        text,
                        LooseJson.text(reply, "description").orElse(null)));
    }

    private static Optional<Content> form(JsonObject reply) {
        List<Content.Form.Field> fields = LooseJson.text(reply, "response_json")
                .map(WhatsAppContent::fields)
                .orElse(List.of());
        if (!fields.isEmpty()) {
            return Optional.of(new Content.Form(LooseJson.text(reply, "name").orElse(null), fields));
        }
        return LooseJson.text(reply, "body").map(Content.Text::new);
    }

    /** The answers of a form, whose JSON comes as text; Meta's own token of the form is no answer. */
    private static List<Content.Form.Field> fields(String json) {
        try {
            return TamedJson.of(json).object().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("flow_token"))
                    .map(entry -> new Content.Form.Field(CleanText.cleaned(entry.getKey()), plain(entry.getValue())))
                    .toList();
        } catch (Problem broken) {
            return List.of();
        }
    }

    private static String plain(JsonValue value) {
        return CleanText.cleaned(value instanceof JsonString string ? string.getString() : value.toString());
    }

    private static Optional<Content> order(JsonObject order) {
        List<Content.Order.Item> items = LooseJson.objects(order, "product_items").stream()
                .map(item -> new Content.Order.Item(
                        LooseJson.text(item, "product_retailer_id").orElse("?"),
                        item.containsKey("quantity") ? amount(item, "quantity").orElse("?") : "1",
                        amount(item, "item_price").orElse(null),
                        LooseJson.text(item, "currency").orElse(null)))
                .toList();
        return Optional.of(new Content.Order(LooseJson.text(order, "text").orElse(null), items));
    }

    /** An amount as people write it; one that nobody can mean, such as 1e308 or -1, is not there. */
    private static Optional<String> amount(JsonObject item, String key) {
        return LooseJson.text(item, key)
                .filter(text ->
                        text.length() <= LONGEST_AMOUNT && NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(MOST) < 0)
                .map(BigDecimal::toPlainString)
                .filter(text -> text.length() <= LONGEST_AMOUNT);
    }

    /** A caption may be taken away; what else comes without words is not understood, and the old ones stay. */
    private static Optional<Content> edit(JsonObject edit) {
        JsonObject message = LooseJson.object(edit, "message").orElse(JsonObject.EMPTY_JSON_OBJECT);
        Optional<String> text = LooseJson.object(message, type(message))
                .flatMap(content -> LooseJson.text(content, "body").or(() -> LooseJson.text(content, "caption")));
        return LooseJson.text(edit, "original_message_id")
                .filter(target -> text.isPresent() || FILES.containsKey(type(message)))
                .map(target -> new Content.Edit(target, text.orElse(null)));
    }

    private static Optional<Content> system(JsonObject system) {
        String detail = LooseJson.text(system, "body").orElse(null);
        return switch (LooseJson.text(system, "type").orElse("")) {
            case "user_changed_number", "customer_changed_number", "user_changed_user_id" -> Optional.of(
                    new Content.Notice(Subject.NUMBER_CHANGED, detail));
            case "customer_identity_changed" -> Optional.of(new Content.Notice(Subject.IDENTITY_CHANGED, detail));
            default -> Optional.ofNullable(detail).map(Content.Text::new);
        };
    }

    /** A kind that nobody knew when this was written: its file or its text still arrives. */
    private Optional<Carried> unknown(JsonObject message, String type) {
        Optional<JsonObject> object = LooseJson.object(message, type);
        Optional<JsonObject> file = object.filter(it -> it.containsKey("mime_type") && it.containsKey("id"));
        if (file.isPresent() && !FILES.containsKey(type)) {
            IncomingFile incoming = incoming(file.get(), false);
            String caption = LooseJson.text(file.get(), "caption").orElse(null);
            return Optional.of(new Carried(new Content.Media(Form.DOCUMENT, incoming.id(), caption), incoming));
        }
        return object.flatMap(it -> Stream.of("body", "text", "caption")
                        .flatMap(key -> LooseJson.text(it, key).stream())
                        .findFirst())
                .or(() -> plain(message, type))
                .map(text -> Carried.only(new Content.Text(text)));
    }

    /** Words where an object was to be: of a known kind they may be an id of something, which nobody can read. */
    private static Optional<String> plain(JsonObject message, String type) {
        boolean words = type.equals("text") || !KINDS.contains(type) && !STATED.contains(type);
        return words ? LooseJson.text(message, type) : Optional.empty();
    }

    /** The text or file that comes with a kind that nobody knew, for those who do not know it. */
    private Optional<Carried> beside(JsonObject message, String type) {
        return KINDS.stream()
                .filter(kind -> !KINDS.contains(type) && message.containsKey(kind))
                .filter(kind -> kind.equals("text") || FILES.containsKey(kind))
                .findFirst()
                .flatMap(kind -> as(kind, message));
    }
}
