package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.rules.Content;
import io.workstream.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** Message parts as webhooks show them, and what a phone shows of one. */
public final class Parts {

    private Parts() {}

    public static ObjectNode text(String body) {
        return of("text", Json.object().put("body", body));
    }

    /** A part of this type with its object. */
    public static ObjectNode of(String type, JsonNode object) {
        ObjectNode part = Json.object().put("type", type);
        part.set(type, object);
        return part;
    }

    /** An image, video, audio, document or sticker; {@code more} adds caption, filename, voice. */
    public static ObjectNode media(String type, MetaMedia.Item item, ObjectNode more) {
        StoredFile file = item.file();
        ObjectNode object = Json.object()
                .put("mime_type", file.mimeType())
                .put(
                        "sha256",
                        item.life().trouble() == MetaMedia.Trouble.WRONG_HASH
                                ? "A".repeat(43) + "="
                                : file.sha256Base64())
                .put("id", item.id());
        switch (type) {
            case "audio" -> object.put("voice", false);
            case "sticker" -> object.put("animated", file.isAnimated());
            case "document" -> object.put("filename", file.fileName());
            default -> {}
        }
        object.setAll(more);
        return of(type, object);
    }

    public static ObjectNode reaction(String wamid, String emoji) {
        return of("reaction", Json.object().put("message_id", wamid).put("emoji", emoji));
    }

    /** The same part as an answer to a message of the business. */
    public static ObjectNode answering(ObjectNode part, BusinessNumber number, String wamid) {
        part.putObject("context").put("from", number.phoneNumber()).put("id", wamid);
        return part;
    }

    /** What the phone shows of a part. */
    static Content content(ObjectNode part, @Nullable StoredFile file) {
        String type = part.path("type").asText("unknown");
        JsonNode object = part.path(type);
        ObjectNode shown = object instanceof ObjectNode node ? node.deepCopy() : Json.object();
        if (object.isArray()) {
            shown.set(type, object);
        }
        if (part.has("errors")) {
            shown.set("errors", part.get("errors"));
        }
        for (String mark : new String[] {"forwarded", "frequently_forwarded"}) {
            if (part.path("context").path(mark).asBoolean()) {
                shown.put(mark, true);
            }
        }
        if (part.has("referral")) {
            shown.set("referral", part.get("referral"));
        }
        return Content.of(type, words(type, object), shown)
                .answering(part.path("context").path("id").textValue())
                .with(file);
    }

    private static String words(String type, JsonNode object) {
        return switch (type) {
            case "text" -> object.path("body").asText("");
            case "button" -> object.path("text").asText("");
            case "interactive" -> object.path(object.path("type").asText())
                    .path("title")
                    .asText(nested(object, "body"));
            case "location" -> (object.path("name").asText("") + "\n"
                            + object.path("address").asText(""))
                    .strip();
            case "reaction" -> object.path("emoji").asText("");
            case "system" -> object.path("body").asText("");
            case "order" -> object.path("text").asText("");
            case "contacts" -> String.join("\n", object.findValuesAsText("formatted_name"));
            default -> object.path("caption").asText("");
        };
    }

    private static String nested(JsonNode object, String field) {
        return object.path(object.path("type").asText()).path(field).asText("");
    }
}
